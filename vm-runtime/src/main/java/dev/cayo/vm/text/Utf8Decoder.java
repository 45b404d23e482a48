package dev.cayo.vm.text;

import java.util.Arrays;

/**
 * Reads UTF-8. Overlong forms, surrogates and numbers above U+10FFFF are malformed; each longest
 * part that begins a sequence without ending it becomes one U+FFFD, as the Unicode Standard
 * recommends (chapter 3, "U+FFFD substitution of maximal subparts").
 */
final class Utf8Decoder {
  private final byte[] source;
  private final int end;
  private int at;
  private boolean malformed;

  Utf8Decoder(byte[] source, int from, int to) {
    this.source = source;
    this.at = from;
    this.end = to;
  }

  boolean malformed() {
    return malformed;
  }

  Text decode() {
    int ascii = at;
    while (ascii < end && source[ascii] >= 0) {
      ascii++;
    }
    if (ascii == end) {
      return Text.ofOwned(Arrays.copyOfRange(source, at, end), 1);
    }
    return decodeWide();
  }

  /**
   * Reads twice: first to learn how many scalars there are and how wide, so that nothing is held
   * but the result.
   */
  private Text decodeWide() {
    int start = at;
    int count = 0;
    int all = 0;
    while (at < end) {
      all |= next();
      count++;
    }
    int width = Text.widthOf(all);
    byte[] bytes = new byte[Math.multiplyExact(count, width)];
    at = start;
    for (int i = 0; i < count; i++) {
      Text.put(bytes, i, width, next());
    }
    return Text.ofOwned(bytes, width);
  }

  private int next() {
    int lead = source[at++];
    if (lead >= 0) {
      return lead;
    }
    lead &= 0xFF;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return more(lead & 0x1F, 1, 0x80, 0xBF);
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return more(lead & 0x0F, 2, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF);
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      return more(lead & 0x07, 3, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF);
    }
    malformed = true;
    return Text.REPLACEMENT;
  }

  /** Reads continuation bytes, the first of which must lie within bounds. */
  private int more(int lead, int count, int firstMin, int firstMax) {
    int scalar = lead;
    int min = firstMin;
    int max = firstMax;
    for (int i = 0; i < count; i++) {
      int b = at < end ? source[at] & 0xFF : -1;
      if (b < min || b > max) {
        malformed = true;
        return Text.REPLACEMENT;
      }
      scalar = scalar << 6 | b & 0x3F;
      at++;
      min = 0x80;
      max = 0xBF;
    }
    return scalar;
  }
}
