package dev.cayo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps the beginning of what a test prints, and counts the rest. */
final class TestOutput extends OutputStream {
  private static final int LIMIT = 1 << 12;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private long dropped;

  @Override
  public void write(int b) {
    if (kept.size() < LIMIT) {
      kept.write(b);
    } else {
      dropped++;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int taken = Math.min(length, LIMIT - kept.size());
    kept.write(bytes, offset, taken);
    dropped += length - taken;
  }

  /** Empty where nothing was printed. */
  String text() {
    String text = kept.toString(UTF_8);
    return dropped == 0 ? text : text + "\n… and " + dropped + " more bytes";
  }
}
