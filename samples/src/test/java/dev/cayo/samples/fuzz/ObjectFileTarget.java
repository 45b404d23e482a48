package dev.cayo.samples.fuzz;

import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.bytecode.Verifier;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Mutants of object files: half damaged as bytes, half as models. Those that verify are run. */
final class ObjectFileTarget implements Target {
  private final List<ObjectFile> seeds;

  /** Seeds that were compiled from every {@code step}-th script, and the library. */
  ObjectFileTarget(int step) {
    seeds = Stream.concat(Seeds.compiled(step).stream(), Seeds.library().stream()).toList();
  }

  @Override
  public byte[] input(long seed) {
    Random random = new Random(seed);
    ObjectFile file = oneOf(random);
    if (random.nextInt(4) == 0) {
      return new ByteMutator(random).mutate(bytes(file), bytes(oneOf(random)));
    }
    try {
      return bytes(new ModuleMutator(random).mutate(file));
    } catch (IllegalArgumentException e) {
      // A model that no file can hold.
      return bytes(file);
    }
  }

  @Override
  public Ending run(byte[] input) {
    Ending ending = Sandbox.CHECKED.run(input);
    if (ending.kind() == Ending.Kind.UNLINKED) {
      verify(input);
    }
    return ending;
  }

  /** The library cannot be run as a program. */
  private static void verify(byte[] input) {
    try {
      ObjectReader.read(input).modules().forEach(Verifier::verifyModule);
    } catch (VerificationException | MalformedObjectException e) {
      // A way to end that hosts expect.
    }
  }

  private ObjectFile oneOf(Random random) {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private static byte[] bytes(ObjectFile file) {
    return ObjectWriter.write(file);
  }
}
