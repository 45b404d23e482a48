package dev.cayo.compiler.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.Goldens;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.Renderer;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Mutated sources: parsing ends, throws nothing, and reports spans inside the file. {@code
 * -Dfuzz.seed} and {@code -Dfuzz.rounds} repeat or prolong a run.
 */
class FuzzTest {
  private static final Pattern TOKEN =
      Pattern.compile("\\w+|\\s+|\"\"\"|\\$\\{|->|\\?\\?|\\?\\.|\\.\\.=?|[-+*/%<>=!&|^]+|.");
  private static final List<String> EXTRA =
      List.of(
          ("( ) [ ] { } \" \"\"\" ${ ' < > , ; : = -> ?? ? ! - | .. if else match fun let is as in"
                  + " return private set use get init extend /* */ // \\ \u202e \0 \ud800 0.1 1e9 _"
                  + " open catch while label: \n")
              .split(" ", -1));

  private final Random random = new Random(Long.getLong("fuzz.seed", 20_261_122L));
  private final int rounds = Integer.getInteger("fuzz.rounds", 1_500);

  @Test
  void mutatedTokens() throws IOException {
    List<List<String>> corpus = corpus();
    for (int i = 0; i < rounds; i++) {
      List<String> tokens = new ArrayList<>(excerpt(corpus));
      int changes = 1 + random.nextInt(5);
      for (int k = 0; k < changes; k++) {
        mutate(tokens);
      }
      check(new SourceFile("fuzz.cayo", String.join("", tokens)), i);
    }
  }

  @Test
  void mutatedBytes() throws IOException {
    List<List<String>> corpus = corpus();
    for (int i = 0; i < rounds; i++) {
      byte[] bytes = String.join("", excerpt(corpus)).getBytes(StandardCharsets.UTF_8);
      for (int k = 0; k < 3; k++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      check(SourceFile.decode("fuzz.cayo", bytes), i);
    }
  }

  @Test
  void truncatedAnywhere() throws IOException {
    String tour = Files.readString(Path.of("src/test/resources/parser/trees/tour.cayo"));
    for (int end = 0; end < tour.length(); end += 1 + random.nextInt(7)) {
      check(new SourceFile("cut.cayo", tour.substring(0, end)), end);
    }
  }

  private static List<List<String>> corpus() throws IOException {
    List<List<String>> corpus = new ArrayList<>();
    for (String folder : List.of("parser/trees", "parser/errors")) {
      for (Path file : Goldens.inputs(folder, ".cayo")) {
        List<String> tokens = new ArrayList<>();
        String text = SourceFile.decode("", Files.readAllBytes(file)).text();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
          tokens.add(matcher.group());
        }
        corpus.add(tokens);
      }
    }
    return corpus;
  }

  /** A stretch of one file: short sources find more in the same time. */
  private List<String> excerpt(List<List<String>> corpus) {
    List<String> file = corpus.get(random.nextInt(corpus.size()));
    int start = random.nextInt(file.size());
    return file.subList(start, Math.min(file.size(), start + 10 + random.nextInt(200)));
  }

  private void mutate(List<String> tokens) {
    int at = random.nextInt(tokens.size() + 1);
    boolean inside = at < tokens.size();
    switch (random.nextInt(5)) {
      case 0 -> tokens.add(at, EXTRA.get(random.nextInt(EXTRA.size())));
      case 1 -> tokens.add(at, tokens.isEmpty() ? "x" : tokens.get(random.nextInt(tokens.size())));
      case 2 -> {
        if (inside && tokens.size() > 1) {
          tokens.remove(at);
        }
      }
      case 3 -> {
        if (inside) {
          tokens.set(at, EXTRA.get(random.nextInt(EXTRA.size())));
        }
      }
      default -> {
        if (inside) {
          tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
        }
      }
    }
  }

  private void check(SourceFile source, int round) {
    ParseResult result =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(20),
            () -> parse(source),
            () -> "round " + round + ": " + source.text());
    for (Diagnostic diagnostic : result.diagnostics()) {
      assertThat(diagnostic.span().start()).isBetween(0, source.text().length());
      assertThat(diagnostic.span().end())
          .isBetween(diagnostic.span().start(), source.text().length());
    }
    assertThat(new Renderer(true).render(result.diagnostics())).doesNotContain("\0");
  }

  private static ParseResult parse(SourceFile source) {
    try {
      return Parser.parse(source, SllOnly::watch);
    } catch (RuntimeException | Error e) {
      throw new AssertionError("thrown for: " + source.text(), e);
    }
  }
}
