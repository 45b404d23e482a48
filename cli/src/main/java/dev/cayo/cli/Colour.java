package dev.cayo.cli;

/** Whether standard error gets colours: on terminals, unless the environment says otherwise. */
final class Colour {
  private Colour() {}

  static boolean wanted() {
    if (isSet("NO_COLOR")) {
      return false;
    }
    if (isSet("FORCE_COLOR")) {
      return !"0".equals(System.getenv("FORCE_COLOR"));
    }
    return System.getenv("TERM") != null
        && !"dumb".equals(System.getenv("TERM"))
        && Terminal.isStandardError();
  }

  private static boolean isSet(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isEmpty();
  }
}
