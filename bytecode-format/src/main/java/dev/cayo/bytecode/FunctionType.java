package dev.cayo.bytecode;

import java.util.List;

/**
 * The type of a closure: contravariant in its parameters, covariant in its result, where the shapes
 * agree.
 */
public record FunctionType(List<Type> parameters, Type result) implements Type {}
