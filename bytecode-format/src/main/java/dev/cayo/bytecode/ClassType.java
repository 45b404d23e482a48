package dev.cayo.bytecode;

import java.util.List;

/** A class, record, enum, enum case or interface with its type arguments; invariant. */
public record ClassType(Symbol symbol, List<Type> arguments) implements Type {}
