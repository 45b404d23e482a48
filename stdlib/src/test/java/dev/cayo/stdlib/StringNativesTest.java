package dev.cayo.stdlib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.vm.CharBox;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.text.Text;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StringNativesTest {
  private interface Operation {
    Object on(CountingContext context, Text text);
  }

  private static final Map<String, Operation> OPERATIONS = operations();

  private static Map<String, Operation> operations() {
    Map<String, Operation> all = new TreeMap<>();
    Text comma = Text.of(",");
    all.put("reversed", StringNatives::reversed);
    all.put("indexOf", (c, t) -> StringNatives.indexOf(c, t, Text.of("zz"), 0));
    all.put(
        "lastIndexOf", (c, t) -> StringNatives.lastIndexOf(c, t, Text.of("zz"), Long.MAX_VALUE));
    all.put("countOf", (c, t) -> StringNatives.countOf(c, t, comma));
    all.put("pieces", (c, t) -> StringNatives.pieces(c, t, comma, Long.MAX_VALUE));
    all.put("wordPieces", StringNatives::wordPieces);
    all.put("linePieces", StringNatives::linePieces);
    all.put("replace", (c, t) -> StringNatives.replace(c, t, comma, CharBox.of('Ω')));
    all.put("repeat", (c, t) -> StringNatives.repeat(c, t, 3));
    all.put("upper", StringNatives::upper);
    all.put("lower", StringNatives::lower);
    all.put("toArray", StringNatives::toArray);
    all.put("toUtf8", StringNatives::toUtf8);
    all.put("substring", (c, t) -> StringNatives.substring(c, t, 1, t.length()));
    all.put("quotedText", PreludeNatives::quotedText);
    return all;
  }

  @Test
  void workIsPaidForInProportion() {
    Text small = Text.of("ab, cd\nÉ ".repeat(1_000));
    Text large = Text.of("ab, cd\nÉ ".repeat(20_000));
    OPERATIONS.forEach(
        (name, operation) -> {
          CountingContext few = new CountingContext();
          CountingContext many = new CountingContext();
          operation.on(few, small);
          operation.on(many, large);
          assertThat(many.fuel).as(name).isBetween(few.fuel * 10, few.fuel * 30);
          assertThat(many.fuel).as(name).isGreaterThan(large.length() / 20);
        });
  }

  @Test
  void resultsArePaidFor() {
    Text text = Text.of("ab, cd\nÉ ".repeat(1_000));
    for (String name :
        new String[] {
          "reversed",
          "pieces",
          "wordPieces",
          "linePieces",
          "replace",
          "upper",
          "toArray",
          "toUtf8",
          "substring",
          "repeat"
        }) {
      CountingContext context = new CountingContext();
      OPERATIONS.get(name).on(context, text);
      assertThat(context.bytes).as(name).isGreaterThan(text.length() / 2);
    }
  }

  @Test
  void sizesBeyondTheHostAreErrors() {
    CountingContext context = new CountingContext();
    for (long count : new long[] {1L << 31, 1L << 62, Long.MAX_VALUE}) {
      assertThatThrownBy(() -> StringNatives.repeat(context, Text.of("ab"), count))
          .isInstanceOf(GuestException.class);
    }
    assertThat(context.bytes).isZero();
  }

  @Test
  void readsNumbersToTheirLimits() {
    CountingContext context = new CountingContext();
    assertThat(StringNatives.toInt(context, Text.of("-9223372036854775808"), 10))
        .isEqualTo(Long.MIN_VALUE);
    assertThat(StringNatives.toInt(context, Text.of("9223372036854775807"), 10))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(StringNatives.isInt(context, Text.of("9223372036854775808"), 10)).isFalse();
    assertThat(StringNatives.isInt(context, Text.of("-9223372036854775809"), 10)).isFalse();
    assertThat(StringNatives.isInt(context, Text.of("9".repeat(30)), 10)).isFalse();
    assertThat(StringNatives.toInt(context, Text.of("0".repeat(100) + "7"), 10)).isEqualTo(7);
    for (int radix = 2; radix <= 36; radix++) {
      for (long value : new long[] {0, 1, -1, 35, Long.MAX_VALUE, Long.MIN_VALUE}) {
        Text text = IntNatives.digits(context, value, radix);
        assertThat(StringNatives.toInt(context, text, radix)).isEqualTo(value);
      }
    }
  }
}
