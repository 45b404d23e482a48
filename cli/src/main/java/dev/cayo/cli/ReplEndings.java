package dev.cayo.cli;

import dev.cayo.repl.Endings;
import dev.cayo.repl.Result;
import dev.cayo.vm.Stop;

/** Inputs of a session end with the sentences and codes of {@code cayo run}. */
record ReplEndings(RunLimits limits) implements Endings {

  @Override
  public String sentence(Stop.Kind kind) {
    return StopReport.of(kind, limits).sentence();
  }

  @Override
  public String describe(Throwable error) {
    if (error instanceof OutputClosedException closed) {
      throw closed;
    }
    return Failures.describe(error).strip();
  }

  @Override
  public int exitCode(Result result) {
    if (result instanceof Result.Broken broken) {
      return Failures.exitCode(broken.error()).code();
    }
    if (result instanceof Result.Rejected) {
      return ExitCode.FAILED.code();
    }
    if (result instanceof Result.Failed failed) {
      return ExitCode.ofUncaught(failed.type()).code();
    }
    if (result instanceof Result.Stopped stopped) {
      return StopReport.of(stopped.kind(), limits).exitCode().code();
    }
    return result instanceof Result.Unprintable unprintable
        ? exitCode(unprintable.reason())
        : ExitCode.DONE.code();
  }
}
