package dev.cayo.cli;

import dev.cayo.vm.Tiering;

/** Gathers what the options say about how code runs. */
final class TieringOptions {
  private Tiering.Mode mode = Tiering.DEFAULT.mode();
  private int samples = Tiering.DEFAULT.samples();
  private int calls = Tiering.DEFAULT.calls();
  private boolean isLogged;

  /**
   * Takes the value of one of these options.
   *
   * @throws UsageException where it is wrong
   */
  void set(RunOption option, String value) {
    switch (option) {
      case TIER -> mode = mode(value);
      case JIT_SAMPLES -> samples = count(option, value);
      case JIT_CALLS -> calls = count(option, value);
      case JIT_LOG -> isLogged = true;
      default -> throw new IllegalStateException(option.flag());
    }
  }

  private static Tiering.Mode mode(String word) {
    for (Tiering.Mode mode : Tiering.Mode.values()) {
      if (mode.word().equals(word)) {
        return mode;
      }
    }
    throw new UsageException(
        RunOption.TIER.flag() + " is interpreter, jit or tiered, not '" + word + "'");
  }

  private static int count(RunOption option, String value) {
    Long count = Units.count(value);
    if (count == null || count < 1 || count > Integer.MAX_VALUE) {
      throw new UsageException(
          option.flag()
              + " needs a number from 1 to "
              + Integer.MAX_VALUE
              + ", not '"
              + value
              + "'");
    }
    return count.intValue();
  }

  Tiering tiering() {
    return new Tiering(mode, samples, calls, isLogged ? System.err::println : null);
  }
}
