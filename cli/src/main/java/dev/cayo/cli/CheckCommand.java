package dev.cayo.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cayo check FILE…}: diagnostics, and nothing else. */
@Command(name = "check", description = "Compile programs, and write nothing.")
final class CheckCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "The source files; '-' is standard input.")
  private List<String> files = List.of();

  @Option(
      names = DiagnosticFormat.OPTION,
      paramLabel = DiagnosticFormat.VALUES,
      description = DiagnosticFormat.DESCRIPTION)
  private DiagnosticFormat format = DiagnosticFormat.TEXT;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  /** The worst that any file gave: all are looked at. */
  @Override
  public Integer call() {
    int exitCode = ExitCode.DONE.code();
    for (String file : files) {
      exitCode = Math.max(exitCode, check(file));
    }
    return exitCode;
  }

  private int check(String file) {
    try {
      Input input = Input.read(file, streams);
      if (input.isObjectFile()) {
        ObjectFiles.verify(input);
      } else {
        Compilation.compile(input, format, streams);
      }
      return ExitCode.DONE.code();
    } catch (CommandException e) {
      if (format == DiagnosticFormat.JSON && e.exitCode() == ExitCode.FAILED) {
        return e.exitCode().code(); // the errors were printed, and speak for themselves
      }
      streams.complain((files.size() > 1 ? file + ": " : "") + e.getMessage());
      return e.exitCode().code();
    }
  }
}
