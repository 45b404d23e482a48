package dev.cayo.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.samples.fuzz.Seeds;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
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
        Program program = engine.load(script);
        if (ends(program.isolate().fuel(FUEL))) {
          ends(program.isolate()); // That is not metered.
        }
      }
    }
    assertThat(tier.problems()).isEmpty();
    assertThat(tier.units()).isGreaterThan(1_500);
  }

  /** Whether a script comes to its end; whether or not, what it called was compiled. */
  private static boolean ends(Isolate.Builder limits) {
    try (Isolate isolate = limits.build()) {
      isolate.run();
      return true;
    } catch (UncaughtErrorException e) {
      return true;
    } catch (Stop e) {
      return false;
    }
  }
}
