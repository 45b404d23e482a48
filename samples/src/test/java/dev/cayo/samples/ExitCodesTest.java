package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way to end has its exit code and its sentence, and never a trace of Java's. */
class ExitCodesTest {
  @TempDir Path folder;

  @Test
  void anUncaughtErrorShowsWhereItCameFrom() throws IOException {
    Outcome run =
        run(
            """
            fun inner(n: Int): Int = 10 / n
            fun outer(): Int {
              return inner(0) + 1
            }
            println("before")
            outer()
            """);
    assertEnd(run, 101, "error: ArithmeticError");
    assertThat(run.out()).isEqualTo("before\n");
    assertThat(run.err()).contains("inner (main.cayo:1)", "outer (main.cayo:3)", "(main.cayo:6)");
  }

  @Test
  void fuelRunsOut() throws IOException {
    assertEnd(
        run("while true { }", "--fuel", "100_000"),
        102,
        "cayo: stopped: out of fuel after 100000 instructions; --fuel");
  }

  @Test
  void memoryRunsOut() throws IOException {
    String program =
        """
        let all: List<String> = []
        while true { all.add("word".repeat(1000)) }
        """;
    assertEnd(run(program, "--memory", "8M"), 103, "cayo: stopped: out of memory at 8M; --memory");
  }

  @Test
  void whatIsNoLongerUsedIsNoMemory() throws IOException {
    String program =
        """
        var last = ""
        for i in 0..2_000 { last = "$i".repeat(10_000) }
        println(last.length)
        """;
    Outcome run = run(program, "--memory", "8M");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualTo("40000\n");
  }

  @Test
  void theTimeIsOver() throws IOException {
    assertEnd(
        run("while true { }", "--timeout", "50ms"),
        104,
        "cayo: stopped: the time is over; --timeout");
  }

  @Test
  void endlessRecursionIsTooDeep() throws IOException {
    String program =
        """
        fun down(n: Int): Int = down(n + 1) + 1
        println(down(0))
        """;
    assertEnd(run(program), 105, "cayo: stopped: calls are nested too deep");
    assertEnd(run(program, "--max-depth", "1000"), 105, "cayo: stopped: calls are nested too deep");
  }

  @Test
  void noHandlerSeesAStop() throws IOException {
    String program =
        """
        while true {
          try {
            while true { }
          } catch e {
            println("caught")
          } finally {
            println("finally")
          }
        }
        """;
    Outcome run = run(program, "--fuel", "100_000");
    assertEnd(run, 102, "cayo: stopped: out of fuel");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void whatWasNotGrantedIsDenied() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
    String program =
        """
        import std.io
        print(io.readText("%s"))
        """
            .formatted(secret);
    assertEnd(run(program), 106, "error: AuthorityError: ");
    assertThat(run(program, "--allow-read", folder.toString()).out()).isEqualTo("secret");
    assertThat(run(program, "--allow-read=" + secret).out()).isEqualTo("secret");
  }

  @Test
  void filesAmongTheArgumentsMayBeRead() throws IOException {
    Path data = Files.writeString(folder.resolve("data.txt"), "é data");
    Path program =
        Files.writeString(
            folder.resolve("read.cayo"),
            """
            import std.io
            fun main(args: List<String>) {
              print(io.readText(args[1]))
            }
            """);
    Outcome run = Outcome.of(program.toString(), "--fuel", data.toString());
    assertThat(run).isEqualTo(new Outcome(0, "é data", ""));
  }

  @Test
  void exitPassesThrough() throws IOException {
    assertThat(run("print(\"a\")\nexit(42)")).isEqualTo(new Outcome(42, "a", ""));
  }

  @Test
  void errorsOfTheCompilerAreShownTogether() throws IOException {
    Outcome run = run("let a: Int = \"x\"\nprintln(b)\nlet c = 1 + true");
    assertEnd(run, 1, "error[E0301]: expected `Int`, found `String`");
    assertThat(ExpectedDiagnostic.printed(run.err())).hasSize(3);
    assertThat(run.err()).endsWith("cayo: 3 errors\n");
  }

  @Test
  void warningsDoNotFail() throws IOException {
    Outcome run = run("println(match 1 {\n  _ -> \"any\"\n  2 -> \"two\"\n})");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEqualTo("any\n");
    assertThat(run.err()).startsWith("warning[W");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThat(Outcome.of("run", "none.cayo"))
        .isEqualTo(new Outcome(66, "", "cayo: there is no file 'none.cayo'\n"));
    assertThat(Outcome.of("none.cayo"))
        .isEqualTo(new Outcome(66, "", "cayo: there is no file 'none.cayo'\n"));
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(Outcome.of("run", folder.toString()))
        .isEqualTo(new Outcome(66, "", "cayo: '" + folder + "' is a folder, not a file\n"));
  }

  @Test
  void aBrokenObjectFileIsRefused() throws IOException {
    Path broken = folder.resolve("broken.cyo");
    Files.write(broken, new byte[] {0, 'C', 'Y', 'O', 1, 0, 3});
    assertEnd(
        Outcome.of("run", broken.toString()), 65, "cayo: " + broken + ": malformed object file");
    assertEnd(
        Outcome.of("disasm", broken.toString()), 65, "cayo: " + broken + ": malformed object file");
    assertEnd(
        Outcome.of("check", broken.toString()), 65, "cayo: " + broken + ": malformed object file");
  }

  @Test
  void wrongUsageIsExplained() {
    assertEnd(
        Outcome.of("run", "--fuel", "many", "a.cayo"),
        2,
        "cayo: --fuel needs N above zero, not 'many'");
    assertEnd(Outcome.of("nonsense"), 2, "cayo: there is no command 'nonsense'");
    assertEnd(Outcome.of("build"), 2, "cayo: Missing required parameter: 'FILE'");
  }

  @Test
  void standardInputIsAProgramToo() {
    Outcome run = Outcome.withInput("println(1 + 1)", "run", "-", "argument");
    assertThat(run).isEqualTo(new Outcome(0, "2\n", ""));
  }

  private Outcome run(String program, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("main.cayo"), program);
    String[] command = new String[options.length + 2];
    command[0] = "run";
    System.arraycopy(options, 0, command, 1, options.length);
    command[command.length - 1] = file.toString();
    return Outcome.of(command);
  }

  private static void assertEnd(Outcome run, int exitCode, String sentence) {
    assertThat(run.err()).startsWith(sentence).doesNotContain("\tat ", "java.");
    assertThat(run.exitCode()).isEqualTo(exitCode);
  }
}
