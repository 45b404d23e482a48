package dev.cayo.cli;

import dev.cayo.vm.Tiering;
import java.util.EnumSet;
import java.util.Set;

/**
 * The options of {@code cayo run}, and with {@link #LIMITS} of {@code cayo test}: what is accepted
 * and what the help shows.
 */
enum RunOption {
  FUEL(
      "--fuel",
      "N",
      "Stop after N instructions; 'unlimited' lifts the limit. Default: "
          + RunLimits.DEFAULT_FUEL_TEXT
          + "."),
  MEMORY(
      "--memory",
      "SIZE",
      "Stop when what is in use takes more than SIZE bytes, such as 64M; 'unlimited' lifts the limit. Default: "
          + RunLimits.DEFAULT_MEMORY_TEXT
          + "."),
  TIMEOUT("--timeout", "TIME", "Stop after TIME, such as 500ms, 2s or 5m. Default: none."),
  MAX_DEPTH(
      "--max-depth",
      "N",
      "Stop when the calls under way hold more than N local variables and temporaries. Default: "
          + RunLimits.DEFAULT_DEPTH_TEXT
          + "."),
  MAX_OUTPUT(
      "--max-output",
      "SIZE",
      "Stop when more than SIZE bytes, such as 10M, would be written, to the console and to files together. Default: none."),
  ALLOW_READ(
      "--allow-read",
      "PATH",
      "Let the program read this file, or all that is in this folder. May be given several times."),
  ALLOW_WRITE(
      "--allow-write",
      "PATH",
      "Let the program write this file, or all that is in this folder. May be given several times."),
  ALLOW_ENV(
      "--allow-env",
      "NAME",
      "Let the program read this variable of the environment. May be given several times."),
  STATS("--stats", "", "Print on standard error what the run took."),
  TIER(
      "--tier",
      "MODE",
      "How code runs: 'tiered' compiles to Java bytecode what a program calls that runs for more than 100_000 instructions; 'interpreter' compiles nothing; 'jit' compiles each function when it is first called. Default: tiered."),
  JIT_SAMPLES(
      "--jit-samples",
      "N",
      "Compile a function, and the loop in it, where N slices have come to their end. Default: "
          + Tiering.DEFAULT.samples()
          + "."),
  JIT_CALLS(
      "--jit-calls",
      "N",
      "Compile a function that compiled ones have called N times. Default: "
          + Tiering.DEFAULT.calls()
          + "."),
  JIT_LOG("--jit-log", "", "Print on standard error what is compiled.");

  /** Those that say what a program may use. */
  static final Set<RunOption> LIMITS = EnumSet.range(FUEL, ALLOW_ENV);

  private final String flag;
  private final String value;
  private final String description;

  RunOption(String flag, String value, String description) {
    this.flag = flag;
    this.value = value;
    this.description = description;
  }

  String flag() {
    return flag;
  }

  /** What stands for the value in the help; empty for an option without one. */
  String value() {
    return value;
  }

  /** Whether it may be given several times. */
  boolean isRepeatable() {
    return this == ALLOW_READ || this == ALLOW_WRITE || this == ALLOW_ENV;
  }

  boolean takesValue() {
    return !value.isEmpty();
  }

  String description() {
    return description;
  }
}
