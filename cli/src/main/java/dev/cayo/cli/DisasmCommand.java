package dev.cayo.cli;

import dev.cayo.bytecode.Disassembler;
import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.ObjectFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cayo disasm FILE}: the bytecode as text, which {@code cayo asm} takes. */
@Command(
    name = "disasm",
    description = "Print the bytecode of an object file or a source file as assembly text.")
final class DisasmCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      description = "The object file or source file; '-' is standard input.")
  private String file;

  DisasmCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Input input = Input.read(file, streams);
    try {
      streams.text().print(Disassembler.disassemble(program(input)));
    } catch (MalformedObjectException e) { // bodies are decoded when they are printed
      throw ObjectFiles.bad(input, e);
    }
    return ExitCode.DONE.code();
  }

  private ObjectFile program(Input input) {
    return input.isObjectFile() ? ObjectFiles.read(input) : Compilation.compile(input, streams);
  }
}
