package dev.cayo.vm.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.0, 0.0",
    "-0.0, -0.0",
    "1, 1.0",
    "2e23, 2e23",
    "1e20, 100000000000000000000.0",
    "1e21, 1e21",
    "1.5e300, 1.5e300",
    "1e-7, 0.0000001",
    "1.5e-7, 0.00000015",
    "9.9e-8, 9.9e-8",
    "4.9e-324, 5e-324",
    "1.7976931348623157e308, 1.7976931348623157e308",
    "0.1, 0.1",
    "123456.789, 123456.789",
    "-2.5, -2.5",
    "9007199254740993, 9007199254740992.0",
    "2.2250738585072014E-308, 2.2250738585072014e-308",
    "1e23, 1e23",
    "NaN, NaN",
    "Infinity, Infinity",
    "-Infinity, -Infinity",
    "999999999999999900000, 999999999999999900000.0"
  })
  void printsTheShortestText(double value, String text) {
    assertThat(FloatText.print(value)).isEqualTo(text);
  }

  @Test
  void printsTheShortestDigitsThatReadBack() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      check(Double.longBitsToDouble(random.nextLong()));
      check(random.nextInt(1_000_000) / 1000.0);
    }
    for (int exponent = -1074; exponent <= 1023; exponent++) {
      double power = StrictMath.scalb(1.0, exponent);
      check(power);
      check(Math.nextDown(power));
      check(Math.nextUp(power));
    }
    for (int exponent = -323; exponent <= 308; exponent++) {
      check(Double.parseDouble("1e" + exponent));
      check(Double.parseDouble("9e" + exponent));
    }
  }

  private static void check(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value == 0) {
      return;
    }
    String text = FloatText.print(value);
    assertThat(Double.parseDouble(text)).isEqualTo(value);
    BigDecimal printed = new BigDecimal(text).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(value);
    int precision = printed.precision();
    if (precision > 1) {
      assertThat(fits(exact, precision - 1, value)).as(text).isFalse();
    }
    BigDecimal nearest = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
    if (nearest.doubleValue() == value) {
      assertThat(printed).isEqualByComparingTo(nearest);
    }
  }

  /** Whether some decimal of that precision reads back as the value. */
  private static boolean fits(BigDecimal exact, int precision, double value) {
    return exact.round(new MathContext(precision, RoundingMode.DOWN)).doubleValue() == value
        || exact.round(new MathContext(precision, RoundingMode.UP)).doubleValue() == value;
  }

  @ParameterizedTest
  @CsvSource({
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "1.005, 2, 1.00",
    "3.14159, 2, 3.14",
    "0, 2, 0.00",
    "1e21, 1, 1000000000000000000000.0",
    "-0.001, 2, -0.00",
    "123.456, 5, 123.45600",
    "0.5, 0, 1",
    "NaN, 2, NaN",
    "-Infinity, 3, -Infinity"
  })
  void fixesTheDigits(double value, int digits, String text) {
    assertThat(FloatText.fixed(value, digits)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "-1",
        "+1.5",
        "1.",
        ".5",
        "1e5",
        "1E-5",
        "1.5e+300",
        "NaN",
        "Infinity",
        "-Infinity",
        "00012"
      })
  void acceptsNumbers(String text) {
    assertThat(FloatText.isNumber(Text.of(text))).isTrue();
    assertThat(FloatText.parse(Text.of(text))).isEqualTo(Double.valueOf(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " 1",
        "1 ",
        "1f",
        "1d",
        "0x1p3",
        "e5",
        "1e",
        "1e+",
        ".",
        "-",
        "--1",
        "1.2.3",
        "infinity",
        "-NaN",
        "१"
      })
  void refusesWhatIsNoNumber(String text) {
    assertThat(FloatText.isNumber(Text.of(text))).isFalse();
  }
}
