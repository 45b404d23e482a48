package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipeShellTest {
  private final StringWriter messages = new StringWriter();
  private String out = "";

  @TempDir Path folder;

  private int run(String input) {
    LineInput in = new LineInput(new ByteArrayInputStream(input.getBytes(UTF_8)));
    try (Sessions sessions = new Sessions(in)) {
      PrintWriter answers = new PrintWriter(sessions.out, true, UTF_8);
      int code =
          new PipeShell(
                  sessions.session,
                  in,
                  answers,
                  new PrintWriter(messages, true),
                  TestTerminal.ENDINGS)
              .run();
      out = sessions.printed();
      return code;
    }
  }

  private void expect(String input, String output) {
    assertThat(run(input)).as(messages.toString()).isZero();
    assertThat(out).isEqualTo(output);
    assertThat(messages.toString()).isEmpty();
  }

  @Test
  void printsValuesAndOutputAlone() {
    expect("let a = 20\nprintln(\"hi\")\na * 2\n\"x\"", "hi\n= 40: Int\n= \"x\": String\n");
    expect("", "");
    expect("\n\n// only this\n", "");
  }

  @Test
  void anInputGoesOnWhileSomethingIsOpen() {
    expect("fun f(): Int {\n\n  return 3\n}\r\nf() +\n  [1,\n 2].size\n", "= 5: Int\n");
  }

  @Test
  void theProgramReadsTheLinesAfterIt() {
    expect("let name = readLine()\nBob\nname\n", "= \"Bob\": String?\n");
  }

  @Test
  void theFirstFailureGivesTheExitCode() {
    assertThat(run("missing\n1\n")).isEqualTo(9);
    assertThat(out).isEqualTo("= 1: Int\n");
    assertThat(messages.toString()).contains("`missing` is not known here");
  }

  @Test
  void whatStaysOpenAtTheEndIsAnError() {
    assertThat(run("1\nfun f() {\n")).isEqualTo(9);
    assertThat(out).isEqualTo("= 1: Int\n");
    assertThat(messages.toString()).contains("never closed");
  }

  @Test
  void stopsAndErrorsAreSentences() {
    run("while true { }\nthrow StateError(\"bad\")\n1");
    assertThat(out).isEqualTo("= 1: Int\n");
    assertThat(messages.toString()).contains("stopped: FUEL", "error: StateError: bad");
    run("class Bad { override fun toString(): String { throw StateError(\"no\") } }\nBad()\n2");
    assertThat(out).isEqualTo("= 2: Int\n");
    assertThat(messages.toString())
        .contains("the value, of type Bad, cannot be printed:", "error: StateError: no");
  }

  @Test
  void exitEndsTheInput() {
    assertThat(run("1\nexit(4)\n2")).isEqualTo(4);
    assertThat(out).isEqualTo("= 1: Int\n");
  }

  @Test
  void longValuesAreCut() {
    expect("\"a\".repeat(3000)", "= \"" + "a".repeat(1999) + "… (1002 more characters): String\n");
    expect(
        "class Lines { override fun toString() = \"x\\n\".repeat(60) }\nLines()",
        "= " + "x\n".repeat(49) + "x… (21 more characters): Lines\n");
  }

  @Test
  void commands() throws Exception {
    expect(":help", Command.help() + "\n");
    expect(":type [1, 2].map(n -> \"$n\")\n:type println(1)\n:ty 1", "List<String>\nUnit\nInt\n");
    expect("let a = 1\n:reset\nlet b = 2\n:q\nb", "");
    Path file = Files.writeString(folder.resolve("f.cayo"), "fun f() = 7\nprintln(f())\n");
    expect(":load " + file + "\nf()", "7\n= 7: Int\n");
    run("fun f(n: Int) = n + 1\nfun f2() = 2\nclass P { fun m() = 1 }\n:disasm f");
    assertThat(out).contains("function f(n: Int) -> Int", "add").doesNotContain("f2");
    run("class P { fun m() = 1 }\n:disasm P");
    assertThat(out).contains("class P", "P.m");
    run("1\n:disasm");
    assertThat(out).contains("$init");
    run(":time 1 + 1");
    assertThat(out).matches("(?s)= 2: Int\n[0-9]+ ms, [1-9][0-9]* instructions\n");
  }

  @Test
  void wrongCommandsAreExplained() {
    assertThat(run(":nope\n:type\n:reset x\n:load /no/such\n:disasm zz\n:type zz\n:disasm"))
        .isEqualTo(9);
    assertThat(messages.toString())
        .contains(
            "there is no command :nope",
            "it is written :type EXPRESSION",
            ":reset takes nothing after it",
            "the file /no/such cannot be read",
            "no input declares zz",
            "`zz` is not known here",
            "there is no input yet");
    assertThat(out).isEmpty();
  }
}
