package dev.cayo.samples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every script ends in the same way in every tier, with much memory and with little. */
class TiersTest {
  private static final List<Tiers> WAYS =
      List.of(Tiers.withMemory(16 << 20), Tiers.withMemory(40_000));

  private static final String DEEP =
      """
      fun first(n: Int): Int = second(n) + second(n + 1)
      fun second(n: Int): Int {
        let a = third(n)
        let b = a + n
        return a + b
      }
      fun third(n: Int): Int {
        if n < 0 { throw StateError("below") }
        return n
      }
      fun walk(n: Int): Int {
        if n == 0 {
          var sum = 0
          for i in 0..20 {
            print("$i ")
            sum += first(i)
          }
          return sum
        }
        return walk(n - 1) + first(n)
      }
      fun main() { print(walk(300)) }
      """;

  @Test
  void scriptsDoTheSameInEveryTier() {
    List<String> disagreements = new ArrayList<>();
    int count = 0;
    for (ObjectFile script : Seeds.compiled(1)) {
      byte[] file = ObjectWriter.write(script);
      for (Tiers way : WAYS) {
        String found = way.disagreement(file);
        if (found != null) {
          disagreements.add(script.main().name() + ", " + count + ": " + found);
        }
      }
      count++;
    }
    assertThat(disagreements).isEmpty();
    assertThat(count).isGreaterThan(400);
  }

  /**
   * A frame of compiled code may have room for itself, but not for what is inlined in it: then the
   * inlined calls have to stop, and no others.
   */
  @Test
  void theLastSlotsBelowTheLimitOfDepthAreTheSameInEveryTier() {
    byte[] file =
        ObjectWriter.write(
            Objects.requireNonNull(Seeds.compile(new SourceFile("deep.cayo", DEEP)).objectFile()));
    long enough = leastDepth(file);
    for (long depth = enough - 30; depth <= enough; depth++) {
      assertThat(Tiers.withDepth(depth).disagreement(file)).as("depth " + depth).isNull();
    }
  }

  /** The least limit with which a program comes to its end in the interpreter. */
  private static long leastDepth(byte[] file) {
    long tooLittle = 0;
    long enough = 20_000;
    while (enough - tooLittle > 1) {
      long middle = (tooLittle + enough) / 2;
      boolean ends = Sandbox.PLAIN.withDepth(middle).run(file).kind() == Ending.Kind.DONE;
      tooLittle = ends ? tooLittle : middle;
      enough = ends ? middle : enough;
    }
    assertThat(enough).isBetween(1_000L, 19_000L);
    return enough;
  }

  /**
   * What a count keeps for the next is checked in stress mode; with more memory nothing is kept.
   */
  @Test
  void aCrowdedHeapDoesTheSameInEveryTier() {
    Path script = Path.of("src/test/cayo/conformance/limits/crowded.cayo");
    ObjectFile file = Seeds.compiled(List.of(script)).get(0);
    assertThat(Tiers.withMemory(1 << 20).disagreement(ObjectWriter.write(file))).isNull();
  }
}
