package dev.cayo.samples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every script ends in the same way in every tier, with much memory and with little. */
class TiersTest {
  private static final List<Tiers> WAYS =
      List.of(Tiers.withMemory(16 << 20), Tiers.withMemory(40_000));

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
   * What a count keeps for the next is checked in stress mode; with more memory nothing is kept.
   */
  @Test
  void aCrowdedHeapDoesTheSameInEveryTier() {
    Path script = Path.of("src/test/cayo/conformance/limits/crowded.cayo");
    ObjectFile file = Seeds.compiled(List.of(script)).get(0);
    assertThat(Tiers.withMemory(1 << 20).disagreement(ObjectWriter.write(file))).isNull();
  }
}
