package dev.cayo.cli;

import dev.cayo.vm.Isolate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while a program runs: the program is cancelled and gets a moment to hand over
 * what it has printed. The exit code, 130, comes from the JVM.
 */
final class Interruption {
  private static final int PATIENCE_MILLIS = 500;

  private final Isolate isolate;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "cayo-interrupt");

  private volatile boolean begun;

  private Interruption(Isolate isolate) {
    this.isolate = isolate;
  }

  static Interruption of(Isolate isolate) {
    Interruption interruption = new Interruption(isolate);
    try {
      Runtime.getRuntime().addShutdownHook(interruption.hook);
    } catch (IllegalStateException e) {
      isolate.cancel(); // The JVM is going down already.
    }
    return interruption;
  }

  /** The program has ended by itself. */
  void end() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook is running, and goes on now.
    }
  }

  /** Whether the JVM is going down while the program runs. */
  boolean hasBegun() {
    return begun;
  }

  private void interrupt() {
    begun = true;
    isolate.cancel();
    try {
      ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
