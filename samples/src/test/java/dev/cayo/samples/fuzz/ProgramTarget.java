package dev.cayo.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.util.List;
import java.util.stream.Stream;

/** Random programs that are well typed: each way to run one gives the same output, fuel and end. */
final class ProgramTarget implements Target {
  private static final long FUEL = 2_000_000;
  private static final List<Sandbox> WAYS =
      Stream.of(
              Sandbox.PLAIN,
              Sandbox.CHECKED,
              Sandbox.STRESSED,
              Sandbox.COMPILED,
              Sandbox.COMPILED_STRESSED,
              Sandbox.TIERED)
          .map(way -> way.withFuel(FUEL))
          .toList();

  @Override
  public byte[] input(long seed) {
    return ProgramGenerator.generate(seed).getBytes(UTF_8);
  }

  @Override
  public Ending run(byte[] input) {
    CompilationResult result = Seeds.compile(SourceFile.decode("main.cayo", input));
    ObjectFile compiled = result.objectFile();
    if (compiled == null) {
      throw new AssertionError("does not compile: " + result.diagnostics());
    }
    byte[] file = ObjectWriter.write(compiled);
    Ending first = WAYS.get(0).run(file);
    if (!first.ran()) {
      throw new AssertionError("the compiler's own code is refused: " + first);
    }
    for (Sandbox way : WAYS.subList(1, WAYS.size())) {
      Ending other = way.run(file);
      if (!other.equals(first)) {
        throw new AssertionError("ends differently: " + first + " and " + other);
      }
    }
    return first;
  }
}
