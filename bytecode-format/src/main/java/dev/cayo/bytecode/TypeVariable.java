package dev.cayo.bytecode;

/**
 * A type parameter of the surrounding declaration. A class numbers its own from 0; a function
 * numbers all that it is generic in: for a method those of its class first, then its own.
 */
public record TypeVariable(int index) implements Type {}
