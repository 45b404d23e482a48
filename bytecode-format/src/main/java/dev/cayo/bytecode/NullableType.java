package dev.cayo.bytecode;

/** {@code inner} or null: always a reference. {@code inner} is never itself nullable. */
public record NullableType(Type inner) implements Type {}
