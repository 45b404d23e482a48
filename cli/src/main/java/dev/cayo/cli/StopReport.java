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
      case MEMORY -> memory(limits.memory(), Runtime.getRuntime().maxMemory());
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

  private static StopReport memory(long limit, long heap) {
    return limit > heap
        ? new StopReport(
            ExitCode.OUT_OF_MEMORY,
            "stopped: out of memory, for Java's heap of "
                + (heap >> 20)
                + "M is full; -Xmx makes it larger")
        : raise(ExitCode.OUT_OF_MEMORY, "out of memory at " + size(limit), RunOption.MEMORY);
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
