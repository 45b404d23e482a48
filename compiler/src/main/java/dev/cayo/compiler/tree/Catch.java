package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;

/** Catches errors of any of the types; the local has their join as its type. */
public record Catch(Span span, List<Ty> types, LocalSymbol local, Tree body) {}
