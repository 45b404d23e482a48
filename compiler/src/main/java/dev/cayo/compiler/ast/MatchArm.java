package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** One arm of a {@code match}. */
public record MatchArm(Span span, Pattern pattern, @Nullable Expr guard, Block body)
    implements Node {}
