package dev.cayo.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cayo.benchmarks.peers.Peers;
import dev.cayo.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each program finds the same in each language, at a size that takes milliseconds. */
class ProgramsTest {
  private static final Commands COMMANDS = new Commands(Path.of(".."));

  @ParameterizedTest
  @EnumSource
  void inCayo(Benchmark benchmark) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String file = COMMANDS.programs().resolve("cayo/" + benchmark.program() + ".cayo").toString();
    String size = String.valueOf(benchmark.tinySize());
    int exit = Main.run(InputStream.nullInputStream(), out, err, "run", file, size, "0", "2");
    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(exit).isZero();
    Rounds rounds = Rounds.parse(out.toString(UTF_8), 0);
    assertThat(rounds.result()).isEqualTo(benchmark.tinyChecksum());
    assertThat(rounds.times()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void inJava(Benchmark benchmark) {
    IntToLongFunction peer = Peers.named(benchmark.program());
    assertThat(peer.applyAsLong(benchmark.tinySize())).isEqualTo(benchmark.tinyChecksum());
  }

  @ParameterizedTest
  @EnumSource
  void inJavaWithExactArithmetic(Benchmark benchmark) throws ReflectiveOperationException {
    IntToLongFunction peer =
        (IntToLongFunction)
            ExactArithmetic.peers()
                .getMethod("named", String.class)
                .invoke(null, benchmark.program());
    assertThat(peer.applyAsLong(benchmark.size())).isEqualTo(benchmark.checksum());
  }

  /** All in one process, for it is the start that takes long. */
  @Test
  void inJavaScript() throws IOException, InterruptedException {
    assumeTrue(Commands.hasNode());
    StringBuilder script = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (Benchmark benchmark : Benchmark.values()) {
      String file = COMMANDS.script().resolveSibling(benchmark.program() + ".mjs").toString();
      script.append("console.log((await import('").append(file).append("')).benchmark(");
      script.append(benchmark.tinySize()).append("));\n");
      expected.append(benchmark.tinyChecksum()).append("\n");
    }
    String found =
        Processes.run(List.of("node", "--input-type=module", "--eval", script.toString()));
    assertThat(found).isEqualTo(expected.toString());
  }

  @Test
  void theScriptThatRunsJavaScriptPrintsRounds() throws IOException, InterruptedException {
    assumeTrue(Commands.hasNode());
    String script = COMMANDS.script().toString();
    Rounds rounds = Processes.rounds(List.of("node", script, "fib", "15", "0", "2"));
    assertThat(rounds.times()).hasSize(2);
    assertThat(rounds.result()).isEqualTo(Benchmark.FIB.tinyChecksum());
    assertThat(rounds.start()).isPositive();
  }

  @Test
  void allProgramsAreInTheSuite() throws IOException {
    assertThat(names("cayo", ".cayo", "harness")).isEqualTo(suite());
    assertThat(names("javascript", ".mjs", "harness", "main")).isEqualTo(suite());
    assertThat(suite()).hasSize(24);
  }

  private static Set<String> suite() {
    return Arrays.stream(Benchmark.values()).map(Benchmark::program).collect(Collectors.toSet());
  }

  private static Set<String> names(String folder, String suffix, String... others)
      throws IOException {
    try (Stream<Path> files = Files.list(COMMANDS.programs().resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replace(suffix, ""))
          .filter(name -> !List.of(others).contains(name))
          .collect(Collectors.toSet());
    }
  }
}
