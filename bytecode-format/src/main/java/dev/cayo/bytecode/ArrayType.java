package dev.cayo.bytecode;

/** A fixed-size array; invariant. */
public record ArrayType(Type element) implements Type {}
