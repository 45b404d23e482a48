package dev.cayo.compiler.tree;

/**
 * An argument in the order written, with the index of its parameter (without the receiver).
 * Parameters without an argument take their defaults.
 */
public record Argument(int parameter, Tree value) {}
