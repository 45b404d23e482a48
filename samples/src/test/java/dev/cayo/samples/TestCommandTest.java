package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cayo test}. */
class TestCommandTest {
  @TempDir Path folder;

  @Test
  void eachTestIsReportedAndTheFailedOnesAreExplained() throws IOException {
    Path file =
        source(
            "sums.cayo",
            """
            fun sum(a: Int, b: Int): Int = a + b

            test "adds" {
              println("unseen")
              assert sum(1, 2) == 3
            }

            test "is wrong" {
              println("seen")
              assert sum(1, 2) == 4
            }
            """);
    assertThat(Outcome.of("test", file.toString()))
        .isEqualTo(
            new Outcome(
                1,
                file
                    + """

                    ok      adds
                    FAILED  is wrong
                            error: AssertError: assertion failed: sum(1, 2) == 4
                                left:  3
                                right: 4
                              at test "is wrong" (sums.cayo:10)
                            it printed:
                              seen

                    2 tests, 1 failed
                    """,
                ""));
  }

  @Test
  void theTourOfTheLanguagePassesItsTest() {
    Outcome tests = Outcome.of("test", "src/test/cayo/programs/shapes.cayo");
    assertThat(tests.out()).contains("ok      a stack gives back").endsWith("1 test, 0 failed\n");
  }

  @Test
  void everyTestFindsTheModuleAsNew() throws IOException {
    Path file =
        source(
            "counter.cayo",
            """
            var count = 40
            count += 1

            fun main() { count = 0 }

            test "first" {
              count += 1
              assert count == 42
            }

            test "second" {
              count += 1
              assert count == 42
            }
            """);
    assertThat(Outcome.of("test", file.toString()))
        .isEqualTo(
            new Outcome(0, file + "\nok      first\nok      second\n\n2 tests, 0 failed\n", ""));
  }

  @Test
  void programsAreWithoutTheirTests() throws IOException {
    Path file = source("program.cayo", "println(1)\ntest \"never\" { assert false }");
    assertThat(Outcome.of("run", file.toString())).isEqualTo(new Outcome(0, "1\n", ""));
    assertThat(Outcome.of("disasm", file.toString()).out()).doesNotContain("never");
  }

  @Test
  void noTestHarmsAnother() throws IOException {
    Path file =
        source(
            "hostile.cayo",
            """
            import std.io.{readText}

            test "loops" { while true {} }
            test "recurses" {
              fun down(n: Int): Int = 1 + down(n)
              down(0)
            }
            test "hoards" {
              let all: List<List<Int>> = []
              while true { all.add([1, 2, 3]) }
            }
            test "leaves" { exit(0) }
            test "asks" { assert readLine() == null }
            test "reads what it may not" {
              assertThrows<AuthorityError>(() -> readText("hostile.cayo"))
            }
            test "is well" {}
            """);
    Outcome outcome =
        Outcome.of("test", "--fuel", "50_000_000", "--memory=4M", "--max-depth=9999", "" + file);
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().skip(1))
        .containsExactly(
            "FAILED  loops",
            "        stopped: out of fuel after 50000000 instructions; --fuel N raises the limit",
            "FAILED  recurses",
            "        stopped: calls are nested too deep, beyond 9999 variables; --max-depth N raises the limit",
            "FAILED  hoards",
            "        stopped: out of memory at 4M; --memory SIZE raises the limit",
            "FAILED  leaves",
            "        exit(0) was called",
            "ok      asks",
            "ok      reads what it may not",
            "ok      is well",
            "",
            "7 tests, 4 failed");
  }

  @Test
  void timeIsLimitedForEachTest() throws IOException {
    Path file = source("slow.cayo", "test \"slow\" { while true {} }\ntest \"fast\" {}");
    Outcome outcome = Outcome.of("test", "--timeout", "100ms", "--fuel", "unlimited", "" + file);
    assertThat(outcome.out())
        .contains("FAILED  slow\n        stopped: the time is over", "ok      fast")
        .endsWith("2 tests, 1 failed\n");
  }

  @Test
  void ofAFolderTheFilesWithTestsAreRun() throws IOException {
    source("b.cayo", "test \"second\" {}");
    source("a/a.cayo", "import a.part\ntest \"first\" { assert part.one() == 1 }");
    source("a/part.cayo", "fun one(): Int = 1");
    source("broken.cayo", "println(x");
    source(".hidden/c.cayo", "test \"hidden\" { assert false }");
    assertThat(Outcome.of("test", folder.toString()))
        .isEqualTo(
            new Outcome(
                0,
                folder.resolve("a").resolve("a.cayo")
                    + "\nok      first\n"
                    + folder.resolve("b.cayo")
                    + "\nok      second\n\n2 tests, 0 failed\n",
                ""));
  }

  @Test
  void aFileThatDoesNotCompileFailsAndTheOthersRun() throws IOException {
    source("bad.cayo", "test \"bad\" { assert x == 1 }");
    source("good.cayo", "test \"good\" {}");
    Outcome outcome = Outcome.of("test", folder.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("error[E0201]", "bad.cayo: 1 error");
    assertThat(outcome.out())
        .endsWith("ok      good\n\n1 test, 0 failed; 1 file does not compile\n");
  }

  @Test
  void theFilterChoosesByName() throws IOException {
    Path file = source("few.cayo", "test \"one more\" {}\ntest \"two\" { assert false }");
    Outcome outcome = Outcome.of("test", file.toString(), "--filter", "one");
    assertThat(outcome)
        .isEqualTo(new Outcome(0, file + "\nok      one more\n\n1 test, 0 failed\n", ""));
    assertThat(Outcome.of("test", file.toString(), "--filter=three"))
        .isEqualTo(new Outcome(1, "", "cayo: no test has 'three' in its name\n"));
  }

  @Test
  void nothingToTestIsSaid() throws IOException {
    Path file = source("plain.cayo", "println(1)");
    assertThat(Outcome.of("test", file.toString()))
        .isEqualTo(new Outcome(1, "", "cayo: '" + file + "' has no tests\n"));
    assertThat(Outcome.of("test", folder.toString()))
        .isEqualTo(new Outcome(1, "", "cayo: '" + folder + "' has no tests\n"));
    assertThat(Outcome.of("test", "none.cayo"))
        .isEqualTo(new Outcome(66, "", "cayo: there is no file 'none.cayo'\n"));
  }

  @Test
  void objectFilesHaveNoTests() throws IOException {
    Path file = source("plain.cayo", "println(1)\ntest \"t\" {}");
    assertThat(Outcome.of("build", file.toString()).exitCode()).isZero();
    Path built = folder.resolve("plain.cyo");
    Outcome outcome = Outcome.of("test", built.toString());
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).contains("is an object file; tests are in source files");
  }

  @Test
  void limitsAreCheckedAsForRun() {
    Outcome outcome = Outcome.of("test", "--fuel", "0", ".");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("cayo: --fuel needs N above zero, not '0'");
  }

  @Test
  void whatTestsPrintIsCutAndCannotDisturbTheTerminal() throws IOException {
    Path file =
        source(
            "loud.cayo",
            """
            test "red \\u{1b}[31m" {
              print("\\u{1b}[31m")
              for i in 0..10_000 { print("x") }
              assert false
            }
            """);
    Outcome outcome = Outcome.of("test", file.toString());
    assertThat(outcome.out())
        .doesNotContain("\u001b")
        .contains("FAILED  red \\u{1b}[31m", "it printed:", "… and 5909 more bytes");
  }

  @Test
  void functionsInsideTestsAreNoTests() throws IOException {
    Path file =
        source(
            "inner.cayo",
            """
            test "a \\"quoted\\" name" {
              fun twice(n: Int, by: Int = 2): Int = n * by
              assert [1, 2].map(n -> twice(n)) == [2, 4]
            }
            test "" {}
            """);
    assertThat(Outcome.of("test", file.toString()).out())
        .isEqualTo(file + "\nok      a \"quoted\" name\nok      \n\n2 tests, 0 failed\n");
  }

  @Test
  void theProcessTellsItsCaller() throws Exception {
    Path file = source("one.cayo", "test \"fails\" { assert 1 == 2 }");
    CayoProcess run = CayoProcess.run(Jdk.current(), "test", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("FAILED  fails", "left:  1", "right: 2", "(one.cayo:1)");
    assertThat(run.err()).isEmpty();
  }

  private Path source(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
