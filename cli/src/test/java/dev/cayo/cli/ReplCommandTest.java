package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplCommandTest {
  private final Session session = new Session();

  private void expect(int exitCode, String out, String err, String... args) {
    assertThat(session.run(args)).isEqualTo(exitCode);
    assertThat(session.out()).isEqualTo(out);
    assertThat(session.err()).isEqualTo(err);
  }

  @Test
  void takesInputsFromAPipe() {
    session.input("let a = 20\nfun f() {\n  println(a)\n}\nf()\na + 1\n");
    expect(0, "20\n= 21: Int\n", "", "repl");
  }

  @Test
  void takesOneInput() {
    session.input("not read");
    expect(0, "= 42: Int\n", "", "repl", "-e", "6 * 7");
  }

  @Test
  void theFirstFailureGivesTheExitCode() {
    assertThat(session.input("let = 1\nthrow StateError(\"x\")\n1").run("repl")).isEqualTo(1);
    assertThat(new Session().run("repl", "-e", "throw StateError(\"x\")")).isEqualTo(101);
    assertThat(new Session().run("repl", "-e", "import std.io\nio.readText(\"LICENSE\")"))
        .isEqualTo(106);
    assertThat(new Session().run("repl", "-e", "exit(7)")).isEqualTo(7);
  }

  @Test
  void limitsHoldForEachInput() {
    session.input("while true { }\n1 + 1\n");
    expect(
        102,
        "= 2: Int\n",
        "stopped: out of fuel after 1000 instructions; --fuel N raises the limit\n",
        "repl",
        "--fuel",
        "1000");
    Session small = new Session().input("let s = \"x\".repeat(9000000)\n1\n");
    assertThat(small.run("repl", "--memory=1M")).isEqualTo(103);
    Session deep = new Session().input("fun f(): Int = f() + 1\nf()\n");
    assertThat(deep.run("repl", "--max-depth=1000")).isEqualTo(105);
    Session slow = new Session().input("while true { }\n");
    assertThat(slow.run("repl", "--timeout=50ms", "--fuel=unlimited")).isEqualTo(104);
  }

  @Test
  void wrongOptionsAreExplained() {
    assertThat(session.run("repl", "--fuel=x")).isEqualTo(2);
    assertThat(session.err()).startsWith("cayo: --fuel needs N above zero, not 'x'");
    assertThat(new Session().run("repl", "file.cayo")).isEqualTo(2);
  }
}
