package dev.cayo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments));
  }

  @Test
  void allIsMeasuredUnlessSomethingIsAskedFor() {
    Options options = parse();
    assertThat(options.benchmarks()).hasSize(24);
    assertThat(options.variants()).containsExactly(Variant.values());
    assertThat(options.pace()).isEqualTo(Pace.FULL);
    assertThat(options.starts()).isTrue();
    assertThat(options.write()).isFalse();
  }

  @Test
  void programsAndVariantsAreChosen() {
    Options options = parse("--programs", "fib,lz", "--variants", "java,cayo", "--no-starts");
    assertThat(options.benchmarks()).containsExactly(Benchmark.FIB, Benchmark.LZ);
    assertThat(options.variants()).containsExactly(Variant.JAVA, Variant.CAYO);
    assertThat(options.starts()).isFalse();
  }

  @Test
  void quickIsChangedByTheOthersWhereverItStands() {
    assertThat(parse("--turns", "3", "--quick").pace()).isEqualTo(new Pace(3, 400, 3));
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> parse("--programs", "fob")).hasMessage("no benchmark 'fob'");
    assertThatThrownBy(() -> parse("--variants", "jvm")).hasMessage("no variant 'jvm'");
    assertThatThrownBy(() -> parse("--turns", "x")).hasMessage("--turns needs a number, not 'x'");
    assertThatThrownBy(() -> parse("--turns")).hasMessage("--turns needs a value");
    assertThatThrownBy(() -> parse("--turns", "0")).hasMessageContaining("must be 1 or more");
    assertThatThrownBy(() -> parse("--fast")).hasMessage("unknown option '--fast'");
  }

  @Test
  void thePageIsWrittenAsAWhole() {
    assertThat(parse("--write").write()).isTrue();
    assertThatThrownBy(() -> parse("--write", "--programs", "fib"))
        .hasMessage("the page has all programs, and start-up");
  }
}
