package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream of which a shell and the program that it runs read lines in turn: no read goes beyond
 * the end of a line, so that each leaves the rest to the other.
 */
public final class LineInput extends InputStream {
  private final InputStream stream;

  /**
   * @param stream buffered, for it is read byte by byte
   */
  public LineInput(InputStream stream) {
    this.stream = stream;
  }

  /** The next line without its end; null at the end of the input. */
  public @Nullable String readLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = stream.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = stream.read();
    }
    String text = line.toString(UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  @Override
  public int read() throws IOException {
    return stream.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = 0;
    int last = 0;
    while (count < length && last != '\n') {
      last = stream.read();
      if (last < 0) {
        return count == 0 ? -1 : count;
      }
      bytes[from + count++] = (byte) last;
    }
    return count;
  }
}
