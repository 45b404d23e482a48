package dev.cayo.compiler.tree;

import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.Ty;

/** A part of a constructor pattern: the field, its type here, and its pattern. */
public record FieldPatternTree(FieldSymbol field, Ty type, PatternTree pattern) {}
