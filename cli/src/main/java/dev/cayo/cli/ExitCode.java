package dev.cayo.cli;

/**
 * What the process tells its caller. A program that calls {@code exit(n)} decides for itself; these
 * are the codes that Cayo gives.
 */
enum ExitCode {
  DONE(0),
  /** Compilation or tests failed. */
  FAILED(1),
  /** The command line is wrong. */
  USAGE(2),
  /** A module is malformed, does not verify or does not link. */
  BAD_MODULE(65),
  /** An input is missing or cannot be read. */
  NO_INPUT(66),
  /** A bug of ours. */
  INTERNAL_ERROR(70),
  /** The program ended with an error that it did not catch. */
  UNCAUGHT_ERROR(101),
  OUT_OF_FUEL(102),
  OUT_OF_MEMORY(103),
  DEADLINE_PASSED(104),
  TOO_DEEP(105),
  /** The program used a capability that it was not granted, and did not catch the error. */
  CAPABILITY_DENIED(106),
  OUTPUT_LIMIT(107),
  CANCELLED(108),
  INTERRUPTED(130),
  /** Whoever read the standard output closed it, as {@code head} does; shells use this code too. */
  OUTPUT_CLOSED(141);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** For an error that nothing caught, by its class. */
  static ExitCode ofUncaught(String type) {
    return type.equals("AuthorityError") ? CAPABILITY_DENIED : UNCAUGHT_ERROR;
  }

  int code() {
    return code;
  }
}
