package dev.cayo.samples;

import dev.cayo.vm.DebugOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a script twice, from source and from the object file built of it, the second time with every
 * promise of the verifier checked and its frames given up and resumed at every safepoint, and says
 * where it does not do what its comments say.
 */
final class ScriptRun {
  private final Script script;

  private ScriptRun(Script script) {
    this.script = script;
  }

  /** Runs it; null where all is as it should be. */
  static @Nullable String problem(Script script) throws IOException {
    return new ScriptRun(script).run();
  }

  /**
   * Runs all scripts below some folders, as a program without a test library: on another JDK than
   * that of the build.
   */
  public static void main(String[] folders) throws IOException {
    int count = 0;
    int problems = 0;
    for (String folder : folders) {
      for (Script script : Script.below(Path.of(folder))) {
        String problem = problem(script);
        count++;
        if (problem != null) {
          problems++;
          System.out.println(script + ": " + problem);
        }
      }
    }
    System.out.println(
        count + " scripts on Java " + Runtime.version().feature() + ", " + problems + " problems");
  }

  private @Nullable String run() throws IOException {
    Outcome fromSource = run(script.file());
    String problem = diagnostics(fromSource);
    if (problem == null) {
      problem = end(fromSource);
    }
    if (problem != null || script.expectsErrorsOfTheCompiler()) {
      return problem;
    }
    Path built = Files.createTempFile("script", ".cyo");
    try {
      Outcome build = Outcome.of("build", script.file().toString(), "-o", built.toString());
      if (build.exitCode() != 0) {
        return "cannot be built: " + build.err();
      }
      String other = end(stressed(() -> run(built)));
      return other == null ? null : "the object file behaves otherwise: " + other;
    } finally {
      Files.deleteIfExists(built);
    }
  }

  private static Outcome stressed(Supplier<Outcome> run) {
    System.setProperty(DebugOption.PROPERTY, "check,stress");
    try {
      return run.get();
    } finally {
      System.clearProperty(DebugOption.PROPERTY);
    }
  }

  private Outcome run(Path program) {
    return Outcome.withInput(script.input(), script.commandLine(program));
  }

  /** Each message of the compiler on the line that expects it, and no other. */
  private @Nullable String diagnostics(Outcome outcome) {
    List<ExpectedDiagnostic> open = ExpectedDiagnostic.printed(outcome.err());
    for (ExpectedDiagnostic expected : script.diagnostics()) {
      int found = indexOf(expected, open);
      if (found < 0) {
        return "expected " + expected + ", got\n" + outcome.err();
      }
      open.remove(found);
    }
    return open.isEmpty() ? null : "not expected: " + open + " of\n" + outcome.err();
  }

  private static int indexOf(ExpectedDiagnostic expected, List<ExpectedDiagnostic> printed) {
    for (int i = 0; i < printed.size(); i++) {
      if (expected.fits(printed.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable String end(Outcome outcome) {
    List<String> wrong = new ArrayList<>();
    String out = outcome.out().replaceAll("(?m) +$", "");
    if (!out.equals(script.expectedOutput())) {
      wrong.add("printed " + firstDifference(script.expectedOutput(), out));
    }
    String error = script.error();
    boolean said =
        error == null
            ? outcome.err().isEmpty()
                || !script.diagnostics().isEmpty()
                || (script.isStopped() && outcome.err().startsWith("cayo: stopped: "))
            : outcome.err().lines().anyMatch(line -> line.startsWith("error: " + error));
    if (!said) {
      wrong.add("said on standard error: " + outcome.err());
    }
    if (outcome.exitCode() != script.expectedExit()) {
      wrong.add("exit code " + outcome.exitCode() + " instead of " + script.expectedExit());
    }
    return wrong.isEmpty() ? null : String.join("; ", wrong);
  }

  private static String firstDifference(String expected, String actual) {
    String[] wanted = expected.split("\n", -1);
    String[] got = actual.split("\n", -1);
    int line = 0;
    while (line < wanted.length && line < got.length && wanted[line].equals(got[line])) {
      line++;
    }
    return quoted(got, line) + " instead of " + quoted(wanted, line) + " in line " + (line + 1);
  }

  private static String quoted(String[] lines, int line) {
    return line < lines.length ? "'" + lines[line] + "'" : "nothing";
  }
}
