package dev.cayo.samples;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A Java installation to run Cayo on. */
record Jdk(Path home) {
  private static final Path USUAL_PLACE = Path.of("/usr/lib/jvm");

  /** The one that runs the tests. */
  static Jdk current() {
    return new Jdk(Path.of(System.getProperty("java.home")));
  }

  /** JDK 25, where {@code JAVA25_HOME} says, or where Linux distributions put it. */
  static Optional<Jdk> jdk25() throws IOException {
    String named = System.getenv("JAVA25_HOME");
    if (named != null) {
      return Optional.of(new Jdk(Path.of(named))).filter(Jdk::isThere);
    }
    if (!Files.isDirectory(USUAL_PLACE)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> homes = Files.newDirectoryStream(USUAL_PLACE, "*25*")) {
      for (Path home : homes) {
        if (new Jdk(home).isThere()) {
          return Optional.of(new Jdk(home));
        }
      }
    }
    return Optional.empty();
  }

  Path java() {
    return home.resolve("bin").resolve("java");
  }

  private boolean isThere() {
    return Files.isExecutable(java());
  }
}
