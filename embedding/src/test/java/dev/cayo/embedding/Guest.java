package dev.cayo.embedding;

import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;

/** Programs of the tests, on one engine. */
final class Guest {
  static final Engine ENGINE = Engine.create();
  static final int MB = 1 << 20;

  private Guest() {}

  static Program program(String source) {
    return ENGINE.load(SourceCompiler.compile("guest.cayo", source));
  }

  /** With limits that no test comes near by mistake. */
  static Isolate.Builder limited(String source) {
    return program(source).isolate().fuel(50_000_000).memory(16 * MB);
  }

  static Isolate start(String source) {
    return limited(source).start();
  }
}
