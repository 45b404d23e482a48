package dev.cayo.vm.authority;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file that is open for writing. What is written gathers until much is there. */
final class OutputFile extends OpenFile {
  private static final int BUFFER = 1 << 13;

  private final byte[] pending = new byte[BUFFER];
  private int count;

  OutputFile(SeekableByteChannel channel, Location location, Account account) {
    super(channel, location, account);
  }

  void write(byte[] bytes) {
    int admitted = account.admit(bytes.length);
    if (admitted > BUFFER - count) {
      flush();
    }
    if (admitted > BUFFER) {
      for (int at = 0; at < admitted; at += CHUNK) {
        account.poll();
        send(bytes, at, Math.min(CHUNK, admitted - at));
      }
    } else {
      System.arraycopy(bytes, 0, pending, count, admitted);
      count += admitted;
    }
    if (admitted < bytes.length) {
      throw account.exceed();
    }
  }

  @Override
  void flush() {
    int waiting = count;
    count = 0;
    send(pending, 0, waiting);
  }

  private void send(byte[] bytes, int from, int length) {
    ByteBuffer chunk = ByteBuffer.wrap(bytes, from, length);
    try {
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    } catch (IOException e) {
      throw failed(e, "written");
    }
  }
}
