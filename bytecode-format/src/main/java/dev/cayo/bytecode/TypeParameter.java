package dev.cayo.bytecode;

import java.util.List;

/** A type parameter with its upper bounds, which may mention all parameters of the declaration. */
public record TypeParameter(String name, List<Type> bounds) {}
