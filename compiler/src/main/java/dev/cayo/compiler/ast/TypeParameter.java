package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;

/** {@code T: A & B}. */
public record TypeParameter(Span span, String name, List<TypeNode> bounds) implements Node {}
