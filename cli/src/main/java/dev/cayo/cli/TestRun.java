package dev.cayo.cli;

import dev.cayo.bytecode.Visible;
import dev.cayo.vm.Console;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.io.InputStream;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Runs tests, each in an isolate of its own, and prints how each ended and how many failed. */
final class TestRun {
  private static final String INDENT = "        ";

  private final String filter;
  private final RunLimits limits;
  private final Streams streams;
  private int tests;
  private int failed;
  private int broken;
  private boolean interrupted;

  /**
   * @param filter what the names of tests must contain
   */
  TestRun(String filter, RunLimits limits, Streams streams) {
    this.filter = filter;
    this.limits = limits;
    this.streams = streams;
  }

  /** Runs the tests of a file; one that does not compile counts as a failure. */
  void add(TestFile file) {
    if (interrupted) {
      return;
    }
    Program program;
    try {
      program =
          Engines.shared().load(Compilation.compileTests(file.input(), file.modules(), streams));
    } catch (CommandException e) {
      streams.complain(file.input().name() + ": " + e.getMessage());
      broken++;
      return;
    }
    boolean first = true;
    for (String test : program.tests()) {
      if (test.contains(filter) && !interrupted) {
        if (first) {
          streams.text().println(Visible.text(file.input().name()));
          first = false;
        }
        run(program, test);
      }
    }
  }

  private void run(Program program, String test) {
    TestOutput output = new TestOutput();
    Isolate.Builder builder =
        limits
            .limit(program.isolate())
            .grant(Console.of(output, output, InputStream.nullInputStream()));
    String problem;
    try (Isolate isolate = builder.build()) {
      problem = problem(isolate, test);
    }
    if (!interrupted) {
      report(test, problem, output);
    }
  }

  /** Why the test failed; null where it did not. */
  private @Nullable String problem(Isolate isolate, String test) {
    Interruption interruption = Interruption.of(isolate);
    try {
      OptionalInt exit = isolate.runTest(test);
      return exit.isEmpty() ? null : "exit(" + exit.getAsInt() + ") was called";
    } catch (Stop stop) {
      interrupted = interruption.hasBegun();
      return StopReport.of(stop.kind(), limits).sentence();
    } catch (UncaughtErrorException e) {
      return e.report();
    } finally {
      interruption.end();
    }
  }

  private void report(String test, @Nullable String problem, TestOutput output) {
    tests++;
    if (problem == null) {
      streams.text().println("ok      " + Visible.text(test));
    } else {
      failed++;
      streams.text().println("FAILED  " + Visible.text(test));
      print(problem);
      if (!output.text().isEmpty()) {
        print("it printed:");
        print(output.text().indent(2));
      }
    }
    streams.flush();
  }

  private void print(String lines) {
    lines
        .lines()
        .forEach(line -> streams.text().println((INDENT + Visible.text(line)).stripTrailing()));
  }

  /** Prints the summary, and says what it comes to. */
  ExitCode finish() {
    if (interrupted) {
      return ExitCode.INTERRUPTED;
    }
    if (tests == 0 && broken == 0) {
      throw new CommandException(ExitCode.FAILED, "no test has '" + filter + "' in its name");
    }
    StringBuilder summary = new StringBuilder();
    summary.append(tests).append(tests == 1 ? " test, " : " tests, ").append(failed);
    summary.append(" failed");
    if (broken > 0) {
      summary.append("; ").append(broken);
      summary.append(broken == 1 ? " file does not compile" : " files do not compile");
    }
    streams.text().println((tests > 0 ? "\n" : "") + summary);
    return failed + broken == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }
}
