package dev.cayo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.Assembler;
import dev.cayo.bytecode.AssemblyException;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cayo asm FILE}: assembly text to an object file, sound or not: running it verifies it. */
@Command(name = "asm", description = "Turn assembly text into an object file.")
final class AsmCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The assembly text; '-' is standard input.")
  private String file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write. Default: FILE with the ending .cyo.")
  private @Nullable String output;

  AsmCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Input input = Input.read(file, streams);
    byte[] bytes = assemble(input);
    OutputFile.write(ObjectFileName.choose(input, output, spec), bytes);
    return ExitCode.DONE.code();
  }

  private static byte[] assemble(Input input) {
    try {
      ObjectFile file = Assembler.assemble(new String(input.bytes(), UTF_8));
      return ObjectWriter.write(file);
    } catch (AssemblyException | IllegalArgumentException e) {
      throw new CommandException(ExitCode.FAILED, input.name() + ": " + e.getMessage());
    }
  }
}
