package dev.cayo.samples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A few seconds of each target; CONTRIBUTING.md says how to try more. */
class FuzzTest {
  /** Of the scripts each so-manieth is a seed, for compiling them takes most of the time. */
  private static final int STEP = Fuzz.isThorough() ? 1 : 16;

  @Test
  void mutantsOfObjectFilesEndInKnownWays() {
    Map<Ending.Kind, Integer> endings = Fuzz.sample("objects", new ObjectFileTarget(STEP), 1_500);
    assertThat(endings)
        .containsKeys(
            Ending.Kind.MALFORMED,
            Ending.Kind.UNSOUND,
            Ending.Kind.UNLINKED,
            Ending.Kind.DONE,
            Ending.Kind.ERROR);
  }

  @Test
  void mutantsOfSourceAreRefusedOrRun() {
    Map<Ending.Kind, Integer> endings = Fuzz.sample("sources", new SourceTarget(STEP), 200);
    assertThat(endings).containsKeys(Ending.Kind.MALFORMED, Ending.Kind.DONE);
  }

  @Test
  void randomProgramsDoTheSameInEveryWay() {
    Map<Ending.Kind, Integer> endings = Fuzz.sample("programs", new ProgramTarget(), 10);
    assertThat(endings).containsKey(Ending.Kind.DONE).doesNotContainKey(Ending.Kind.MALFORMED);
  }
}
