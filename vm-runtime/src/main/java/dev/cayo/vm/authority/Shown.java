package dev.cayo.vm.authority;

import dev.cayo.vm.text.Text;

/** What a guest asked for, as errors repeat it: its beginning. */
final class Shown {
  private static final int LIMIT = 200;

  private Shown() {}

  static String text(Text asked) {
    return asked.length() <= LIMIT ? asked.toString() : asked.slice(0, LIMIT) + "…";
  }
}
