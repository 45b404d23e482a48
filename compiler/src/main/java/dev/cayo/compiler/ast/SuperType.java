package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A supertype; {@code arguments} where the superclass constructor is called. */
public record SuperType(Span span, TypeNode type, @Nullable List<Argument> arguments)
    implements Node {}
