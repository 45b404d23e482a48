package dev.cayo.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.samples.fuzz.Seeds;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import dev.cayo.vm.Tiering;
import dev.cayo.vm.tier.Tier;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compiled code belongs to a program: its isolates share it, and it goes with it. */
@Timeout(60)
class UnitLifetimeTest {
  private static final int ISOLATES = 1000;
  private static final int PROGRAMS = 20;
  private static final long PATIENCE = 20_000_000_000L;

  /** The library calls the program, and the program itself, in loops. */
  private static final String SOURCE =
      """
      class Key(let id: Int) {
        override fun toString(): String = "key $id"
        override fun hash(): Int = id
        override fun equals(other: Any?): Bool = other is Key && other.id == id
      }

      fun fill(map: Map<Key, Int>, times: Int) {
        for i in 0..times { map[Key(i % 10)] = i }
      }

      fun main() {
        let map: Map<Key, Int> = [:]
        fill(map, 300)
        assert "$map".contains("key 7")
      }
      """;

  private static ObjectFile compiled() {
    return Objects.requireNonNull(Seeds.compile(new SourceFile("keys.cayo", SOURCE)).objectFile());
  }

  private static void run(Program program) {
    try (Isolate isolate = program.isolate().build()) {
      isolate.run();
    }
  }

  @Test
  void isolatesOfAProgramShareItsCode() throws InterruptedException {
    Queue<String> log = new ConcurrentLinkedQueue<>();
    Tiering soon = new Tiering(Tiering.Mode.TIERED, 0, 1, log::add);
    try (Engine engine = StandardLibrary.engine(Set.of(), soon)) {
      Program program = engine.load(compiled());
      for (int i = 0; i < ISOLATES; i++) {
        run(program);
      }
      awaitNoCompiler();
    }
    List<String> what = new ArrayList<>();
    for (String line : log) {
      assertThat(line).startsWith("jit: compiled: ");
      if (!line.contains(", for one call: ")) { // one for each such call
        what.add(line.split(": ", 4)[2]);
      }
    }
    assertThat(what).doesNotHaveDuplicates().contains("main.fill[]");
  }

  @Test
  void codeGoesWithItsProgram() {
    RememberingTier tier = new RememberingTier(new JitTier(Tiering.of(Tiering.Mode.JIT)));
    StandardLibrary library = new StandardLibrary();
    try (Engine engine = new Engine(library, library.natives(), Set.of(), tier)) {
      for (int i = 0; i < PROGRAMS; i++) {
        run(engine.load(compiled()));
      }
      assertThat(tier.ofPrograms()).hasSizeGreaterThanOrEqualTo(PROGRAMS * 4);
      // The last program may still be known to the library.
      int each = tier.ofPrograms().size() / PROGRAMS;
      awaitGone(tier.ofPrograms(), each);
    }
  }

  @Test
  void codeOfTheLibraryGoesWithItsEngine() {
    RememberingTier tier = new RememberingTier(new JitTier(Tiering.of(Tiering.Mode.JIT)));
    runOnce(tier);
    assertThat(tier.ofLibrary()).hasSizeGreaterThan(10);
    awaitGone(tier.ofLibrary(), 0);
    awaitGone(tier.ofPrograms(), 0);
  }

  /** Leaves nothing in the caller's frame that keeps the engine. */
  private static void runOnce(Tier tier) {
    StandardLibrary library = new StandardLibrary();
    try (Engine engine = new Engine(library, library.natives(), Set.of(), tier)) {
      run(engine.load(compiled()));
    }
  }

  @Test
  void theCompilerEndsWithItsEngine() throws InterruptedException {
    Queue<String> log = new ConcurrentLinkedQueue<>();
    Tiering soon = new Tiering(Tiering.Mode.TIERED, 0, 1, log::add);
    try (Engine engine = StandardLibrary.engine(Set.of(), soon)) {
      Program program = engine.load(compiled());
      while (log.isEmpty()) {
        run(program);
      }
    }
    awaitNoCompiler();
  }

  /** Until every engine's compiler has had nothing to do for a while. */
  private static void awaitNoCompiler() throws InterruptedException {
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("cayo-jit"))) {
      Thread.sleep(50);
    }
  }

  private static void awaitGone(List<WeakReference<ClassLoader>> loaders, int most) {
    long end = System.nanoTime() + PATIENCE;
    while (kept(loaders) > most && System.nanoTime() < end) {
      System.gc();
    }
    assertThat(kept(loaders)).isLessThanOrEqualTo(most);
  }

  private static long kept(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }
}
