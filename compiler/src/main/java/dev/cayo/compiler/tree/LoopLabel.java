package dev.cayo.compiler.tree;

/** Names a loop for {@code break} and {@code continue}. Identity counts. */
public final class LoopLabel {}
