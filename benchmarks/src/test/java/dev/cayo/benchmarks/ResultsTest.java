package dev.cayo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private final Results results = new Results();

  /** Two turns; the second is on a machine half as fast, which the ratios do not notice. */
  @BeforeEach
  void measure() {
    add(Benchmark.FIB, Variant.JAVA, 10, 20);
    add(Benchmark.FIB, Variant.CAYO, 40, 80);
    add(Benchmark.SIEVE, Variant.JAVA, 1, 1);
    add(Benchmark.SIEVE, Variant.CAYO, 1, 3);
  }

  private void add(Benchmark benchmark, Variant variant, double... times) {
    for (double time : times) {
      results.add(benchmark, variant, new Rounds(List.of(time), benchmark.checksum(), 5));
    }
  }

  @Test
  void ratiosAreThoseOfTheTurns() {
    assertThat(results.ratio(Benchmark.FIB, Variant.CAYO, Variant.JAVA))
        .isEqualTo(new Spread(4, 4, 4));
    assertThat(results.ratio(Benchmark.SIEVE, Variant.CAYO, Variant.JAVA))
        .isEqualTo(new Spread(2, 1, 3));
    assertThat(results.steady(Benchmark.FIB, Variant.JAVA)).isEqualTo(new Spread(15, 10, 20));
  }

  @Test
  void aWrongChecksumFails() {
    assertThatThrownBy(
            () -> results.add(Benchmark.FIB, Variant.XINT, new Rounds(List.of(1.0), 3, 0)))
        .hasMessage("fib as xint found 3 instead of 832040");
  }

  @Test
  void tablesHaveWhatWasMeasured() {
    assertThat(new Report(results).text())
        .isEqualTo(
            """
            ### Steady state

            | Program | Java ms | Cayo / Java | spread of Cayo / Java |
            | --- | --- | --- | --- |
            | fib | 15.0 | 4.00 | 4.00 to 4.00 |
            | sieve | 1.00 | 2.00 | 1.00 to 3.00 |
            | geometric mean |  | 2.83 |  |

            ### Warming up

            | Program | Cayo, ms to 90 % of peak | Java | Cayo / Java | whole process, where Java takes 1 s | spread of Cayo / Java |
            | --- | --- | --- | --- | --- | --- |
            | fib | 5.00 | 5.00 | 1.00 | 3.99 | 1.00 to 1.00 |
            | sieve | 5.00 | 5.00 | 1.00 | 2.00 | 1.00 to 1.00 |
            | geometric mean |  |  | 1.00 | 2.82 |  |
            """);
  }

  @Test
  void startsAreComparedWithTheFirst() {
    Map<String, Spread> starts = new LinkedHashMap<>();
    starts.put("Java hello", new Spread(40, 38, 60));
    starts.put("other", new Spread(100, 90, 110));
    assertThat(Report.starts(starts))
        .endsWith(
            """
            | Java hello | 40.0 | 38.0 to 60.0 | 1.00 |
            | other | 100 | 90.0 to 110 | 2.50 |
            """);
  }
}
