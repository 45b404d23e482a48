package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Type;

/**
 * Where a local of the program lives.
 *
 * @param slot the local of the file that holds the value or its cell
 * @param type the type of the value
 * @param cell whether the slot holds a cell
 * @param deferred whether it is kept as nullable, because it has no value until it is assigned
 */
record Variable(int slot, Type type, boolean cell, boolean deferred) {}
