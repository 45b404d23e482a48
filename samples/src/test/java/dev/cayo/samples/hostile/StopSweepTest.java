package dev.cayo.samples.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * A program stopped at every point that a limit can choose: each stop is typed, and what was
 * printed until then is the beginning of what the whole program prints, so that nothing ran
 * afterwards.
 */
class StopSweepTest {
  private static final String PROGRAM =
      """
      import std.json
      class Door(let name: String): Closeable {
        override fun close() { print("<close $name>") }
      }
      fun work(n: Int): Int {
        try {
          if n % 3 == 0 { throw StateError("three") }
          return n
        } catch e: StateError {
          print("<caught $n>")
          return -n
        } finally {
          print("<finally $n>")
        }
      }
      let seen: Map<String, Int> = [:]
      for i in 0..6 {
        use d = Door("$i") {
          seen["k$i".repeat(3)] = work(i)
          print([3, 1, 2].sorted().map(x -> x * i).joinToString(","))
        }
      }
      print(seen)
      print(json.parse("[1, {\\"a\\": 2.5}]").toText(1))
      print("x".repeat(500).replace("x", "yz").length)
      """;

  private static final long STOPS = 600;

  private final Guests guests = new Guests();
  private final Program program = guests.program(PROGRAM);
  private final Ending whole = run(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  private Ending run(long fuel, long memory, long depth) {
    AttackLimits limits = new AttackLimits(fuel, memory, depth, null, Long.MAX_VALUE);
    return guests.run(program, limits, new Input());
  }

  private void checkStopped(Ending ending, String kind, long limit) {
    assertThat(ending.kind()).as(kind + " " + limit).isEqualTo(kind);
    assertThat(whole.output()).as(kind + " " + limit).startsWith(ending.output());
  }

  @Test
  void theProgramEnds() {
    assertThat(whole.kind()).isEqualTo("ends");
    assertThat(whole.output()).contains("<finally 5>", "<close 5>").endsWith("1000");
  }

  @Test
  void atEveryUnitOfFuel() {
    long stride = Math.max(1, whole.fuel() / STOPS);
    for (long fuel = 0; fuel < whole.fuel(); fuel += fuel < STOPS ? 1 : stride) {
      Ending ending = run(fuel, Long.MAX_VALUE, Long.MAX_VALUE);
      checkStopped(ending, "fuel", fuel);
      assertThat(run(fuel, Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(ending);
    }
    assertThat(run(whole.fuel(), Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(whole);
  }

  @Test
  void atEveryDepth() {
    boolean ended = false;
    for (long depth = 1; depth < 400; depth++) {
      Ending ending = run(Long.MAX_VALUE, Long.MAX_VALUE, depth);
      if (ending.kind().equals("ends")) {
        assertThat(ending).isEqualTo(whole);
        ended = true;
      } else {
        assertThat(ended).isFalse();
        checkStopped(ending, "depth", depth);
      }
    }
    assertThat(ended).isTrue();
  }

  @Test
  void atEveryLimitOfMemory() {
    boolean ended = false;
    for (long memory = 16; memory < 80_000; memory += memory < 8_000 ? 24 : 240) {
      Ending ending = run(Long.MAX_VALUE, memory, Long.MAX_VALUE);
      if (ending.kind().equals("ends")) {
        assertThat(ending.output()).isEqualTo(whole.output());
        ended = true;
      } else {
        checkStopped(ending, "memory", memory);
      }
      assertThat(run(Long.MAX_VALUE, memory, Long.MAX_VALUE)).isEqualTo(ending);
    }
    assertThat(ended).isTrue();
  }

  /**
   * Each allocation in turn is the one that fails: every one that makes live memory greater than it
   * ever was does so under some limit, for all limits are tried.
   */
  @Test
  void atEachAllocationInTurn() {
    Program keeper =
        guests.program(
            """
            record Item(name: String, parts: List<Any?>)
            class Kept(let what: Any?, let before: Kept?)
            var kept: Kept? = null
            fun keep(what: Any?) {
              kept = Kept(what, kept)
              print("<kept>")
            }
            for i in 0..4 {
              try {
                let name = "item ${i * 1000}"
                keep(Item(name, [name, i, 1.5, 'x', null]))
                keep([name: i, "x".repeat(i): -i])
                keep((i, name.split(" "), () -> name))
                if i == 2 { throw StateError(name) }
              } catch e: StateError {
                keep(e)
              } finally {
                keep(Array<Int>(i, n -> n))
              }
            }
            """);
    Ending all = guests.run(keeper, AttackLimits.USUAL, new Input());
    Set<Long> places = new HashSet<>();
    for (long memory = 0; ; memory++) {
      AttackLimits limits = AttackLimits.parse("memory=" + memory);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Isolate isolate = guests.isolate(keeper, limits, new Input(), out)) {
        Ending ending = Guests.run(isolate, out);
        if (ending.is("ends")) {
          assertThat(ending.output()).isEqualTo(all.output());
          break;
        }
        assertThat(ending.kind()).as("memory " + memory).isEqualTo("memory");
        assertThat(all.output()).as("memory " + memory).startsWith(ending.output());
        places.add(isolate.statistics().allocated());
      }
    }
    assertThat(places).hasSizeGreaterThan(100);
  }

  @Test
  void cancelledAtEveryLineThatIsRead() {
    Program reader =
        guests.program(
            """
            var n = 0
            while true {
              let line = readLine()
              if line == null { break }
              try { print("<$n>") } finally { n += 1 }
              for _ in 0..200_000 { }
            }
            """);
    for (int line = 0; line < 8; line++) {
      AtomicReference<Isolate> target = new AtomicReference<>();
      int last = line;
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      InputStream input = cancelling(target, last);
      try (Isolate isolate = guests.isolate(reader, AttackLimits.parse("fuel=1000M"), input, out)) {
        target.set(isolate);
        assertThat(Guests.run(isolate, out).kind()).isEqualTo("cancelled");
        assertThat(out.toString(UTF_8)).doesNotContain("<" + (last + 1) + ">");
      }
    }
  }

  /** Lines of one character; before one of them the isolate is cancelled. */
  private static InputStream cancelling(AtomicReference<Isolate> target, int line) {
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        if (at / 2 == line) {
          target.get().cancel();
        }
        return at++ % 2 == 0 ? 'x' : '\n';
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        buffer[from] = (byte) read();
        return 1;
      }
    };
  }
}
