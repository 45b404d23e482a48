package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code build}, {@code check}, {@code disasm} and {@code asm} on files. */
class ToolsTest {
  @TempDir Path folder;

  @Test
  void buildNamesTheObjectFileAfterTheSource() throws IOException {
    Path source = source("hello.cayo", "println(\"hi\")");
    assertThat(Outcome.of("build", source.toString())).isEqualTo(new Outcome(0, "", ""));
    Path built = folder.resolve("hello.cyo");
    assertThat(Outcome.of("run", built.toString())).isEqualTo(new Outcome(0, "hi\n", ""));
    assertThat(names()).containsExactly("hello.cayo", "hello.cyo");
  }

  @Test
  void buildLinksTheModulesThatAreImported() throws IOException {
    source("parts/words.cayo", "fun greeting(): String = \"hello\"");
    Path source = source("main.cayo", "import parts.words\nprintln(words.greeting())");
    Path built = folder.resolve("elsewhere").resolve("out.cyo");
    Files.createDirectories(built.getParent());
    assertThat(Outcome.of("build", source.toString(), "-o", built.toString()).exitCode()).isZero();
    assertThat(Outcome.of(built.toString()).out()).isEqualTo("hello\n");
  }

  @Test
  void buildOfErrorsWritesNothing() throws IOException {
    Path source = source("bad.cayo", "println(x)");
    assertThat(Outcome.of("build", source.toString()).exitCode()).isEqualTo(1);
    assertThat(names()).containsExactly("bad.cayo");
  }

  @Test
  void buildNeverReplacesTheSource() throws IOException {
    Path source = source("program", "println(1)");
    Outcome build = Outcome.of("build", source.toString(), "-o", source.toString());
    assertThat(build.exitCode()).isEqualTo(2);
    assertThat(source).content().isEqualTo("println(1)");
  }

  @Test
  void outputThatCannotBeWrittenIsOneSentence() throws IOException {
    Path source = source("hello.cayo", "println(1)");
    Path target = folder.resolve("no").resolve("folder.cyo");
    assertThat(Outcome.of("build", source.toString(), "-o", target.toString()))
        .isEqualTo(new Outcome(1, "", "cayo: the file '" + target + "' cannot be written\n"));
  }

  @Test
  void importsNeverClimbOutOfTheFolder() throws IOException {
    source("outside.cayo", "fun secret(): Int = 1");
    Path source = source("inside/main.cayo", "import outside\nprintln(outside.secret())");
    Files.createSymbolicLink(
        folder.resolve("inside").resolve("link.cayo"), folder.resolve("outside.cayo"));
    assertThat(Outcome.of("check", source.toString()).exitCode()).isEqualTo(1);
    Path linked = source("inside/linked.cayo", "import link\nprintln(link.secret())");
    assertThat(Outcome.of("check", linked.toString()).err()).contains("there is no module `link`");
  }

  @Test
  void checkLooksAtAllFiles() throws IOException {
    Path good = source("good.cayo", "println(1)");
    Path bad = source("bad.cayo", "println(x)");
    Outcome check = Outcome.of("check", bad.toString(), good.toString(), "none.cayo");
    assertThat(check.exitCode()).isEqualTo(66);
    assertThat(check.err()).contains("E0201", "none.cayo");
    assertThat(Outcome.of("check", good.toString())).isEqualTo(new Outcome(0, "", ""));
    assertThat(names()).containsExactly("bad.cayo", "good.cayo");
  }

  @Test
  void assemblyTextGoesBothWays() throws IOException {
    Path source = source("hello.cayo", "fun twice(n: Int): Int = n * 2\nprintln(twice(21))");
    Outcome disasm = Outcome.of("disasm", source.toString());
    assertThat(disasm.err()).isEmpty();
    assertThat(disasm.out()).contains("twice");
    Path text = source("hello.cyasm", disasm.out());
    assertThat(Outcome.of("asm", text.toString())).isEqualTo(new Outcome(0, "", ""));
    Path assembled = folder.resolve("hello.cyo");
    assertThat(Outcome.of("disasm", assembled.toString()).out()).isEqualTo(disasm.out());
    assertThat(Outcome.of("run", assembled.toString())).isEqualTo(new Outcome(0, "42\n", ""));
  }

  @Test
  void disasmShowsTheBytecodeOfTheJvm() throws IOException {
    Path source =
        source(
            "sum.cayo",
            """
            fun sum(n: Int): Int {
              var all = 0
              for i in 0..n { all = all + i }
              return all
            }
            fun first<T>(one: T, two: T): T = one
            println(first(sum(10), 2))
            """);
    Outcome disasm = Outcome.of("disasm", "--jvm", source.toString());
    assertThat(disasm.err()).isEmpty();
    assertThat(disasm.exitCode()).isZero();
    assertThat(disasm.out())
        .containsSubsequence(
            "// sum.sum[]\nrun(J", "// line 2", "lconst_0", "// line 3", "lcmp", "lreturn\n")
        .containsSubsequence(
            "// sum.first[REFERENCE]\nrun(Ljava/lang/Object;", "// line 6", "areturn\n")
        .containsSubsequence("// sum.$init[]\n", "constant // sum.sum[]\n", " of sum.first[INT]\n")
        .doesNotContain("dev/cayo/vm/guest/U");
    Path object = folder.resolve("sum.cyo");
    Outcome.of("build", source.toString(), "-o", object.toString());
    assertThat(Outcome.of("disasm", "--jvm", object.toString())).isEqualTo(disasm);
  }

  @Test
  void disasmSaysWhatTheTierLeavesToTheInterpreter() throws IOException {
    String large = "  n = n * n + 1\n".repeat(1000);
    Path source = source("large.cayo", "fun f(): Int {\n  var n = 1\n" + large + "  return n\n}");
    assertThat(Outcome.of("disasm", "--jvm", source.toString()).out())
        .startsWith("// large.f[]\n// not compiled: too large: ");
  }

  @Test
  void badAssemblyTextIsOneSentence() throws IOException {
    Path text = source("bad.cyasm", "nonsense");
    Outcome asm = Outcome.of("asm", text.toString());
    assertThat(asm.exitCode()).isEqualTo(1);
    assertThat(asm.err()).startsWith("cayo: " + text + ": line 1, column 1: ");
  }

  private Path source(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
