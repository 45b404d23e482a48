package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code catch e: A | B { … }}; no types catches any error; no name where it is {@code _}. */
public record CatchClause(Span span, @Nullable String name, List<TypeNode> types, Block body)
    implements Node {}
