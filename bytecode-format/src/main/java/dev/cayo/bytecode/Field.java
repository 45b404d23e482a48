package dev.cayo.bytecode;

import java.util.Set;

/** A field of a class; its type mentions the type parameters of the class. */
public record Field(String name, Type type, Set<Flag> flags) {}
