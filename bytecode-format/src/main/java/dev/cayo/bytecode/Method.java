package dev.cayo.bytecode;

import java.util.Set;

/**
 * A method of a type. All methods but private ones are found by name at run time: a name stands
 * once in a class hierarchy, for there is no overloading.
 *
 * @param function the name in this module of the function that carries it out: its type parameters
 *     are those of the class, then those of the signature; its first parameter is the receiver;
 *     empty where abstract
 */
public record Method(
    String name, Signature signature, Set<Flag> flags, java.util.Optional<String> function) {}
