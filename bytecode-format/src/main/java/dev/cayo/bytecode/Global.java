package dev.cayo.bytecode;

import java.util.Set;

/** A variable at the top level of a module; reading it before it is set raises StateError. */
public record Global(String name, Type type, Set<Flag> flags) {}
