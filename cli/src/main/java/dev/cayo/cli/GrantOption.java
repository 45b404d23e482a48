package dev.cayo.cli;

import dev.cayo.vm.Grant;
import org.jspecify.annotations.Nullable;

/** Which option of {@code cayo run} grants what. */
final class GrantOption {
  private GrantOption() {}

  /** Null for what is granted without one. */
  static @Nullable RunOption of(Grant grant) {
    return switch (grant) {
      case NONE, OUTPUT, ERRORS, INPUT, CLOCK, RANDOMNESS -> null;
      case ENVIRONMENT -> RunOption.ALLOW_ENV;
      case READ -> RunOption.ALLOW_READ;
      case WRITE -> RunOption.ALLOW_WRITE;
    };
  }
}
