package dev.cayo.samples.hostile;

import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Attacks that take more than one isolate, or a host that does its part. */
final class HostAttacks {
  private static final String SPIN = "while true { }";
  private static final String HOLDS =
      "let all: List<Int> = []\nfor i in 0..%d { all.add(i) }\nprintln(all.size)\n";

  private final List<Attack> all = new ArrayList<>();

  static List<Attack> all() {
    HostAttacks made = new HostAttacks();
    made.manyIsolates();
    made.brokenStreams();
    made.usedAfterwards();
    return made.all;
  }

  private void add(String area, String name, String bullet, String outcome, Attack.Deed deed) {
    all.add(new Attack(area, name, bullet, outcome, null, false, deed));
  }

  private void manyIsolates() {
    add(
        "cpu",
        "ten_thousand_isolates",
        "10,000 isolates against one canary, each out of fuel",
        "fuel",
        guests -> {
          Program program = guests.program(SPIN);
          return together(10_000, i -> guests.run(program, little(2_000), new Input()));
        });
    add(
        "cpu",
        "ten_thousand_isolates_cancelled",
        "10,000 isolates against one canary, each cancelled before it begins",
        "cancelled",
        guests -> {
          Program program = guests.program(SPIN);
          return together(
              10_000,
              i -> {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (Isolate isolate =
                    guests.isolate(program, AttackLimits.USUAL, new Input(), out)) {
                  isolate.cancel();
                  return Guests.run(isolate, out);
                }
              });
        });
    add(
        "memory",
        "thousand_isolates",
        "1,000 isolates each just under the limit, all at once",
        "ends",
        guests -> {
          Program program = guests.program(HOLDS.formatted(2_000));
          List<Isolate> alive = new ArrayList<>();
          try {
            return together(
                1_000,
                i -> {
                  ByteArrayOutputStream out = new ByteArrayOutputStream();
                  alive.add(guests.isolate(program, holding(45_000), new Input(), out));
                  return Guests.run(alive.get(i), out);
                });
          } finally {
            alive.forEach(Isolate::close);
          }
        });
    add(
        "memory",
        "thousand_isolates_over",
        "1,000 isolates each just over the limit",
        "memory",
        guests -> {
          Program program = guests.program(HOLDS.formatted(2_000));
          return together(1_000, i -> guests.run(program, holding(15_000), new Input()));
        });
  }

  private static AttackLimits little(long fuel) {
    return new AttackLimits(fuel, 1 << 16, 1_000, null, 1_000);
  }

  private static AttackLimits holding(long memory) {
    return new AttackLimits(1_000_000, memory, 10_000, null, 1_000);
  }

  private interface Each {
    Ending perform(int i) throws Exception;
  }

  /** The ending that all have; the first that differs, where one does. */
  private static Ending together(int count, Each each) throws Exception {
    Ending first = each.perform(0);
    for (int i = 1; i < count; i++) {
      Ending ending = each.perform(i);
      if (!ending.equals(first)) {
        return Ending.refused("isolate " + i, ending + " after " + first);
      }
    }
    return first;
  }

  private void brokenStreams() {
    add(
        "authority",
        "input_fails",
        "host exception text in a guest's catch: standard input",
        "ends",
        guests ->
            guests.run(
                guests.program("try { readLine() } catch e: IoError { println(e.message) }"),
                AttackLimits.USUAL,
                new Failing()));
    add(
        "authority",
        "input_fails_uncaught",
        "host exception text in a report: standard input",
        "error IoError",
        guests -> guests.run(guests.program("readLine()"), AttackLimits.USUAL, new Failing()));
  }

  private static final class Failing extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("java.io.IOException: /secret/place is gone");
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      return read();
    }
  }

  private void usedAfterwards() {
    add(
        "authority",
        "run_while_stopped",
        "a capability used after a stop: an isolate that is run again, ten times",
        "fuel",
        guests -> {
          Program program = guests.program("println(\"once\")\nwhile true { }");
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (Isolate isolate = guests.isolate(program, AttackLimits.USUAL, new Input(), out)) {
            return together(10, i -> Guests.run(isolate, out));
          }
        });
    add(
        "authority",
        "cancelled_from_outside",
        "a stop from another thread while output is half written",
        "cancelled",
        guests -> {
          Program program = guests.program("while true { print(\"x\") }");
          AttackLimits limits =
              new AttackLimits(Long.MAX_VALUE, 1 << 20, 10_000, null, Long.MAX_VALUE);
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          try (Isolate isolate = guests.isolate(program, limits, new Input(), out)) {
            Thread canceller = new Thread(isolate::cancel);
            canceller.start();
            Ending ending = Guests.run(isolate, out);
            canceller.join();
            return Ending.refused(ending.kind(), "");
          }
        });
    String text = "aé€😀".repeat(20_000);
    all.add(
        new Attack(
            "memory",
            "print_in_parts",
            "one long text of each width printed: nothing is lost",
            "ends",
            text,
            true,
            guests ->
                guests.run(
                    guests.program("print(\"aé€😀\".repeat(20_000))"),
                    AttackLimits.USUAL,
                    new Input())));
    add(
        "authority",
        "cancelled_within_print",
        "a stop while one long text is being printed",
        "cancelled",
        guests -> {
          Program program = guests.program("print(\"é\".repeat(2_000_000))");
          AttackLimits limits = AttackLimits.parse("fuel=10M output=8M");
          AtomicReference<Isolate> target = new AtomicReference<>();
          ByteArrayOutputStream out =
              new ByteArrayOutputStream() {
                @Override
                public synchronized void write(byte[] bytes, int from, int length) {
                  target.get().cancel();
                  super.write(bytes, from, length);
                }
              };
          try (Isolate isolate = guests.isolate(program, limits, new Input(), out)) {
            target.set(isolate);
            Ending ending = Guests.run(isolate, out);
            int written = ending.output().length();
            return written < 100_000 ? ending : Ending.refused("all printed", "" + written);
          }
        });
  }
}
