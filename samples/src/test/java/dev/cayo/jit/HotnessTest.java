package dev.cayo.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.samples.fuzz.Seeds;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import dev.cayo.vm.Tiering;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** What is found to be hot. */
class HotnessTest {
  private static final long PATIENCE = 20_000_000_000L;

  /** An iteration costs a divisor of a slice: each slice ends in {@code add}. */
  private static final String SOURCE =
      """
      fun calls() {
        var n = 0
        while true { n = add(n, 1) % 1000 }
      }

      fun add(a: Int, b: Int): Int = a + b

      fun main() {
        calls()
      }
      """;

  @Test
  void aLoopIsHotWhereverItsSlicesEnd() {
    ObjectFile file =
        Objects.requireNonNull(Seeds.compile(new SourceFile("calls.cayo", SOURCE)).objectFile());
    Queue<String> log = new ConcurrentLinkedQueue<>();
    Tiering tiering = Tiering.DEFAULT.loggedTo(log::add);
    long end = System.nanoTime() + PATIENCE;
    try (Engine engine = StandardLibrary.engine(Set.of(), tiering)) {
      Program program = engine.load(file);
      while (!isCompiled(log) && System.nanoTime() < end) {
        run(program);
      }
    }
    assertThat(isCompiled(log)).isTrue();
  }

  /** Linking cuts slices short: that is no sample, whoever calls many functions once. */
  @Test
  void aSliceThatIsCutShortIsNoSample() {
    StringBuilder source =
        new StringBuilder(
            """
            fun main() {
              var n = 0
              for i in 0..14_000 { n += i }
              rest()
            }
            """);
    StringBuilder rest = new StringBuilder("fun rest() {\n");
    for (int i = 0; i < 300; i++) {
      source.append("fun f").append(i).append("(n: Int): Int = n * ").append(i).append('\n');
      rest.append("  f").append(i).append("(1)\n");
    }
    SourceFile file = new SourceFile("many.cayo", source.append(rest).append("}\n").toString());
    Queue<String> log = new ConcurrentLinkedQueue<>();
    try (Engine engine = StandardLibrary.engine(Set.of(), Tiering.DEFAULT.loggedTo(log::add))) {
      Program program = engine.load(Objects.requireNonNull(Seeds.compile(file).objectFile()));
      try (Isolate isolate = program.isolate().fuel(200_000).build()) {
        isolate.run();
        assertThat(isolate.fuelUsed()).isGreaterThan(100_000);
      }
    }
    assertThat(log).noneMatch(line -> line.startsWith("jit: compiled: main.f"));
  }

  /** Nor has a single call to be long. */
  @Test
  void manyShortCallsAreHot() {
    SourceFile file = new SourceFile("short.cayo", "fun twice(n: Int): Int = n * 2");
    Queue<String> log = new ConcurrentLinkedQueue<>();
    try (Engine engine = StandardLibrary.engine(Set.of(), Tiering.DEFAULT.loggedTo(log::add))) {
      Program program = engine.load(Objects.requireNonNull(Seeds.compile(file).objectFile()));
      try (Isolate isolate = program.isolate().fuel(1_000_000).start()) {
        LongUnaryOperator twice = isolate.function("twice", LongUnaryOperator.class);
        for (int i = 0; i < 50_000; i++) {
          assertThat(twice.applyAsLong(i)).isEqualTo(2L * i);
        }
      }
    }
    assertThat(log).anyMatch(line -> line.startsWith("jit: compiled: main.twice[]"));
  }

  private static boolean isCompiled(Queue<String> log) {
    return log.stream().anyMatch(line -> line.startsWith("jit: compiled: main.calls[]"));
  }

  private static void run(Program program) {
    try (Isolate isolate = program.isolate().fuel(10_000_000).build()) {
      isolate.run();
    } catch (Stop stop) {
      assertThat(stop.kind()).isEqualTo(Stop.Kind.FUEL);
    }
  }
}
