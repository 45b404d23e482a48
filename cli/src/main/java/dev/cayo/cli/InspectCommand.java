package dev.cayo.cli;

import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.vm.LinkException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cayo inspect FILE}: what a program is made of and what it may do, without running it. */
@Command(
    name = "inspect",
    description = {
      "Show what a program is made of, and what it may do: its modules, what they import, and the system calls that"
          + " their code can get to, with what has to be granted for them. Nothing of it runs.",
    })
final class InspectCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      description = "The object file or source file; '-' is standard input.")
  private String file;

  @Option(
      names = DiagnosticFormat.OPTION,
      paramLabel = DiagnosticFormat.VALUES,
      description = "How to print it: 'text', or 'json', one object. Default: text.")
  private DiagnosticFormat format = DiagnosticFormat.TEXT;

  InspectCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Inspection inspection = inspect(Input.read(file, streams));
    streams
        .text()
        .print(
            format == DiagnosticFormat.JSON
                ? new InspectionJson().render(inspection)
                : new InspectionText().render(inspection));
    return ExitCode.DONE.code();
  }

  private Inspection inspect(Input input) {
    if (!input.isObjectFile()) {
      byte[] bytes = ObjectWriter.write(Compilation.compile(input, format, streams));
      return inspect(input, bytes);
    }
    try {
      return inspect(input, input.bytes());
    } catch (MalformedObjectException | VerificationException | LinkException e) {
      throw ObjectFiles.bad(input, e);
    }
  }

  private static Inspection inspect(Input input, byte[] bytes) {
    ObjectFile program = ObjectReader.read(bytes);
    return Inspection.of(input.name(), program, bytes, Engines.shared().load(program));
  }
}
