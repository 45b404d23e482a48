package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A parameter of a lambda. */
public record LambdaParameter(Span span, Pattern pattern, @Nullable TypeNode type)
    implements Node {}
