package dev.cayo.bytecode;

/**
 * Where an error goes that arises in the blocks from {@code first} to before {@code end}: it is
 * stored in {@code local}, whose type is std.prelude's Error, and {@code target} is entered. The
 * first handler that covers a block wins.
 */
public record Handler(int first, int end, int target, int local) {}
