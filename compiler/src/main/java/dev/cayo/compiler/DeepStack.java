package dev.cayo.compiler;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs recursive work on a thread with a stack of 16 MB, so that the limit of nesting depends on
 * the compiler and not on the thread that calls it. Nested runs share one thread.
 */
public final class DeepStack {
  private static final long STACK_BYTES = 16L << 20;

  private DeepStack() {}

  /** The result of the work; what it throws comes out here. */
  public static <T> T run(Supplier<T> work) {
    if (Thread.currentThread() instanceof DeepThread) {
      return work.get();
    }
    Task<T> task = new Task<>(work);
    DeepThread thread = new DeepThread(task);
    thread.start();
    join(thread);
    return task.result();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while compiling");
    }
  }

  private static final class DeepThread extends Thread {
    DeepThread(Runnable task) {
      super(null, task, "cayo-compiler", STACK_BYTES);
      setDaemon(true);
    }
  }

  private static final class Task<T> implements Runnable {
    private final Supplier<T> work;
    private @Nullable T value;
    private @Nullable RuntimeException exception;
    private @Nullable Error error;

    Task(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        value = work.get();
      } catch (RuntimeException e) {
        exception = e;
      } catch (Error e) {
        error = e;
      }
    }

    T result() {
      if (exception != null) {
        throw exception;
      }
      if (error != null) {
        throw error;
      }
      T found = value;
      if (found == null) {
        throw new IllegalStateException("the work gave no result");
      }
      return found;
    }
  }
}
