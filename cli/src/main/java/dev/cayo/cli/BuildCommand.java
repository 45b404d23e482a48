package dev.cayo.cli;

import dev.cayo.bytecode.ObjectWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cayo build FILE}: a program and the modules it imports, in one object file. */
@Command(
    name = "build",
    description = "Compile a program, with the modules that it imports, to an object file.")
final class BuildCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The source file; '-' is standard input.")
  private String file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write. Default: FILE with the ending .cyo.")
  private @Nullable String output;

  @Option(
      names = DiagnosticFormat.OPTION,
      paramLabel = DiagnosticFormat.VALUES,
      description = DiagnosticFormat.DESCRIPTION)
  private DiagnosticFormat format = DiagnosticFormat.TEXT;

  BuildCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Input input = Input.read(file, streams);
    if (input.isObjectFile()) {
      throw new ParameterException(spec.commandLine(), "'" + file + "' is an object file already");
    }
    Path target = ObjectFileName.choose(input, output, spec);
    byte[] bytes = ObjectWriter.write(Compilation.compile(input, format, streams));
    OutputFile.write(target, bytes);
    return ExitCode.DONE.code();
  }
}
