package dev.cayo.cli;

import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.DebugOption;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Tiering;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The engines with the standard library, made when a program is first run. */
final class Engines {
  private record Key(Set<DebugOption> debug, Tiering tiering) {}

  private static final Map<Key, Engine> MADE = new ConcurrentHashMap<>();

  private Engines() {}

  /** The engine with the options that {@link DebugOption#PROPERTY} names. */
  static Engine shared() {
    return of(Tiering.DEFAULT);
  }

  /** As {@link #shared}, running code in its own way. */
  static Engine of(Tiering tiering) {
    return MADE.computeIfAbsent(
        new Key(debugOptions(), tiering), key -> StandardLibrary.engine(key.debug, key.tiering));
  }

  private static Set<DebugOption> debugOptions() {
    try {
      return DebugOption.parse(System.getProperty(DebugOption.PROPERTY, ""));
    } catch (IllegalArgumentException e) {
      throw new CommandException(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }
}
