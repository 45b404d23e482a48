package dev.cayo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page that is generated, between two markers; the rest is kept. */
final class Page {
  static final String BEGIN = "<!-- begin: written by benchmarks.jar -->\n";
  static final String END = "<!-- end: written by benchmarks.jar -->\n";

  private Page() {}

  /** Replaces what is between the markers of a file. */
  static void write(Path file, String generated) throws IOException {
    Files.writeString(file, replaced(Files.readString(file), generated));
  }

  static String replaced(String page, String generated) {
    int begin = page.indexOf(BEGIN);
    int end = page.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no markers: " + BEGIN.strip());
    }
    return page.substring(0, begin + BEGIN.length())
        + "\n"
        + generated
        + "\n"
        + page.substring(end);
  }
}
