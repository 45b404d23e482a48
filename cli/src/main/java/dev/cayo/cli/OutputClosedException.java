package dev.cayo.cli;

/** Nobody reads standard output any more: what runs ends, quietly. */
final class OutputClosedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputClosedException() {
    super("standard output is closed", null, false, false);
  }
}
