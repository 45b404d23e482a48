package dev.cayo.benchmarks.isolates;

import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * From the deadline, or from the cancellation by another thread, until the call has come back; the
 * loops are compiled.
 */
final class StopLatency {
  private static final List<String> LOOPS =
      List.of("empty", "calls", "recursion", "garbage", "sorting", "text", "counting");
  private static final long DELAY = 3_000_000;
  private static final Duration WARM = Duration.ofMillis(500);

  private StopLatency() {}

  static void run(int tries) {
    Program program = Programs.load("endless");
    System.out.println("loop       stop                 p50 ms   p90 ms   p99 ms   max ms");
    for (String loop : LOOPS) {
      warm(program, loop);
      deadline(program, loop, tries / 10);
      report(loop, "deadline", deadline(program, loop, tries));
      report(loop, "cancel", cancellation(() -> isolate(program, loop), tries));
      cancellation(() -> unmetered(program, loop), tries / 5); // Until that is compiled.
      report(loop, "cancel, unmetered", cancellation(() -> unmetered(program, loop), tries));
    }
  }

  /** Until the function that loops is compiled, as are those that it calls. */
  private static void warm(Program program, String loop) {
    try (Isolate isolate = isolate(program, loop).deadline(WARM).build()) {
      untilStopped(isolate);
    }
    if (!Programs.isCompiled("endless." + loop)) {
      throw new IllegalStateException(loop + " is not compiled");
    }
  }

  private static Isolate.Builder isolate(Program program, String loop) {
    return program.isolate().memory(16L << 20).arguments(List.of(loop));
  }

  /** Where compiled code counts nothing. */
  private static Isolate.Builder unmetered(Program program, String loop) {
    return program.isolate().arguments(List.of(loop));
  }

  private static long[] deadline(Program program, String loop, int tries) {
    long[] late = new long[tries];
    for (int i = 0; i < tries; i++) {
      try (Isolate isolate = isolate(program, loop).deadline(Duration.ofNanos(DELAY)).build()) {
        long due = System.nanoTime() + DELAY;
        late[i] = untilStopped(isolate) - due;
      }
    }
    return late;
  }

  private static long[] cancellation(Supplier<Isolate.Builder> limits, int tries) {
    long[] late = new long[tries];
    for (int i = 0; i < tries; i++) {
      try (Isolate isolate = limits.get().build()) {
        AtomicLong due = new AtomicLong();
        Thread canceller =
            new Thread(
                () -> {
                  LockSupport.parkNanos(DELAY);
                  due.set(System.nanoTime());
                  isolate.cancel();
                });
        canceller.start();
        long stopped = untilStopped(isolate);
        late[i] = stopped - due.get();
      }
    }
    return late;
  }

  private static long untilStopped(Isolate isolate) {
    try {
      isolate.run();
      throw new IllegalStateException("an endless loop ended");
    } catch (Stop e) {
      return System.nanoTime();
    }
  }

  private static void report(String loop, String stop, long[] late) {
    Arrays.sort(late);
    System.out.printf(
        Locale.ROOT,
        "%-10s %-17s %9.2f %8.2f %8.2f %8.2f%n",
        loop,
        stop,
        at(late, 0.5),
        at(late, 0.9),
        at(late, 0.99),
        at(late, 1));
  }

  private static double at(long[] sorted, double part) {
    int index = (int) Math.ceil(part * sorted.length) - 1;
    return sorted[Math.max(0, index)] / 1e6;
  }
}
