package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A name in a selective import. */
public record ImportItem(Span span, String name, @Nullable String alias) implements Node {}
