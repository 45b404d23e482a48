package dev.cayo.vm.authority;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** A file that is open for reading. */
final class InputFile extends OpenFile {
  private static final int LARGEST = Integer.MAX_VALUE - 16;

  InputFile(SeekableByteChannel channel, Location location, Account account) {
    super(channel, location, account);
  }

  /** The next bytes, at most so many; none at the end. */
  byte[] read(int most) {
    byte[] bytes = array(Math.min(most, CHUNK));
    return cut(bytes, fill(bytes, 0));
  }

  /** All that has not been read yet. */
  byte[] readAll() {
    byte[] all = array(size());
    int count = 0;
    while (true) {
      if (count == all.length) { // It may have grown, or be one that does not know its size.
        byte[] more = read(CHUNK);
        if (more.length == 0) {
          return all;
        }
        byte[] larger = array(count + Math.max(count, more.length));
        System.arraycopy(all, 0, larger, 0, count);
        System.arraycopy(more, 0, larger, count, more.length);
        all = larger;
        count += more.length;
      } else {
        int got = fill(all, count);
        if (got == 0) {
          return cut(all, count);
        }
        count += got;
      }
    }
  }

  private long size() {
    try {
      return channel.size() - channel.position();
    } catch (IOException e) {
      throw failed(e, "read");
    }
  }

  private byte[] array(long size) {
    if (size > LARGEST) {
      throw FileErrors.of(location.asked(), "read", "it is too large for one array");
    }
    account.reserve(size);
    return new byte[(int) size];
  }

  /** Reads what comes next; gives how much, 0 at the end. */
  private int fill(byte[] target, int from) {
    int wanted = Math.min(target.length - from, CHUNK);
    account.copy(wanted);
    try {
      return Math.max(0, channel.read(ByteBuffer.wrap(target, from, wanted)));
    } catch (IOException e) {
      throw failed(e, "read");
    }
  }

  private static byte[] cut(byte[] bytes, int count) {
    return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
  }
}
