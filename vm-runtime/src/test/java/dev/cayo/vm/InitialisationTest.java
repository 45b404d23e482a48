package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of initialisers is found when a program is loaded: a run never fails to link. */
class InitialisationTest {
  private static void load(String dependency) {
    ObjectFile file =
        new ObjectFile(
            List.of(
                new Module(
                    "main",
                    "",
                    List.of(dependency),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())));
    Prelude.engine().load(file);
  }

  @Test
  void aModuleThatIsNotThere() {
    assertThatThrownBy(() -> load("lost"))
        .isInstanceOf(LinkException.class)
        .hasMessage("there is no module lost");
  }

  @Test
  void aModuleThatDependsOnItself() {
    assertThatThrownBy(() -> load("main"))
        .isInstanceOf(LinkException.class)
        .hasMessage("main and main are initialised before each other");
  }
}
