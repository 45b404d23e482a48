package dev.cayo.compiler.symbols;

/** A parameter of a function, without the receiver. */
public record ParameterSymbol(String name, Ty type, boolean hasDefault) {}
