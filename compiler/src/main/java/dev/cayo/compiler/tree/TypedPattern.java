package dev.cayo.compiler.tree;

/** What every typed pattern has. */
public interface TypedPattern extends Typed {}
