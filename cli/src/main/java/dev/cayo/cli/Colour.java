package dev.cayo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether an output gets colours: on terminals, unless the environment says otherwise. */
final class Colour {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Colour() {}

  static boolean onOutput() {
    return wanted(STANDARD_OUTPUT);
  }

  static boolean onErrors() {
    return wanted(STANDARD_ERROR);
  }

  private static boolean wanted(Path stream) {
    if (isSet("NO_COLOR")) {
      return false;
    }
    if (isSet("FORCE_COLOR")) {
      return !"0".equals(System.getenv("FORCE_COLOR"));
    }
    return !"dumb".equals(System.getenv("TERM")) && isTerminal(stream);
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }

  /** Java can ask only about input and output together: good enough where there is no /proc. */
  @SuppressWarnings("SystemConsoleNull") // asked only before JDK 22
  private static boolean isTerminal(Path stream) {
    if (!Files.isSymbolicLink(stream)) {
      return Runtime.version().feature() < 22 && System.console() != null;
    }
    try {
      Path target = Files.readSymbolicLink(stream);
      return target.startsWith("/dev/pts") || target.toString().startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
