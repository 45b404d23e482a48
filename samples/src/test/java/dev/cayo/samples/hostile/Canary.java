package dev.cayo.samples.hostile;

import dev.cayo.vm.Program;
import java.util.concurrent.TimeUnit;

/**
 * A program that runs over and over on a thread of its own while others are attacked, and must not
 * notice: each run has the output and the fuel of one alone.
 */
final class Canary implements AutoCloseable {
  private static final long PAUSE_MILLIS = 8;
  private static final long PATIENCE_SECONDS = 60;

  private final Guests guests;
  private final Program program;
  private final Ending alone;
  private final Thread thread;
  private volatile boolean closed;
  private volatile String trouble = "";
  private long started;
  private long finished;

  Canary(Guests guests, String name, String source) {
    this.guests = guests;
    this.program = guests.program(source);
    this.alone = once();
    if (!alone.is("ends") || !once().equals(alone)) {
      throw new IllegalStateException(name + ": " + alone);
    }
    this.thread = new Thread(this::sing, name);
    thread.setDaemon(true);
    thread.start();
  }

  private Ending once() {
    return guests.run(program, AttackLimits.USUAL, new Input());
  }

  private void sing() {
    try {
      while (!closed) {
        count(true);
        Ending ending = once();
        if (!ending.equals(alone)) {
          trouble = Thread.currentThread().getName() + " ended as " + ending + ", not " + alone;
        }
        count(false);
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      // It is closed.
    } catch (Throwable e) {
      trouble = Thread.currentThread().getName() + " died: " + e;
    }
  }

  private synchronized void count(boolean begins) {
    if (begins) {
      started++;
    } else {
      finished++;
    }
    notifyAll();
  }

  /** How many runs have begun. */
  synchronized long runs() {
    return started;
  }

  /** Waits until a run has ended that began after so many others; says what is wrong with any. */
  synchronized String troubleAfter(long before) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (finished <= before && trouble.isEmpty()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return thread.getName() + " does not come to its end";
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return trouble;
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
