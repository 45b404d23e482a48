package dev.cayo.samples.hostile;

import java.io.InputStream;

/** Standard input of one character over and over, in lines of a length, or without a line's end. */
final class Input extends InputStream {
  private final long lineLength;
  private final long total;
  private long at;

  /** Nothing. */
  Input() {
    this(1, 0);
  }

  Input(long lineLength, long total) {
    this.lineLength = lineLength;
    this.total = total;
  }

  /** {@code line N}: one line of that many characters; {@code lines N}: that many of ten. */
  static Input parse(String text) {
    String[] words = text.split(" ", -1);
    long count = Long.parseLong(words[1]);
    return switch (words[0]) {
      case "line" -> new Input(count, count + 1);
      case "lines" -> new Input(10, count * 11);
      default -> throw new IllegalArgumentException("input: " + text);
    };
  }

  @Override
  public int read() {
    if (at == total) {
      return -1;
    }
    at++;
    return at % (lineLength + 1) == 0 ? '\n' : 'x';
  }

  @Override
  public int read(byte[] buffer, int from, int length) {
    int count = 0;
    while (count < length && at < total) {
      buffer[from + count++] = (byte) read();
    }
    return count == 0 && length > 0 ? -1 : count;
  }
}
