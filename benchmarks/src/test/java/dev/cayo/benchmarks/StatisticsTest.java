package dev.cayo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {
  @Test
  void theMedianIsTheMiddleOne() {
    assertThat(Statistics.median(List.of(9.0, 1.0, 4.0))).isEqualTo(4);
    assertThat(Statistics.median(List.of(9.0, 1.0, 4.0, 6.0))).isEqualTo(5);
    assertThat(Statistics.median(List.of(3.0))).isEqualTo(3);
  }

  @Test
  void theGeometricMeanOfRatios() {
    assertThat(Statistics.geometricMean(List.of(0.5, 2.0))).isEqualTo(1, within(1e-12));
    assertThat(Statistics.geometricMean(List.of(1.0, 10.0, 100.0))).isEqualTo(10, within(1e-9));
  }

  @Test
  void nothingHasNeither() {
    assertThatThrownBy(() -> Statistics.median(List.of())).hasMessage("no values");
    assertThatThrownBy(() -> Statistics.geometricMean(List.of())).hasMessage("no values");
  }

  @Test
  void aSpreadHasItsExtremes() {
    Spread spread = Spread.of(List.of(1.0, 12.0, 2.0));
    assertThat(spread).isEqualTo(new Spread(2, 1, 12));
    assertThat(spread.range()).isEqualTo("1.00 to 12.0");
  }

  @Test
  void numbersHaveThreeDigits() {
    assertThat(Spread.format(1.234)).isEqualTo("1.23");
    assertThat(Spread.format(12.34)).isEqualTo("12.3");
    assertThat(Spread.format(1234.4)).isEqualTo("1234");
  }
}
