package dev.cayo.samples.hostile;

import java.util.concurrent.TimeUnit;

/** Ends the JVM, and shows what it does, when one thing takes far too long. */
final class Watchdog implements AutoCloseable {
  private static final int CODE = 3;

  private final long millis;
  private final Thread thread;
  private volatile String what = "";
  private volatile long since = System.nanoTime();

  Watchdog(long millis) {
    this.millis = millis;
    this.thread = new Thread(this::look, "watchdog");
    thread.setDaemon(true);
    thread.start();
  }

  /** Something begins, and whatever was under way has ended. */
  void watch(String name) {
    what = name;
    since = System.nanoTime();
  }

  private void look() {
    try {
      while (System.nanoTime() - since < TimeUnit.MILLISECONDS.toNanos(millis)) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (InterruptedException e) {
      return;
    }
    System.out.println("PROBLEM " + what + ": hangs");
    Thread.getAllStackTraces()
        .forEach(
            (at, trace) -> {
              System.out.println(at.getName());
              for (int i = 0; i < Math.min(trace.length, 12); i++) {
                System.out.println("    " + trace[i]);
              }
            });
    System.out.flush();
    Runtime.getRuntime().halt(CODE);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
