package dev.cayo.vm.authority;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
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

  /** Threads that wait; one that has nothing to wait for ends after a second. */
  private static final ExecutorService READERS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          PolledInput::newReader);

  private final InputStream stream;
  private final Runnable poll;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;
  private boolean ended;
  private @Nullable Future<Integer> waiting;

  /**
   * A stream over another.
   *
   * @param poll is called while there is nothing to read; what it throws ends the wait
   */
  PolledInput(InputStream stream, Runnable poll) {
    this.stream = stream;
    this.poll = poll;
  }

  private static Thread newReader(Runnable work) {
    Thread reader = new Thread(work, "cayo-input");
    reader.setDaemon(true);
    return reader;
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
    if (ended) {
      return false;
    }
    int count = waiting == null && stream.available() > 0 ? stream.read(buffer) : await();
    next = 0;
    end = Math.max(0, count);
    ended = count < 0;
    return end > 0;
  }

  private int await() throws IOException {
    Future<Integer> task = waiting;
    if (task == null) {
      task = READERS.submit(() -> stream.read(buffer));
      waiting = task;
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
        if (e.getCause() instanceof RuntimeException cause) {
          throw cause;
        }
        throw new IOException(e);
      }
    }
  }
}
