package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Output to a terminal that knows what stands on the line of the cursor. */
final class TerminalOutput extends OutputStream {
  private static final int MOST_BYTES = 1_000;

  private final OutputStream stream;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  TerminalOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public synchronized void write(int b) throws IOException {
    stream.write(b);
    note(b);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    stream.write(bytes, from, length);
    for (int i = from; i < from + length; i++) {
      note(bytes[i]);
    }
  }

  private void note(int b) {
    if (b == '\n') {
      line.reset();
    } else if (line.size() < MOST_BYTES) {
      line.write(b);
    }
  }

  /** What was printed since the last end of a line, which is forgotten now. */
  synchronized String takeLine() {
    String text = line.toString(UTF_8);
    line.reset();
    return text;
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }
}
