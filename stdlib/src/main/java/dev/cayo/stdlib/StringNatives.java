package dev.cayo.stdlib;

import dev.cayo.vm.CharBox;
import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.text.Text;
import dev.cayo.vm.text.TextBuilder;
import dev.cayo.vm.text.UnicodeTables;

/** The natives of String. A parameter of the interface Text is a String or a boxed Char. */
public final class StringNatives {
  private StringNatives() {}

  static Text text(Object part) {
    return part instanceof CharBox box ? Text.ofScalar(box.value()) : (Text) part;
  }

  /** A part that must not be empty. */
  private static Text separator(Object part) {
    Text text = text(part);
    if (text.isEmpty()) {
      throw GuestException.of("ArgumentError", "the text to look for must not be empty");
    }
    return text;
  }

  private static int clamp(long index, int length) {
    return (int) Math.max(-1, Math.min(index, length + 1L));
  }

  /** A part, paid for. */
  private static Text slice(Context context, Text text, int from, int to) {
    Sizes.text(context, to - from, text.width());
    return text.slice(from, to);
  }

  public static Text substring(Context context, Text self, long start, long end) {
    if (start < 0 || start > end || end > self.length()) {
      throw GuestException.of(
          "IndexError", "range " + start + ".." + end + " of " + self.length() + " characters");
    }
    return slice(context, self, (int) start, (int) end);
  }

  public static Text reversed(Context context, Text self) {
    int length = Sizes.text(context, self.length(), self.width());
    Slices slices = new Slices(context, length);
    TextBuilder result = new TextBuilder(length, self.width());
    for (int i = length - 1; i >= 0; i--) {
      slices.step();
      result.append(self.scalarAt(i));
    }
    return result.build();
  }

  public static long indexOf(Context context, Text self, Object part, long from) {
    return self.indexOf(text(part), clamp(from, self.length()), context);
  }

  public static long lastIndexOf(Context context, Text self, Object part, long from) {
    return self.lastIndexOf(text(part), clamp(from, self.length()), context);
  }

  public static boolean startsWith(Context context, Text self, Object part) {
    Text start = text(part);
    Sizes.copy(context, start.byteSize());
    return self.startsWith(start, 0);
  }

  public static boolean endsWith(Context context, Text self, Object part) {
    Text end = text(part);
    Sizes.copy(context, end.byteSize());
    return self.startsWith(end, self.length() - end.length());
  }

  public static long countOf(Context context, Text self, Object part) {
    return count(context, self, separator(part), Long.MAX_VALUE);
  }

  /** Occurrences one after the other, at most that many. */
  private static long count(Context context, Text self, Text part, long most) {
    long count = 0;
    int at = 0;
    while (count < most) {
      context.charge(Sizes.PER_PIECE);
      at = self.indexOf(part, at, context);
      if (at < 0) {
        return count;
      }
      at += part.length();
      count++;
    }
    return count;
  }

  public static Object[] pieces(Context context, Text self, Object separator, long limit) {
    if (limit < 1) {
      throw GuestException.of("ArgumentError", "the limit must be positive, got " + limit);
    }
    Text part = separator(separator);
    int count = (int) count(context, self, part, Math.min(limit, Integer.MAX_VALUE) - 1) + 1;
    Sizes.texts(context, count, self.byteSize());
    Object[] pieces = new Object[count];
    int from = 0;
    for (int i = 0; i < count - 1; i++) {
      int to = self.indexOf(part, from, context);
      pieces[i] = self.slice(from, to);
      from = to + part.length();
    }
    pieces[count - 1] = self.slice(from, self.length());
    return pieces;
  }

  public static Object[] wordPieces(Context context, Text self) {
    int length = self.length();
    Slices slices = new Slices(context, 2L * length);
    int count = 0;
    int at = skip(self, 0, true, slices);
    while (at < length) {
      count++;
      at = skip(self, skip(self, at, false, slices), true, slices);
    }
    Sizes.texts(context, count, self.byteSize());
    Object[] words = new Object[count];
    int end = 0;
    for (int i = 0; i < count; i++) {
      int start = skip(self, end, true, slices);
      end = skip(self, start, false, slices);
      words[i] = self.slice(start, end);
    }
    return words;
  }

  /** The first index from one on whose character is no white space, or is; else the length. */
  private static int skip(Text text, int from, boolean space, Slices slices) {
    int length = text.length();
    int at = from;
    while (at < length) {
      int end = at + slices.room(length - at);
      int found = text.skip(space, at, end);
      slices.took(found - at);
      if (found < end) {
        return found;
      }
      at = end;
    }
    return at;
  }

  public static Object[] linePieces(Context context, Text self) {
    Slices slices = new Slices(context, 2L * self.length());
    int count = 0;
    for (int at = 0; at < self.length(); count++) {
      at = afterLine(self, lineEnd(self, at, slices));
    }
    Sizes.texts(context, count, self.byteSize());
    Object[] lines = new Object[count];
    int at = 0;
    for (int i = 0; i < count; i++) {
      int end = lineEnd(self, at, slices);
      lines[i] = self.slice(at, end);
      at = afterLine(self, end);
    }
    return lines;
  }

  private static int lineEnd(Text text, int from, Slices slices) {
    int at = from;
    while (at < text.length() && text.scalarAt(at) != '\n' && text.scalarAt(at) != '\r') {
      slices.step();
      at++;
    }
    return at;
  }

  private static int afterLine(Text text, int end) {
    boolean pair =
        end + 1 < text.length() && text.scalarAt(end) == '\r' && text.scalarAt(end + 1) == '\n';
    return end + (pair ? 2 : 1);
  }

  public static Text replace(Context context, Text self, Object part, Object replacement) {
    Text old = separator(part);
    Text fresh = text(replacement);
    long count = count(context, self, old, Long.MAX_VALUE);
    if (count == 0) {
      return self;
    }
    long length = self.length() + count * (fresh.length() - old.length());
    int width = Math.max(self.width(), fresh.width());
    TextBuilder result = new TextBuilder(Sizes.text(context, length, width), width);
    context.charge(count * Sizes.PER_PIECE);
    int from = 0;
    for (long i = 0; i < count; i++) {
      int to = self.indexOf(old, from, context);
      result.append(self, from, to).append(fresh);
      from = to + old.length();
    }
    return result.append(self, from, self.length()).build();
  }

  public static Text repeat(Context context, Text self, long count) {
    if (count < 0) {
      throw GuestException.of("ArgumentError", "the count must not be negative, got " + count);
    }
    if (count == 1 || self.isEmpty()) {
      return self;
    }
    if (count > Text.MAX_LENGTH) {
      throw Sizes.tooLong();
    }
    int length = Sizes.text(context, self.length() * count, self.width());
    TextBuilder result = new TextBuilder(length, self.width());
    Slices slices = new Slices(context, count);
    for (long i = 0; i < count; i++) {
      slices.step();
      result.append(self);
    }
    return result.build();
  }

  public static Text trim(Context context, Text self) {
    return trim(context, self, true, true);
  }

  public static Text trimStart(Context context, Text self) {
    return trim(context, self, true, false);
  }

  public static Text trimEnd(Context context, Text self) {
    return trim(context, self, false, true);
  }

  private static Text trim(Context context, Text self, boolean start, boolean end) {
    Slices slices = new Slices(context, self.length());
    int from = start ? skip(self, 0, true, slices) : 0;
    int to = self.length();
    while (end && to > from && UnicodeTables.isWhitespace(self.scalarAt(to - 1))) {
      slices.step();
      to--;
    }
    return slice(context, self, from, to);
  }

  public static Text upper(Context context, Text self) {
    return isAscii(context, self)
        ? mapAscii(context, self, TextBuilder::appendUpper)
        : mapCase(
            context,
            self,
            (text, index, image) -> UnicodeTables.upper(text.scalarAt(index), image, 0));
  }

  public static Text lower(Context context, Text self) {
    return isAscii(context, self)
        ? mapAscii(context, self, TextBuilder::appendLower)
        : mapCase(
            context, self, (text, index, image) -> UnicodeTables.lower(text, index, image, 0));
  }

  /** Whether all characters are ASCII. */
  private static boolean isAscii(Context context, Text self) {
    context.charge(self.length() / Sizes.ASCII_PER_UNIT);
    int length = self.width() == 1 ? self.length() : 0;
    for (int from = 0, to; from < length; from = to) {
      to = Parts.end(context, from, length);
      if (!self.isAscii(from, to)) {
        return false;
      }
    }
    return self.width() == 1;
  }

  private interface AsciiMapping {
    /** Appends the image of what follows in a text, up to an index. */
    TextBuilder append(TextBuilder image, Text text, int to);
  }

  private static Text mapAscii(Context context, Text self, AsciiMapping mapping) {
    int length = Sizes.text(context, self.length(), 1);
    TextBuilder result = new TextBuilder(length, 1);
    for (int from = 0, to; from < length; from = to) {
      to = Parts.end(context, from, length);
      mapping.append(result, self, to);
    }
    return result.build();
  }

  private interface CaseMapping {
    /** Writes the image of the scalar at an index and gives its length. */
    int map(Text text, int index, int[] image);
  }

  private static Text mapCase(Context context, Text self, CaseMapping mapping) {
    Slices slices = new Slices(context, 2L * self.length());
    int[] image = new int[UnicodeTables.MAX_EXPANSION];
    long length = 0;
    int all = 0;
    for (int i = 0, n = self.length(); i < n; i++) {
      slices.step();
      int count = mapping.map(self, i, image);
      length += count;
      for (int j = 0; j < count; j++) {
        all |= image[j];
      }
    }
    int width = Text.widthOf(all);
    TextBuilder result = new TextBuilder(Sizes.text(context, length, width), width);
    for (int i = 0, n = self.length(); i < n; i++) {
      slices.step();
      int count = mapping.map(self, i, image);
      for (int j = 0; j < count; j++) {
        result.append(image[j]);
      }
    }
    return result.build();
  }

  public static long toInt(Context context, Text self, long radix) {
    IntParser parser =
        new IntParser(self, IntNatives.checkRadix(radix), new Slices(context, self.length()));
    switch (parser.parse()) {
      case VALID -> {
        return parser.value();
      }
      case TOO_LARGE ->
          throw GuestException.of("OverflowError", Quotes.shown(self) + " does not fit in an Int");
      case MALFORMED -> {
        String base = radix == 10 ? "" : " in base " + radix;
        throw GuestException.of("FormatError", "not an Int" + base + ": " + Quotes.shown(self));
      }
    }
    throw new IllegalStateException();
  }

  public static boolean isInt(Context context, Text self, long radix) {
    IntParser parser =
        new IntParser(self, IntNatives.checkRadix(radix), new Slices(context, self.length()));
    return parser.parse() == IntParser.Outcome.VALID;
  }

  public static double toFloat(Context context, Text self) {
    if (!isFloat(context, self)) {
      throw GuestException.of("FormatError", "not a Float: " + Quotes.shown(self));
    }
    return dev.cayo.vm.text.FloatText.parse(self);
  }

  /** Longer texts are no numbers: reading them could not be stopped. */
  private static final int LONGEST_FLOAT = 100_000;

  public static boolean isFloat(Context context, Text self) {
    if (self.length() > LONGEST_FLOAT) {
      return false;
    }
    context.charge(4L * self.length());
    return dev.cayo.vm.text.FloatText.isNumber(self);
  }

  public static int[] toArray(Context context, Text self) {
    Sizes.chars(context, self.length());
    Slices slices = new Slices(context, self.length());
    int[] chars = new int[self.length()];
    for (int i = 0; i < chars.length; i++) {
      slices.step();
      chars[i] = self.scalarAt(i);
    }
    return chars;
  }

  public static byte[] toUtf8(Context context, Text self) {
    context.charge(self.length() / 2);
    Sizes.bytes(context, self.utf8Size());
    return self.toUtf8();
  }
}
