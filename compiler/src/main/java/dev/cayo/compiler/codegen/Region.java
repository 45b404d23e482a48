package dev.cayo.compiler.codegen;

/** A handler before layout; the blocks that it covers name it. Identity counts. */
final class Region {
  final Draft target;
  final int local;

  Region(Draft target, int local) {
    this.target = target;
    this.local = local;
  }
}
