package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that nobody uses any more leave the JVM, with their classes. */
class UnloadingTest {
  private static final int PROGRAMS = 20;

  /** The library calls the program: toString of an element, hash and equals of a key. */
  private static final String SOURCE =
      """
      class Key(let id: Int) {
        override fun toString(): String = "key $id"
        override fun hash(): Int = id
        override fun equals(other: Any?): Bool = other is Key && other.id == id
      }

      fun main() {
        let map: Map<Key, Int> = [:]
        for i in 0..10 { map[Key(i)] = i }
        assert "$map".contains("key 7")
      }
      """;

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void classesOfProgramsAreUnloaded() throws IOException {
    Path source = Files.writeString(folder.resolve("keys.cayo"), SOURCE);
    Path object = folder.resolve("keys.cyo");
    assertThat(Outcome.of("build", source.toString(), "-o", object.toString()).exitCode()).isZero();
    Engine engine = StandardLibrary.engine();
    long before = unloaded();
    for (int i = 0; i < PROGRAMS; i++) {
      try (Isolate isolate = engine.load(object).isolate().build()) {
        isolate.run();
      }
    }
    // The last one may still be known to the library.
    while (unloaded() - before < PROGRAMS - 1) {
      System.gc();
    }
  }

  private static long unloaded() {
    return ManagementFactory.getClassLoadingMXBean().getUnloadedClassCount();
  }
}
