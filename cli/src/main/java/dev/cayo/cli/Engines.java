package dev.cayo.cli;

import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.DebugOption;
import dev.cayo.vm.Engine;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The engines with the standard library, made when a program is first run. */
final class Engines {
  private static final Map<Set<DebugOption>, Engine> MADE = new ConcurrentHashMap<>();

  private Engines() {}

  /** The engine with the options that {@link DebugOption#PROPERTY} names. */
  static Engine shared() {
    return MADE.computeIfAbsent(debugOptions(), StandardLibrary::engine);
  }

  private static Set<DebugOption> debugOptions() {
    try {
      return DebugOption.parse(System.getProperty(DebugOption.PROPERTY, ""));
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }
}
