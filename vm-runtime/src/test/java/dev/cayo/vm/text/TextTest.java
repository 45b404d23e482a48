package dev.cayo.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTest {
  private static final String[] SAMPLES = {
    "", "a", "plain", "café", "ÿĀ", "Ωmega", "a😀b", "😀", "\uFFFF", "naïve Ω 😀"
  };

  @Test
  void roundTripsThroughHostStringsAndUtf8() {
    for (String sample : SAMPLES) {
      Text text = Text.of(sample);
      assertThat(text.toString()).isEqualTo(sample);
      assertThat(text.toUtf8()).isEqualTo(sample.getBytes(StandardCharsets.UTF_8));
      assertThat(Text.ofUtf8(text.toUtf8())).isEqualTo(text);
      assertThat(text.length()).isEqualTo(sample.codePointCount(0, sample.length()));
    }
  }

  @Test
  void isAlwaysNarrowest() {
    assertThat(Text.of("é").width()).isEqualTo(1);
    assertThat(Text.of("Ω").width()).isEqualTo(2);
    assertThat(Text.of("😀").width()).isEqualTo(4);
    Text mixed = Text.of("ab😀Ω");
    assertThat(mixed.slice(0, 2)).isEqualTo(Text.of("ab"));
    assertThat(mixed.slice(0, 2).width()).isEqualTo(1);
    assertThat(mixed.slice(3, 4).width()).isEqualTo(2);
  }

  @Test
  void slicesAndJoins() {
    for (String left : SAMPLES) {
      for (String right : SAMPLES) {
        Text joined = Text.concat(Text.of(left), Text.of(right));
        assertThat(joined).isEqualTo(Text.of(left + right));
        assertThat(joined.hashCode()).isEqualTo(Text.of(left + right).hashCode());
        int cut = Text.of(left).length();
        assertThat(joined.slice(0, cut)).isEqualTo(Text.of(left));
        assertThat(joined.slice(cut, joined.length())).isEqualTo(Text.of(right));
      }
    }
  }

  @Test
  void ordersByScalarNotByUtf16Unit() {
    assertThat(Text.of("\uFFFF")).isLessThan(Text.of("😀"));
    assertThat(Text.of("a")).isLessThan(Text.of("ab"));
    assertThat(Text.of("b")).isGreaterThan(Text.of("aΩ"));
    assertThat(Text.of("é")).isGreaterThan(Text.of("z"));
  }

  @Test
  void acceptsTheUtf8ThatTheHostAccepts() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(8)];
      random.nextBytes(bytes);
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] = random.nextBoolean() ? (byte) (bytes[j] | 0x80) : bytes[j];
      }
      String expected = new String(bytes, StandardCharsets.UTF_8);
      boolean valid = Arrays.equals(expected.getBytes(StandardCharsets.UTF_8), bytes);
      if (valid) {
        assertThat(Text.ofUtf8(bytes).toString()).isEqualTo(expected);
      }
      assertThat(Text.ofValidUtf8(bytes, 0, bytes.length) != null).isEqualTo(valid);
    }
  }

  /** Tables 3-8 to 3-11 of the Unicode Standard. */
  @Test
  void replacesMaximalSubparts() {
    check("C0AFE080BFF0818241", "????????A");
    check("EDA080EDBFBFEDAF41", "????????A");
    check("F4919293FF4180BF42", "?????A??B");
    check("E180E2F09192F1BF41", "????A");
  }

  private static void check(String hex, String expected) {
    Text text = Text.ofUtf8(HexFormat.of().parseHex(hex));
    assertThat(text.toString()).isEqualTo(expected.replace('?', '\uFFFD'));
  }

  @Test
  void loneSurrogatesOfTheHostAreReplaced() {
    assertThat(Text.of("a\uD800b")).isEqualTo(Text.of("a\uFFFDb"));
  }

  @Test
  void findsAsTheHostDoes() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      String text = randomText(random, 40);
      String part = randomText(random, 6);
      int from = random.nextInt(45) - 2;
      assertThat(Text.of(text).indexOf(Text.of(part), from))
          .isEqualTo(from > text.length() - part.length() ? -1 : text.indexOf(part, from));
      assertThat(Text.of(text).lastIndexOf(Text.of(part), from))
          .isEqualTo(text.lastIndexOf(part, from));
    }
  }

  private static String randomText(Random random, int limit) {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(limit); n > 0; n--) {
      text.append(random.nextInt(8) == 0 ? 'Ω' : (char) ('a' + random.nextInt(2)));
    }
    return text.toString();
  }

  @Test
  void searchIsLinearAndPaidFor() {
    Text text = Text.of("a".repeat(200_000));
    long[] paid = {0};
    for (String part :
        new String[] {
          "a".repeat(50_000) + "b",
          "b" + "a".repeat(50_000),
          "a".repeat(30_000) + "b" + "a".repeat(30_000)
        }) {
      paid[0] = 0;
      assertThat(text.indexOf(Text.of(part), 0, units -> paid[0] += units)).isEqualTo(-1);
      assertThat(paid[0]).isBetween(100_000L, 5_000_000L);
      assertThat(text.lastIndexOf(Text.of(part), 200_000, units -> paid[0] += units)).isEqualTo(-1);
      assertThat(paid[0]).isLessThan(10_000_000L);
    }
    Text hidden = Text.of("a".repeat(150_000) + "b" + "a".repeat(50_000));
    assertThat(hidden.indexOf(Text.of("a".repeat(50_000) + "b"), 0)).isEqualTo(100_000);
    assertThat(hidden.lastIndexOf(Text.of("b" + "a".repeat(40_000)), 200_001)).isEqualTo(150_000);
  }

  @Test
  void buffersWidenAndNarrow() {
    byte[] buffer = new byte[40];
    Text.of("héllo").copyTo(buffer, 0, 4);
    Text.of("Ω").copyTo(buffer, 5, 4);
    assertThat(Text.ofBuffer(buffer, 0, 6, 4)).isEqualTo(Text.of("hélloΩ"));
    assertThat(Text.ofBuffer(buffer, 0, 5, 4).width()).isEqualTo(1);
  }

  @Test
  void writesIntsAsTheHostDoes() {
    for (int shift = 0; shift < 64; shift++) {
      for (int low = -12; low <= 12; low++) {
        for (long value : new long[] {(1L << shift) + low, -(1L << shift) + low}) {
          assertThat(Text.of(value).toString()).isEqualTo(Long.toString(value));
        }
      }
    }
    for (long power = 1; power > 0 && power <= Long.MAX_VALUE / 10; power *= 10) {
      for (long value : new long[] {power, power - 1, -power, 1 - power}) {
        assertThat(Text.of(value).toString()).isEqualTo(Long.toString(value));
      }
    }
  }

  /** Few letters, so that much nearly matches; lengths around what is looked at eight at a time. */
  @Test
  void findsWhatTheHostFinds() {
    Random random = new Random(11);
    String[] alphabets = {"ab", "a`b\u00E1", "aΩ", "ab😀"};
    for (int i = 0; i < 40_000; i++) {
      String alphabet = alphabets[random.nextInt(alphabets.length)];
      String text = word(random, alphabet, random.nextInt(80));
      String part = word(random, alphabet, random.nextInt(4));
      int[] scalars = text.codePoints().toArray();
      int from = random.nextInt(scalars.length + 1);
      int host = text.indexOf(part, text.offsetByCodePoints(0, from));
      int expected = host < 0 ? -1 : text.codePointCount(0, host);
      assertThat(Text.of(text).indexOf(Text.of(part), from))
          .as("%s in %s from %s", part, text, from)
          .isEqualTo(expected);
    }
  }

  private static String word(Random random, String alphabet, int length) {
    int[] letters = alphabet.codePoints().toArray();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return word.toString();
  }

  @Test
  void changesTheCaseOfAsciiAtAnyPlace() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x80; c++) {
      all.append(c);
    }
    String ascii = all.toString();
    for (int from = 0; from < 50; from++) {
      Text text = Text.of(ascii.substring(from));
      int length = text.length();
      assertThat(new TextBuilder(length, 1).appendUpper(text, length).build().toString())
          .isEqualTo(text.toString().toUpperCase(Locale.ROOT));
      assertThat(new TextBuilder(length, 1).appendLower(text, length).build().toString())
          .isEqualTo(text.toString().toLowerCase(Locale.ROOT));
      assertThat(text.isAscii(0, length)).isTrue();
      assertThat(Text.of("é" + text).isAscii(1, length + 1)).isTrue();
      assertThat(Text.of(text + "é").isAscii(0, length + 1)).isFalse();
    }
  }
}
