package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An object file that says of a record of the library what is not so is refused before it runs. */
class ForgedImportsTest {
  private static final String FIRST = "  field item0: #0 [component]\n";
  private static final String SECOND = "  field item1: #1 [component]\n";
  private static final String ONE = "    int 1\n";
  private static final String HALF = "    const 0.5\n";

  @TempDir Path folder;

  @Test
  void theWholeRecordIsBuilt() throws IOException {
    assertThat(run(FIRST + SECOND, ONE + HALF)).isEqualTo(new Outcome(0, "(1, 0.5)\n", ""));
  }

  @Test
  void aFieldIsLeftOut() throws IOException {
    assertRefused(run(FIRST, ONE));
  }

  @Test
  void allFieldsAreLeftOut() throws IOException {
    assertRefused(run("", ""));
  }

  @Test
  void fieldsOfDifferentShapesChangePlaces() throws IOException {
    assertRefused(run(SECOND + FIRST, HALF + ONE));
  }

  private static void assertRefused(Outcome run) {
    assertThat(run.exitCode()).isEqualTo(65);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("std.prelude: Tuple2: its fields are not those that it is built from");
  }

  /** Builds and prints a {@code Tuple2<Int, Float>}. */
  private Outcome run(String fields, String operands) throws IOException {
    Path text = folder.resolve("forged.asm");
    Path file = folder.resolve("forged.cyo");
    String type = "std.prelude::Tuple2<Int, Float>";
    Files.writeString(
        text,
        """
        module forged
        source "forged.cayo"
        dependency std.prelude

        import builtin std.prelude::Any [open] {}

        import interface std.prelude::Comparable<T> [abstract] {}

        import record std.prelude::Tuple2<A, B> implements std.prelude::Comparable<std.prelude::Tuple2<#0, #1>> {
        %s}

        import builtin std.prelude::Unit {}

        import function std.prelude::println(Any?) -> Unit

        function $init() -> Unit [synthetic] {
          block 0:
        %s    new %s
            call std.prelude::println
            pop
            unit
            return
        }

        function $entry() -> Unit [synthetic] {
          block 0:
            unit
            return
        }
        """
            .formatted(fields, operands, type));
    assertThat(Outcome.of("asm", text.toString(), "-o", file.toString()))
        .isEqualTo(new Outcome(0, "", ""));
    return Outcome.of("run", file.toString());
  }
}
