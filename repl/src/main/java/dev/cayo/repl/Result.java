package dev.cayo.repl;

import dev.cayo.vm.Stop;

/** How the evaluation of an input ended. */
public sealed interface Result {

  /** The input is done, and has no value to show. */
  record Done() implements Result {}

  /**
   * The input is done, and its last expression has a value.
   *
   * @param text as the program itself prints it, with whatever characters; long ones are cut
   * @param more how many characters are missing at the end
   * @param type as it is written
   */
  record Value(String text, int more, String type) implements Result {}

  /** The input has errors, which the diagnostics name: nothing of it was run or defined. */
  record Rejected() implements Result {}

  /**
   * An error of the program that nothing caught.
   *
   * @param type its class
   * @param report message, trace and causes
   */
  record Failed(String type, String report) implements Result {}

  /** A limit, or whoever called {@link Session#cancel}, ended the evaluation. */
  record Stopped(Stop.Kind kind) implements Result {}

  /**
   * The input is done, but its value was not printed.
   *
   * @param reason {@link Failed} or {@link Stopped}
   */
  record Unprintable(String type, Result reason) implements Result {}

  /** Cayo has a bug, or Java ran out of memory: the input did not come to an end of its own. */
  record Broken(Throwable error) implements Result {}

  /** The program called {@code exit}. */
  record Exited(int status) implements Result {}
}
