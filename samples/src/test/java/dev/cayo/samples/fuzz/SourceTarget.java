package dev.cayo.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mutants of source, by its words. What compiles must verify and link, and is run. */
final class SourceTarget implements Target {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\w+|\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|\\s+|[-+*/%<>=!&|?.:]+|.", Pattern.DOTALL);

  private final List<Path> seeds;

  /** Seeds are every {@code step}-th script. */
  SourceTarget(int step) {
    seeds = Seeds.sources(step);
  }

  @Override
  public byte[] input(long seed) {
    Random random = new Random(seed);
    List<String> tokens = tokens(oneOf(random));
    List<String> others = tokens(oneOf(random));
    for (int i = random.nextInt(3); i >= 0; i--) {
      change(tokens, others, random);
    }
    return String.join("", tokens).getBytes(UTF_8);
  }

  @Override
  public Ending run(byte[] input) {
    CompilationResult result = Seeds.compile(SourceFile.decode("main.cayo", input));
    ObjectFile compiled = result.objectFile();
    if (compiled == null) {
      return Ending.refused(Ending.Kind.MALFORMED);
    }
    Ending ending = Sandbox.CHECKED.run(ObjectWriter.write(compiled));
    if (!ending.ran()) {
      throw new AssertionError("the compiler's own code is refused: " + ending.kind());
    }
    return ending;
  }

  private Path oneOf(Random random) {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private static List<String> tokens(Path file) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(Seeds.read(file));
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    return tokens;
  }

  private static void change(List<String> tokens, List<String> others, Random random) {
    if (tokens.isEmpty() || others.isEmpty()) {
      return;
    }
    int at = random.nextInt(tokens.size());
    String token = tokens.get(at);
    switch (random.nextInt(6)) {
      case 0 -> tokens.remove(at);
      case 1 -> tokens.add(at, token);
      case 2 -> {
        int with = random.nextInt(tokens.size());
        tokens.set(at, tokens.get(with));
        tokens.set(with, token);
      }
      case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
      case 4 -> tokens.set(at, others.get(random.nextInt(others.size())));
      default -> {
        int from = random.nextInt(others.size());
        tokens.addAll(at, others.subList(from, Math.min(others.size(), from + random.nextInt(20))));
      }
    }
  }
}
