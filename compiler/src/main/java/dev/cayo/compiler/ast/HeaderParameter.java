package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** A parameter of a primary constructor, perhaps a field. */
public record HeaderParameter(
    Span span,
    Modifiers modifiers,
    FieldKind field,
    String name,
    @Nullable TypeNode type,
    @Nullable Expr defaultValue,
    boolean privateSet)
    implements Node {}
