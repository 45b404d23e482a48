package dev.cayo.bytecode;

/** Bytes that are no object file of a version that is known here. */
public final class MalformedObjectException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  public MalformedObjectException(int offset, String what) {
    super("malformed object file at byte " + offset + ": " + what);
    this.offset = offset;
  }

  /** Where in the file, from 0. */
  public int offset() {
    return offset;
  }
}
