package dev.cayo.cli;

/** Whether an output gets colours: on terminals, unless the environment says otherwise. */
final class Colour {
  private Colour() {}

  static boolean onOutput() {
    return wanted(Terminals.OUTPUT);
  }

  static boolean onErrors() {
    return wanted(Terminals.ERROR);
  }

  private static boolean wanted(int descriptor) {
    if (isSet("NO_COLOR")) {
      return false;
    }
    if (isSet("FORCE_COLOR")) {
      return !"0".equals(System.getenv("FORCE_COLOR"));
    }
    return !"dumb".equals(System.getenv("TERM")) && Terminals.isTerminal(descriptor);
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
