package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that read and write files, with the options that let them. */
@Timeout(60)
class FilesTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("data"));
  }

  /**
   * Runs a program, with the imports that it needs, in which {@code $$} stands for the path of the
   * folder.
   */
  private Outcome run(String program, String... options) throws IOException {
    String imports =
        (program.contains("io.") ? "import std.io\n" : "")
            + (program.contains("env.") ? "import std.env\n" : "");
    String text = imports + program.replace("$$", folder.toString());
    Path file = Files.writeString(temporary.resolve("main.cayo"), text);
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(Arrays.asList(options));
    command.add(file.toString());
    return Outcome.of(command.toArray(String[]::new));
  }

  private String[] mayWrite(String... more) {
    List<String> options = new ArrayList<>(List.of(more));
    options.add("--allow-write=" + folder);
    return options.toArray(String[]::new);
  }

  private String[] mayDoBoth() {
    return mayWrite("--allow-read=" + folder);
  }

  @Test
  void textsGoThereAndBack() throws IOException {
    Outcome run =
        run(
            """
            io.writeText("$$/a", "é1\\n")
            io.appendText("$$/a", "2\\n")
            io.appendText("$$/b", "new")
            println(io.readLines("$$/a"))
            use out = io.create("$$/c") {
              for i in 0..10_000 { out.writeLine("line $i") }
              out.writeBytes("end".toUtf8())
            }
            println(io.size("$$/c"))
            println(io.listFolder("$$"))
            io.move("$$/b", "$$/a")
            println(io.readText("$$/a"))
            io.createFolder("$$/sub")
            println("${io.isFolder("$$/sub")} ${io.isFolder("$$/a")} ${io.exists("$$/b")}")
            io.delete("$$/sub")
            println(io.exists("$$/sub"))
            use bytes = io.openBytes("$$/a") { println(bytes.readBytes(2).size + bytes.readAll().size) }
            """,
            mayDoBoth());
    assertThat(run)
        .isEqualTo(
            new Outcome(
                0,
                "[\"é1\", \"2\"]\n98893\n[\"a\", \"b\", \"c\"]\nnew\ntrue false false\nfalse\n3\n",
                ""));
    assertThat(folder.resolve("c")).content().endsWith("line 9999\nend");
  }

  @Test
  void linesEndAsTheyEndAndMayBeLongerThanWhatIsReadAtOnce() throws IOException {
    String longLine = "é".repeat(100_000);
    Files.writeString(folder.resolve("a"), "x".repeat(65_535) + "\r\n" + longLine + "\ra\n\r\n\nb");
    Outcome run =
        run(
            """
            let lengths: List<Int> = []
            use file = io.open("$$/a") {
              for line in file { lengths.add(line.length) }
              println(file.isAtEnd())
              println(file.readLine())
            }
            println(lengths)
            use file = io.open("$$/a") {
              println(file.readLine()?.length)
              println(file.readText().length)
              file.close()
              println(file.isAtEnd())
              file.readLine()
            }
            """,
            mayDoBoth());
    assertThat(run.out())
        .isEqualTo("true\nnull\n[65535, 100000, 1, 0, 0, 1]\n65535\n100007\ntrue\n");
    assertThat(run.err()).startsWith("error: StateError: the reader is closed");
  }

  @Test
  void aLargeFileIsReadLineByLineInLittleMemory() throws IOException {
    Files.writeString(folder.resolve("a"), "a line of some length\n".repeat(200_000));
    String program =
        """
        var count = 0
        use file = io.open("$$/a") {
          for _ in file { count += 1 }
        }
        println(count)
        """;
    assertThat(run(program, "--allow-read=" + folder, "--memory=1M"))
        .isEqualTo(new Outcome(0, "200000\n", ""));
    Outcome whole = run("io.readText(\"$$/a\")", "--allow-read=" + folder, "--memory=1M");
    assertThat(whole.exitCode()).isEqualTo(103);
  }

  @Test
  void malformedTextIsAnError() throws IOException {
    Files.write(folder.resolve("a"), new byte[] {'a', '\n', (byte) 0xff, '\n'});
    Outcome run =
        run("use file = io.open(\"$$/a\") { for line in file { println(line) } }", mayDoBoth());
    assertThat(run.out()).isEqualTo("a\n");
    assertThat(run.err()).startsWith("error: FormatError: the bytes are not UTF-8");
  }

  @Test
  void whatWasNotGrantedIsDenied() throws IOException {
    Files.writeString(folder.resolve("a"), "a");
    for (String call :
        List.of(
            "readText(\"$$/a\")",
            "open(\"$$/a\")",
            "exists(\"$$/a\")",
            "listFolder(\"$$\")",
            "size(\"$$/a\")")) {
      assertThat(run("io." + call, mayWrite()).exitCode()).as(call).isEqualTo(106);
    }
    for (String call :
        List.of(
            "writeText(\"$$/b\", \"\")",
            "append(\"$$/a\")",
            "createFolder(\"$$/b\")",
            "delete(\"$$/a\")",
            "move(\"$$/a\", \"$$/b\")")) {
      Outcome run = run("io." + call, "--allow-read=" + folder);
      assertThat(run.exitCode()).as(call).isEqualTo(106);
      assertThat(run.err()).startsWith("error: AuthorityError: the program may not write");
    }
    assertThat(folder.toFile().list()).containsExactly("a");
  }

  @Test
  void aDenialIsAnErrorLikeOthers() throws IOException {
    Outcome caught =
        run(
            """
            try { io.readText("/etc/passwd") } catch e: AuthorityError { println(e.message) }
            try { io.readText("/etc/none") } catch e { throw IoError("no luck", e) }
            """);
    assertThat(caught.exitCode()).isEqualTo(101);
    assertThat(caught.out()).isEqualTo("the program may not read /etc/passwd\n");
    assertThat(caught.err())
        .startsWith("error: IoError: no luck")
        .contains("caused by AuthorityError: the program may not read /etc/none");
    Outcome again =
        run("try { io.readText(\"/etc/passwd\") } catch e { throw e } finally { println(1) }");
    assertThat(again.exitCode()).isEqualTo(106);
    assertThat(again.out()).isEqualTo("1\n");
  }

  @Test
  void variablesOfTheEnvironmentAreGrantedByName() throws IOException {
    assertThat(run("println(env.get(\"PATH\"))").exitCode()).isEqualTo(106);
    assertThat(run("println(env.get(\"PATH\"))", "--allow-env=PATH").out())
        .isEqualTo(System.getenv("PATH") + "\n");
    assertThat(run("println(env.get(\"CAYO_NONE\"))", "--allow-env", "CAYO_NONE").out())
        .isEqualTo("null\n");
  }

  @Test
  void outputIsLimitedOnTheConsoleAndInFiles() throws IOException {
    Outcome console = run("while true { print(\"0123456789\") }", "--max-output=1005");
    assertThat(console.exitCode()).isEqualTo(107);
    assertThat(console.out()).hasSize(1005).endsWith("01234");
    assertThat(console.err())
        .isEqualTo(
            "cayo: stopped: more than 1005 bytes would be written; --max-output SIZE raises the"
                + " limit\n");
    Outcome file =
        run(
            """
            use out = io.create("$$/a") {
              try { while true { out.write("0123456789") } } finally { out.write("never") }
            }
            """,
            mayWrite("--max-output", "25"));
    assertThat(file.exitCode()).isEqualTo(107);
    assertThat(folder.resolve("a")).hasContent("0123456789012345678901234");
  }

  @Test
  void whatAProgramHoldsOpenIsClosedHoweverItEnds() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors), "no /proc here");
    String open =
        """
        let files: List<Any> = []
        for i in 0..30 {
          let file = io.create("$$/$i")
          file.write("some text")
          files.add(file)
        }
        """;
    for (String end :
        List.of("", "exit(3)", "while true { }", "throw IoError(\"oh\")", "files.get(99)")) {
      assertThat(run(open + end, mayWrite("--fuel=1_000_000")).err()).doesNotContain("internal");
      assertThat(folder.resolve("29")).hasContent("some text");
      assertThat(openHere(descriptors)).as(end).isZero();
    }
  }

  private long openHere(Path descriptors) throws IOException {
    long count = 0;
    try (var all = Files.newDirectoryStream(descriptors)) {
      for (Path descriptor : all) {
        count += leadsHere(descriptor) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean leadsHere(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }

  @Test
  void testsAreGrantedTheSame() throws IOException {
    Path file =
        Files.writeString(
            temporary.resolve("t.cayo"),
            """
            import std.io
            test "writes" { io.writeText("%s/t", "x") }
            """
                .formatted(folder));
    assertThat(Outcome.of("test", file.toString()).out()).contains("AuthorityError");
    assertThat(Outcome.of("test", "--allow-write=" + folder, file.toString()).exitCode()).isZero();
    Outcome limited =
        Outcome.of("test", "--allow-write", folder.toString(), "--max-output=0", file.toString());
    assertThat(limited.exitCode()).isEqualTo(2);
  }

  @Test
  void messagesShowNoControlCharacters() throws IOException {
    String escape = "\\u{1b}[31m";
    Outcome error = run("throw StateError(\"" + escape + "\\nerror: forged\\n  at nowhere\")");
    assertThat(error.exitCode()).isEqualTo(101);
    assertThat(error.err())
        .startsWith("error: StateError: \\u{1b}[31m\n  error: forged\n    at nowhere\n  at ");
    Outcome denied = run("io.readText(\"/x" + escape + "\\n\")");
    assertThat(denied.err())
        .startsWith("error: AuthorityError: the program may not read /x\\u{1b}");
    Outcome none = Outcome.of("run", "/no\u001b[31m.cayo");
    assertThat(none.err()).isEqualTo("cayo: there is no file '/no\\u{1b}[31m.cayo'\n");
    assertThat(run("print(\"" + escape + "\")").out()).isEqualTo("\u001b[31m");
  }
}
