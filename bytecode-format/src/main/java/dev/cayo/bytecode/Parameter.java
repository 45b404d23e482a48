package dev.cayo.bytecode;

/**
 * A parameter of a function.
 *
 * @param hasDefault whether the module has a function {@code <function>$default$<index>} that
 *     computes it from the parameters before it (with the same type parameters)
 */
public record Parameter(String name, Type type, boolean hasDefault) {}
