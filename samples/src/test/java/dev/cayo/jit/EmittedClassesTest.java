package dev.cayo.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.samples.fuzz.Seeds;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every class that scripts are compiled to is sound, as ASM and as the JVM see it. */
class EmittedClassesTest {
  private static final long FUEL = 200_000;

  @Test
  void everyClassIsSound() {
    CheckedTier tier = new CheckedTier();
    StandardLibrary library = new StandardLibrary();
    try (Engine engine = new Engine(library, library.natives(), Set.of(), tier)) {
      for (ObjectFile script : Seeds.compiled(1)) {
        try (Isolate isolate = engine.load(script).isolate().fuel(FUEL).build()) {
          run(isolate);
        }
      }
    }
    assertThat(tier.problems()).isEmpty();
    assertThat(tier.units()).isGreaterThan(1_500);
  }

  /** However a script ends: what it called was compiled. */
  private static void run(Isolate isolate) {
    try {
      isolate.run();
    } catch (UncaughtErrorException | Stop e) {
      assertThat(e).isNotNull();
    }
  }
}
