package dev.cayo.bytecode;

import java.util.List;
import java.util.Set;

/** A type alias: for compilers alone. */
public record Alias(String name, Set<Flag> flags, List<TypeParameter> typeParameters, Type type) {}
