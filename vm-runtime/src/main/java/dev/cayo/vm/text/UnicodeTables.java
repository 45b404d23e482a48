package dev.cayo.vm.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Properties and case mappings of Unicode 15.0.0, whatever the JDK. Read when first needed for a
 * scalar value that is not ASCII; tools/unicode writes the table.
 *
 * <p>Case mappings of texts are those of the Unicode Standard that hold in every language (full
 * mappings: ß becomes SS; a Greek capital sigma at the end of a word becomes ς); those of one
 * scalar value are the simple ones.
 */
public final class UnicodeTables {
  /** The longest image of one scalar value. */
  public static final int MAX_EXPANSION = 3;

  private static final int SIGMA = 0x3A3;
  private static final int FINAL_SIGMA = 0x3C2;

  private UnicodeTables() {}

  /** General category L: Lu, Ll, Lt, Lm or Lo. */
  public static boolean isLetter(int scalar) {
    return scalar < 0x80 ? isAsciiLetter(scalar) : Data.LETTER.contains(scalar);
  }

  /** General category Nd: a decimal digit of any script. */
  public static boolean isDigit(int scalar) {
    return scalar < 0x80 ? scalar >= '0' && scalar <= '9' : Data.DIGIT.contains(scalar);
  }

  /** The property White_Space. */
  public static boolean isWhitespace(int scalar) {
    return scalar < 0x80
        ? scalar == ' ' || scalar >= '\t' && scalar <= '\r'
        : Data.WHITE_SPACE.contains(scalar);
  }

  /** The property Uppercase. */
  public static boolean isUpper(int scalar) {
    return scalar < 0x80 ? scalar >= 'A' && scalar <= 'Z' : Data.UPPERCASE.contains(scalar);
  }

  /** The property Lowercase. */
  public static boolean isLower(int scalar) {
    return scalar < 0x80 ? scalar >= 'a' && scalar <= 'z' : Data.LOWERCASE.contains(scalar);
  }

  /** The simple mapping to upper case. */
  public static int upper(int scalar) {
    if (scalar < 0x80) {
      return scalar >= 'a' && scalar <= 'z' ? scalar - 0x20 : scalar;
    }
    return Data.UPPER.image(scalar);
  }

  /** The simple mapping to lower case. */
  public static int lower(int scalar) {
    if (scalar < 0x80) {
      return scalar >= 'A' && scalar <= 'Z' ? scalar + 0x20 : scalar;
    }
    return Data.LOWER.image(scalar);
  }

  /**
   * The full mapping to upper case.
   *
   * @param image takes up to {@link #MAX_EXPANSION} scalars
   * @return how many
   */
  public static int upper(int scalar, int[] image, int at) {
    int special = scalar < 0x80 ? 0 : Data.UPPER_SPECIALS.image(scalar, image, at);
    if (special == 0) {
      image[at] = upper(scalar);
      return 1;
    }
    return special;
  }

  /**
   * The full mapping to lower case of the scalar at an index, which looks at what stands around it.
   */
  public static int lower(Text text, int index, int[] image, int at) {
    int scalar = text.scalarAt(index);
    int special = scalar < 0x80 ? 0 : Data.LOWER_SPECIALS.image(scalar, image, at);
    if (special == 0) {
      image[at] = scalar == SIGMA && endsWord(text, index) ? FINAL_SIGMA : lower(scalar);
      return 1;
    }
    return special;
  }

  /** The condition Final_Sigma of SpecialCasing.txt, looking at most that far on either side. */
  private static boolean endsWord(Text text, int index) {
    return casedNext(text, index, -1) && !casedNext(text, index, 1);
  }

  /** Case-ignorable scalars in a row that are skipped; a bound keeps the work linear. */
  private static final int REACH = 32;

  private static boolean casedNext(Text text, int index, int step) {
    int at = index + step;
    for (int i = 0; i < REACH && at >= 0 && at < text.length(); i++) {
      int scalar = text.scalarAt(at);
      if (!Data.CASE_IGNORABLE.contains(scalar)) {
        return Data.CASED.contains(scalar);
      }
      at += step;
    }
    return false;
  }

  private static boolean isAsciiLetter(int scalar) {
    int folded = scalar | 0x20;
    return folded >= 'a' && folded <= 'z';
  }

  /** The tables. Initialised when first used. */
  private static final class Data {
    static final ScalarSet LETTER;
    static final ScalarSet DIGIT;
    static final ScalarSet WHITE_SPACE;
    static final ScalarSet UPPERCASE;
    static final ScalarSet LOWERCASE;
    static final ScalarSet CASED;
    static final ScalarSet CASE_IGNORABLE;
    static final SimpleMapping UPPER;
    static final SimpleMapping LOWER;
    static final SpecialMapping UPPER_SPECIALS;
    static final SpecialMapping LOWER_SPECIALS;

    static {
      TableReader reader = new TableReader(bytes());
      LETTER = ScalarSet.read(reader);
      DIGIT = ScalarSet.read(reader);
      WHITE_SPACE = ScalarSet.read(reader);
      UPPERCASE = ScalarSet.read(reader);
      LOWERCASE = ScalarSet.read(reader);
      CASED = ScalarSet.read(reader);
      CASE_IGNORABLE = ScalarSet.read(reader);
      UPPER = SimpleMapping.read(reader);
      LOWER = SimpleMapping.read(reader);
      UPPER_SPECIALS = SpecialMapping.read(reader);
      LOWER_SPECIALS = SpecialMapping.read(reader);
    }

    private static byte[] bytes() {
      try (InputStream stream = UnicodeTables.class.getResourceAsStream("unicode.bin")) {
        if (stream == null) {
          throw new IllegalStateException("unicode.bin is missing");
        }
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Reads the numbers of the table. */
  private static final class TableReader {
    private final byte[] bytes;
    private int at;

    TableReader(byte[] bytes) {
      this.bytes = bytes;
    }

    int number() {
      int value = 0;
      for (int shift = 0; ; shift += 7) {
        int b = bytes[at++];
        value |= (b & 0x7F) << shift;
        if (b >= 0) {
          return value;
        }
      }
    }

    int signed() {
      int value = number();
      return value >>> 1 ^ -(value & 1);
    }
  }

  /** The last index whose start is not above a scalar; -1 where there is none. */
  private static int find(int[] starts, int scalar) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      if (starts[middle] <= scalar) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Ranges of scalars, in order. */
  private record ScalarSet(int[] starts, int[] ends) {
    static ScalarSet read(TableReader reader) {
      int count = reader.number();
      ScalarSet set = new ScalarSet(new int[count], new int[count]);
      int last = 0;
      for (int i = 0; i < count; i++) {
        set.starts[i] = last + reader.number();
        last = set.starts[i] + reader.number();
        set.ends[i] = last;
      }
      return set;
    }

    boolean contains(int scalar) {
      int range = find(starts, scalar);
      return range >= 0 && scalar < ends[range];
    }
  }

  /** Runs of scalars that are mapped by one difference, each or every second of them. */
  private record SimpleMapping(int[] starts, int[] lasts, int[] steps, int[] differences) {
    static SimpleMapping read(TableReader reader) {
      int count = reader.number();
      SimpleMapping mapping =
          new SimpleMapping(new int[count], new int[count], new int[count], new int[count]);
      int next = 0;
      for (int i = 0; i < count; i++) {
        mapping.starts[i] = next + reader.number();
        int length = reader.number();
        mapping.steps[i] = reader.number();
        mapping.lasts[i] = mapping.starts[i] + (length - 1) * mapping.steps[i];
        mapping.differences[i] = reader.signed();
        next = mapping.lasts[i] + 1;
      }
      return mapping;
    }

    int image(int scalar) {
      int run = find(starts, scalar);
      boolean mapped = run >= 0 && scalar <= lasts[run] && (scalar - starts[run]) % steps[run] == 0;
      return mapped ? scalar + differences[run] : scalar;
    }
  }

  /** Scalars whose image is not one scalar. */
  private record SpecialMapping(int[] scalars, int[][] images) {
    static SpecialMapping read(TableReader reader) {
      int count = reader.number();
      SpecialMapping mapping = new SpecialMapping(new int[count], new int[count][]);
      int last = 0;
      for (int i = 0; i < count; i++) {
        last += reader.number();
        mapping.scalars[i] = last;
        mapping.images[i] = new int[reader.number()];
        for (int j = 0; j < mapping.images[i].length; j++) {
          mapping.images[i][j] = reader.number();
        }
      }
      return mapping;
    }

    /** Writes the image and gives its length; 0 where the mapping is simple. */
    int image(int scalar, int[] target, int at) {
      int index = find(scalars, scalar);
      if (index < 0 || scalars[index] != scalar) {
        return 0;
      }
      System.arraycopy(images[index], 0, target, at, images[index].length);
      return images[index].length;
    }
  }
}
