package dev.cayo.cli;

import dev.cayo.bytecode.Disassembler;
import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.jit.HostListing;
import dev.cayo.vm.LinkException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code cayo disasm FILE}: the bytecode as text, which {@code cayo asm} takes; or that of the JVM.
 */
@Command(
    name = "disasm",
    description = "Print the bytecode of an object file or a source file as assembly text.")
final class DisasmCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "FILE",
      description = "The object file or source file; '-' is standard input.")
  private String file;

  @Option(
      names = "--jvm",
      description = {
        "Print the JVM bytecode that the optimising tier makes of each function of the program,",
        "from its entry. Functions with type parameters are printed for references."
      })
  private boolean isForHost;

  DisasmCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Input input = Input.read(file, streams);
    try {
      ObjectFile program = program(input);
      streams.text().print(isForHost ? host(input, program) : Disassembler.disassemble(program));
    } catch (MalformedObjectException e) { // bodies are decoded when they are printed
      throw ObjectFiles.bad(input, e);
    }
    return ExitCode.DONE.code();
  }

  private static String host(Input input, ObjectFile program) {
    try {
      return HostListing.of(Engines.shared().load(program).compilable());
    } catch (VerificationException | LinkException e) {
      throw ObjectFiles.bad(input, e);
    }
  }

  private ObjectFile program(Input input) {
    return input.isObjectFile() ? ObjectFiles.read(input) : Compilation.compile(input, streams);
  }
}
