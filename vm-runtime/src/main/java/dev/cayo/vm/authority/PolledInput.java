package dev.cayo.vm.authority;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A stream that may block for ever, read so that a stop of the program comes through: where nothing
 * is there yet, a thread waits for it, and this one looks at the limits meanwhile. What that thread
 * reads after a stop is kept for the next who asks.
 */
final class PolledInput extends InputStream {
  private static final int BUFFER = 1 << 13;
  private static final long INTERVAL_MILLIS = 5;

  private final InputStream stream;
  private final Runnable poll;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private @Nullable FutureTask<Integer> waiting;

  /**
   * A stream over another.
   *
   * @param poll is called while there is nothing to read; what it throws ends the wait
   */
  PolledInput(InputStream stream, Runnable poll) {
    this.stream = stream;
    this.poll = poll;
  }

  @Override
  public int read() throws IOException {
    return next < end || fill() ? buffer[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == end && !fill()) {
      return -1;
    }
    int count = Math.min(length, end - next);
    System.arraycopy(buffer, next, bytes, from, count);
    next += count;
    return count;
  }

  /** Whether there is more. */
  private boolean fill() throws IOException {
    int count = waiting == null && stream.available() > 0 ? stream.read(buffer) : await();
    next = 0;
    end = Math.max(0, count);
    return end > 0;
  }

  private int await() throws IOException {
    FutureTask<Integer> task = waiting;
    if (task == null) {
      task = new FutureTask<>(() -> stream.read(buffer));
      waiting = task;
      Thread reader = new Thread(task, "cayo-input");
      reader.setDaemon(true);
      reader.start();
    }
    while (true) {
      try {
        int count = task.get(INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
        waiting = null;
        return count;
      } catch (TimeoutException e) {
        poll.run();
      } catch (InterruptedException e) {
        // For the host, which is told when the program has ended.
        Thread.currentThread().interrupt();
        throw new IOException(e);
      } catch (ExecutionException e) {
        waiting = null;
        throw new IOException(e);
      }
    }
  }
}
