package dev.cayo.compiler.codegen;

/** What becomes of the value of a tree. */
sealed interface Destination {

  /** Destinations without parameters. */
  enum Plain implements Destination {
    /** It waits on the operand stack. */
    PUSH,
    DROP,
    /** It is returned from the function, through the finally blocks around. */
    RETURN
  }

  /** It is stored in a local. */
  record Store(int slot) implements Destination {}
}
