package dev.cayo.bytecode;

import java.util.List;

/**
 * What a caller must know of a function. For a method {@code typeParameters} are its own alone, and
 * {@code parameters} leave out the receiver.
 */
public record Signature(List<TypeParameter> typeParameters, List<Type> parameters, Type result) {}
