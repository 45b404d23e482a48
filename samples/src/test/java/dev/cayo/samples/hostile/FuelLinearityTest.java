package dev.cayo.samples.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The fuel of every function of the library grows as its work does. */
class FuelLinearityTest {

  @Test
  void fuelGrowsWithTheWork() throws IOException {
    assertThat(new FuelReport().problems(FuelCase.read(Path.of("src/test/fuel/builtins.txt"))))
        .isEmpty();
  }
}
