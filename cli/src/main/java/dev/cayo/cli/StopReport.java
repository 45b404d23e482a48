package dev.cayo.cli;

import dev.cayo.vm.Stop;

/** What is said when the VM ended a program: the limit, and the option that raises it. */
record StopReport(ExitCode exitCode, String sentence) {

  static StopReport of(Stop.Kind kind, RunLimits limits) {
    return switch (kind) {
      case FUEL ->
          raise(
              ExitCode.OUT_OF_FUEL,
              "out of fuel after " + limits.fuel() + " instructions",
              RunOption.FUEL);
      case MEMORY ->
          raise(
              ExitCode.OUT_OF_MEMORY,
              "out of memory at " + size(limits.memory()),
              RunOption.MEMORY);
      case DEADLINE -> raise(ExitCode.DEADLINE_PASSED, "the time is over", RunOption.TIMEOUT);
      case DEPTH ->
          raise(
              ExitCode.TOO_DEEP,
              "calls are nested too deep, beyond " + limits.depth() + " variables",
              RunOption.MAX_DEPTH);
      case OUTPUT ->
          raise(
              ExitCode.OUTPUT_LIMIT,
              "more than " + size(limits.output()) + " would be written",
              RunOption.MAX_OUTPUT);
      case CANCELLED -> new StopReport(ExitCode.CANCELLED, "stopped: cancelled");
    };
  }

  private static StopReport raise(ExitCode exitCode, String what, RunOption option) {
    return new StopReport(
        exitCode,
        "stopped: " + what + "; " + option.flag() + " " + option.value() + " raises the limit");
  }

  private static String size(long bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + "M" : bytes + " bytes";
  }
}
