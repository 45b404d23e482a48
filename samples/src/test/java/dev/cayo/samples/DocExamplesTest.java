package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the documents are programs, and do what their comments say. */
class DocExamplesTest {
  private static final List<Path> DOCUMENTS =
      List.of(Path.of("../README.md"), Path.of("../docs/tour.md"), Path.of("../docs/language.md"));

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path document : DOCUMENTS) {
      Path own = folder.resolve(document.getFileName());
      for (DocExample example : DocExample.of(document)) {
        if (example.kind() == DocExample.Kind.MODULE) {
          example.write(own);
        } else if (example.kind() == DocExample.Kind.PROGRAM) {
          tests.add(DynamicTest.dynamicTest(example.toString(), () -> check(example, own)));
        }
      }
    }
    return tests.stream();
  }

  private static void check(DocExample example, Path folder) throws IOException {
    Path file = example.write(folder);
    assertThat(ScriptRun.problem(Script.read(folder, file))).isNull();
    if (example.hasTests()) {
      Outcome tests = Outcome.of("test", file.toString());
      assertThat(tests.exitCode()).as(tests.out() + tests.err()).isZero();
    }
  }

  /** A fragment is not checked, so there are few. */
  @Test
  void examplesAreProgramsWithFewExceptions() throws IOException {
    for (Path document : DOCUMENTS) {
      List<DocExample> examples = DocExample.of(document);
      assertThat(examples)
          .filteredOn(example -> example.kind() == DocExample.Kind.FRAGMENT)
          .hasSizeLessThanOrEqualTo(examples.size() / 10);
    }
  }
}
