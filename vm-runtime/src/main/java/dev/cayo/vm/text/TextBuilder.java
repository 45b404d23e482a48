package dev.cayo.vm.text;

/** Fills a text of known length, front to back. Copies only where the width proves too large. */
public final class TextBuilder {
  private final byte[] bytes;
  private final int width;
  private int length;

  /**
   * @param length the number of scalars that will be appended
   * @param width bytes for each, enough for all of them
   */
  public TextBuilder(int length, int width) {
    this.bytes = new byte[length * width];
    this.width = width;
  }

  public TextBuilder append(int scalar) {
    Text.put(bytes, length++, width, scalar);
    return this;
  }

  public TextBuilder append(Text text) {
    text.copyTo(bytes, length, width);
    length += text.length();
    return this;
  }

  /** Appends a part of a text. */
  public TextBuilder append(Text text, int from, int to) {
    text.copyPartTo(from, to, bytes, length, width);
    length += to - from;
    return this;
  }

  /**
   * Appends a part of a text that is ASCII, as this has to be, in upper case.
   *
   * @param to where the part ends, which began where this text ends
   */
  public TextBuilder appendUpper(Text text, int to) {
    return appendOtherCase(text, to, 'a');
  }

  /** As {@link #appendUpper}, in lower case. */
  public TextBuilder appendLower(Text text, int to) {
    return appendOtherCase(text, to, 'A');
  }

  private TextBuilder appendOtherCase(Text text, int to, int first) {
    text.copyOtherCase(bytes, length, to, first);
    length = to;
    return this;
  }

  /** The text, once all scalars are there. */
  public Text build() {
    if (length * width != bytes.length) {
      throw new IllegalStateException(length + " scalars of " + bytes.length / width);
    }
    if (width == 1) {
      return Text.ofOwned(bytes, 1);
    }
    return Text.needs(bytes, length, width)
        ? Text.ofOwned(bytes, width)
        : Text.ofBuffer(bytes, 0, length, width);
  }
}
