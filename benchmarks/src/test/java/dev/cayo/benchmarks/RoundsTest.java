package dev.cayo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  /** Slow at first; from the fourth round on near the end's 10 ms, and slow once more by chance. */
  private static final Rounds WARMING =
      new Rounds(List.of(80.0, 60.0, 40.0, 10.5, 10.0, 30.0, 10.0, 10.0, 10.0), 7, 100);

  @Test
  void linesAreNanosecondsAndAResult() {
    Rounds rounds = Rounds.parse("2000000 55\n1500000 55\n", 10);
    assertThat(rounds.times()).containsExactly(2.0, 1.5);
    assertThat(rounds.result()).isEqualTo(55);
    assertThat(rounds.start()).isEqualTo(6.5, within(1e-9));
  }

  @Test
  void allRoundsFindTheSame() {
    assertThatThrownBy(() -> Rounds.parse("1 55\n1 56\n", 1)).hasMessage("rounds disagree: 55, 56");
  }

  @Test
  void somethingMustHaveRun() {
    assertThatThrownBy(() -> Rounds.parse("", 1)).hasMessage("no rounds");
    assertThatThrownBy(() -> Rounds.parse("Hello\n", 1)).hasMessage("not a round: Hello");
  }

  @Test
  void steadyIsTheMedianOfTheLastThird() {
    assertThat(WARMING.steady()).isEqualTo(10);
    assertThat(new Rounds(List.of(5.0, 4.0), 0, 0).steady()).isEqualTo(4);
    assertThat(new Rounds(List.of(9.0, 9.0, 9.0, 1.0, 2.0, 6.0), 0, 0).steady()).isEqualTo(4);
  }

  @Test
  void oneSlowRoundDoesNotPutThePeakOff() {
    assertThat(WARMING.untilPeak()).isEqualTo(100 + 80 + 60 + 40);
  }

  @Test
  void aRoundThatIsFastByChanceIsNotThePeak() {
    List<Double> times = List.of(50.0, 9.0, 50.0, 50.0, 10.0, 10.0, 10.0, 10.0, 10.0);
    assertThat(new Rounds(times, 0, 0).untilPeak()).isEqualTo(50 + 9 + 50 + 50);
  }

  @Test
  void whatIsFastFromTheBeginningOnlyStarts() {
    assertThat(new Rounds(List.of(5.0, 5.0, 5.0), 0, 30).untilPeak()).isEqualTo(30);
  }

  @Test
  void theTimeOfSomeRoundsGoesOnAtTheSteadyPace() {
    assertThat(WARMING.timeOf(2)).isEqualTo(240);
    assertThat(WARMING.timeOf(9)).isEqualTo(360.5);
    assertThat(WARMING.timeOf(19)).isEqualTo(460.5);
  }

  @Test
  void asManyRoundsAsATimeTakes() {
    assertThat(WARMING.roundsFor(230)).isEqualTo(2);
    assertThat(WARMING.roundsFor(460)).isEqualTo(19);
    assertThat(WARMING.timeOf(WARMING.roundsFor(1_000))).isBetween(1_000.0, 1_010.0);
  }
}
