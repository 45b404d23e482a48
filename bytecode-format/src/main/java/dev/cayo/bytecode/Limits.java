package dev.cayo.bytecode;

/** Limits of an object file; the reader and the verifier refuse what exceeds them. */
public final class Limits {
  /** Parameters of a function, and of a function type. */
  public static final int PARAMETERS = 255;

  /**
   * Type parameters of a type, and own type parameters of a function; a method has those of both.
   */
  public static final int TYPE_PARAMETERS = 8;

  /** Locals of a function, parameters among them. */
  public static final int LOCALS = 16_384;

  /** Entries of the operand stack. */
  public static final int STACK = 1_024;

  /** Blocks of a function. */
  public static final int BLOCKS = 65_536;

  /** Instructions of a function. */
  public static final int INSTRUCTIONS = 1_000_000;

  /** Exception handlers of a function. */
  public static final int HANDLERS = 4_096;

  /** Nesting of a type. */
  public static final int TYPE_DEPTH = 64;

  /** Parts of a type, written out. */
  public static final int TYPE_SIZE = 1_024;

  /** Classes above a class, and interfaces above a type. */
  public static final int SUPERTYPES = 1_024;

  private Limits() {}
}
