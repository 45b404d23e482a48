package dev.cayo.cli;

import java.io.Console;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which streams of the process are terminals. */
final class Terminals {
  static final int INPUT = 0;
  static final int OUTPUT = 1;
  static final int ERROR = 2;

  private Terminals() {}

  /** Java can ask only about input and output together: good enough where there is no /proc. */
  static boolean isTerminal(int descriptor) {
    Path stream = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.isSymbolicLink(stream)) {
      return hasConsole();
    }
    try {
      Path target = Files.readSymbolicLink(stream);
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  /** From JDK 22 on there is a console even without a terminal, and it says so. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
