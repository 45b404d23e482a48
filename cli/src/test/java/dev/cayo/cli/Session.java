package dev.cayo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** One run of the command line in this process. */
final class Session {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String input = "";

  Session input(String text) {
    input = text;
    return this;
  }

  Streams streams() {
    return new Streams(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err);
  }

  int run(String... args) {
    return Main.run(streams(), args);
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }
}
