package dev.cayo.samples.fuzz;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Says which seed hangs, and where: no attempt takes more than seconds. */
final class Watchdog implements AutoCloseable {
  private static final long LIMIT_MS = 120_000;

  private final String name;
  private final Thread watched = Thread.currentThread();
  private final Thread thread = new Thread(this::watch, "watchdog");
  private volatile long seed;
  private volatile long begun = System.currentTimeMillis();

  Watchdog(String name) {
    this.name = name;
    thread.setDaemon(true);
    thread.start();
  }

  void begin(long next) {
    seed = next;
    begun = System.currentTimeMillis();
  }

  private void watch() {
    try {
      while (true) {
        Thread.sleep(1_000);
        if (System.currentTimeMillis() - begun > LIMIT_MS) {
          report();
        }
      }
    } catch (InterruptedException e) {
      // The end.
    }
  }

  private void report() {
    String trace =
        Arrays.stream(watched.getStackTrace())
            .map(frame -> "  at " + frame)
            .collect(Collectors.joining("\n"));
    System.out.println(name + " seed " + seed + " hangs:\n" + trace);
    begun = System.currentTimeMillis();
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
