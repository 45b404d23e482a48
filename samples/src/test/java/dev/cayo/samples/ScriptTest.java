package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs every script: from source, and from the object file that was built of it. */
class ScriptTest {
  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    return all().stream()
        .map(script -> DynamicTest.dynamicTest(script.name(), () -> check(script)));
  }

  @Test
  void thereAreScripts() throws IOException {
    assertThat(all()).hasSizeGreaterThan(50).allMatch(Script::expectsSomething);
  }

  /** Those of this module, and those of the library. */
  static List<Script> all() throws IOException {
    List<Script> scripts = new ArrayList<>(Script.below(Path.of("src/test/cayo")));
    scripts.addAll(Script.below(Path.of("../stdlib/src/test/cayo")));
    return scripts;
  }

  private static void check(Script script) {
    Outcome fromSource = Outcome.withInput(script.input(), script.commandLine(script.file()));
    check(script, fromSource);
    if (script.expectsErrorsOfTheCompiler()) {
      return;
    }
    Path built = folder.resolve(script.name().replace('/', '-').replace('\\', '-') + ".cyo");
    Outcome build = Outcome.of("build", script.file().toString(), "-o", built.toString());
    assertThat(build.exitCode()).as("exit code of build").isZero();
    Outcome fromObjectFile = Outcome.withInput(script.input(), script.commandLine(built));
    assertThat(fromObjectFile.out()).as("output of the object file").isEqualTo(fromSource.out());
    assertThat(fromObjectFile.exitCode()).isEqualTo(fromSource.exitCode());
  }

  static void check(Script script, Outcome outcome) {
    checkDiagnostics(script, outcome);
    String error = script.error();
    if (error != null) {
      assertThat(firstLine(outcome.err())).startsWith("error: " + error);
    } else if (script.diagnostics().isEmpty()) {
      assertThat(outcome.err()).isEmpty();
    }
    assertThat(withoutTrailingSpaces(outcome.out())).isEqualTo(script.expectedOutput());
    assertThat(outcome.exitCode()).as("exit code").isEqualTo(script.expectedExit());
  }

  /** Each message on the line that expects it, and no other. */
  private static void checkDiagnostics(Script script, Outcome outcome) {
    List<ExpectedDiagnostic> printed = ExpectedDiagnostic.printed(outcome.err());
    List<ExpectedDiagnostic> open = new ArrayList<>(printed);
    for (ExpectedDiagnostic expected : script.diagnostics()) {
      if (open.stream().noneMatch(expected::fits)) {
        fail("expected " + expected + " of\n" + outcome.err());
      }
      open.remove(open.stream().filter(expected::fits).findFirst().orElseThrow());
    }
    if (!open.isEmpty()) {
      fail("not expected: " + open + " of\n" + outcome.err());
    }
  }

  private static String withoutTrailingSpaces(String text) {
    return text.replaceAll("(?m) +$", "");
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
