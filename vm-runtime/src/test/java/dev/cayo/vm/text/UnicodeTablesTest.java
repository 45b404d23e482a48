package dev.cayo.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnicodeTablesTest {
  /** JDK 17 knows Unicode 13, JDK 25 Unicode 16: both agree with 15 on what was assigned before. */
  private static final int OLD = 0x3000;

  @Test
  void agreesWithTheHostOnOldScripts() {
    for (int c = 0; c < OLD; c++) {
      if (Character.isLetter(c)) {
        assertThat(UnicodeTables.isLetter(c)).as("%x", c).isTrue();
      }
      if (Character.isDigit(c)) {
        assertThat(UnicodeTables.isDigit(c)).as("%x", c).isTrue();
      }
      if (Character.toUpperCase(c) != c) {
        assertThat(UnicodeTables.upper(c)).as("%x", c).isEqualTo(Character.toUpperCase(c));
      }
      if (Character.toLowerCase(c) != c) {
        assertThat(UnicodeTables.lower(c)).as("%x", c).isEqualTo(Character.toLowerCase(c));
      }
    }
  }

  @Test
  void knowsProperties() {
    assertThat(UnicodeTables.isLetter('é')).isTrue();
    assertThat(UnicodeTables.isLetter('5')).isFalse();
    assertThat(UnicodeTables.isLetter(0x4E2D)).isTrue();
    assertThat(UnicodeTables.isDigit(0x0967)).isTrue();
    assertThat(UnicodeTables.isDigit('²')).isFalse();
    assertThat(UnicodeTables.isWhitespace(0xA0)).isTrue();
    assertThat(UnicodeTables.isWhitespace(0x2003)).isTrue();
    assertThat(UnicodeTables.isWhitespace(0x200B)).isFalse();
    assertThat(UnicodeTables.isUpper('Ω')).isTrue();
    assertThat(UnicodeTables.isLower('ß')).isTrue();
    assertThat(UnicodeTables.isLower('1')).isFalse();
  }

  @Test
  void mapsTexts() {
    assertThat(upper("straße ﬃ ŉ")).isEqualTo("STRASSE FFI ʼN");
    assertThat(lower("ΟΔΥΣΣΕΥΣ Σ ΑΣ. Σ")).isEqualTo("οδυσσευς σ ας. σ");
    assertThat(lower("İ")).isEqualTo("i̇");
    assertThat(lower("Ā𐐀")).isEqualTo("ā𐐨");
  }

  private static String upper(String text) {
    StringBuilder result = new StringBuilder();
    int[] image = new int[UnicodeTables.MAX_EXPANSION];
    text.codePoints()
        .forEach(c -> result.append(new String(image, 0, UnicodeTables.upper(c, image, 0))));
    return result.toString();
  }

  private static String lower(String string) {
    Text text = Text.of(string);
    StringBuilder result = new StringBuilder();
    int[] image = new int[UnicodeTables.MAX_EXPANSION];
    for (int i = 0; i < text.length(); i++) {
      result.append(new String(image, 0, UnicodeTables.lower(text, i, image, 0)));
    }
    return result.toString();
  }
}
