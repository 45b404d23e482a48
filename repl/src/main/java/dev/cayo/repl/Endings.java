package dev.cayo.repl;

import dev.cayo.vm.Stop;

/** How the host of a shell speaks of evaluations that ended early. */
public interface Endings {
  /** Says that a limit was met, and how to raise it. */
  String sentence(Stop.Kind kind);

  /** Says that Cayo failed, or Java did; throws the error again where no session can go on. */
  String describe(Throwable error);

  /** The exit code that stands for a result. */
  int exitCode(Result result);
}
