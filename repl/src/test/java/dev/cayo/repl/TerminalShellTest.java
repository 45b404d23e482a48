package dev.cayo.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TerminalShellTest {
  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String UP = "\u001b[A";

  @TempDir Path folder;

  @Test
  void showsValuesAndLeavesAtTheEnd() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.see("Ctrl-D leaves").enter("1 + 2").see("= 3: Int");
      terminal.see("cayo> ").type(CTRL_D);
      assertThat(terminal.exitCode()).isZero();
    }
  }

  @Test
  void exitLeavesWithItsStatus() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.enter("exit(5)");
      assertThat(terminal.exitCode()).isEqualTo(5);
    }
  }

  @Test
  void anOpenConstructGoesOnOnTheNextLine() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.enter("fun f(n: Int): Int {").see("| ").type("return n * 2\r").see("| ");
      terminal.type("}\r").enter("f(21)").see("= 42: Int");
    }
  }

  @Test
  void controlCStopsTheEvaluation() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.enter("var n = 0");
      terminal.atNextError(CTRL_C);
      terminal.enter("n = 7; eprintln(\"now\"); while true { n = 1 - n }");
      terminal.see("stopped: CANCELLED").enter("n != 0").see("Bool");
    }
  }

  @Test
  void controlCDropsWhatIsTyped() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.see("cayo> ").type("let a = (").see("let a = (").press(CTRL_C, "cayo> ");
      terminal.type("2 + 2\r").see("= 4: Int");
    }
  }

  @Test
  void theProgramReadsWhatIsTypedForIt() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal
          .enter("print(\"Name? \"); let name = readLine()")
          .see("\nName? ")
          .see("Name? ")
          .type("Bob\r");
      terminal.enter("name").see("= \"Bob\": String?");
      terminal.enter("print(\"? \"); readLine()").see("\n? ").see("? ").type(CTRL_D);
      terminal.see("= null: String?");
      terminal.enter("print(\"? \"); readLine()").see("\n? ").see("? ");
      terminal.press(CTRL_C, "stopped: CANCELLED");
      terminal.enter("1").see("= 1: Int");
    }
  }

  @Test
  void completesNamesMembersAndCommands() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.enter("let longNumber = 1");
      terminal.see("cayo> ").type("longN\t").see("longNumber").type("\r").see("= 1: Int");
      terminal.see("cayo> ").type("\"ab\".isEm\t").see("isEmpty").type("()\r").see("= false: Bool");
      terminal.see("cayo> ").type(":ty\t").see(":type").type(" 2.5\r").see("Float");
      terminal.see("cayo> ").type(":type \"ab\".isEm\t").see("isEmpty").type("()\r").see("Bool");
    }
  }

  @Test
  void remembersWhatWasTyped() throws Exception {
    Path history = folder.resolve("state/cayo/history");
    try (TestTerminal terminal = new TestTerminal(history)) {
      terminal.enter("[6,").see("| ").type("7].sum()\r").see("= 13: Int");
      terminal.see("cayo> ").type(CTRL_D);
      terminal.exitCode();
    }
    assertThat(history).content().contains("7].sum()");
    try (TestTerminal terminal = new TestTerminal(history)) {
      terminal.see("cayo> ").type(UP).see("7].sum()").type("\r").see("= 13: Int");
    }
  }

  @Test
  void goesWithoutAHistoryThatCannotBeHad() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    try (TestTerminal terminal = new TestTerminal(file.resolve("below/history"))) {
      terminal.enter("1").see("= 1: Int");
    }
    try (TestTerminal terminal = new TestTerminal(folder)) {
      terminal.enter("2").see("= 2: Int");
    }
  }

  @Test
  void valuesCannotReachTheTerminal() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.enter("class T { override fun toString() = \"\\u{1b}]0;title\\u{7}\" }");
      terminal.enter("T()").see("= \\u{1b}]0;title\\u{7}: T");
      terminal.enter("throw StateError(\"\\u{1b}]0;title\\u{7}\")").see("StateError: \\u{1b}]0;");
      assertThat(terminal.raw()).doesNotContain("\u001b]0;");
    }
  }

  @Test
  void thePromptStandsOnALineOfItsOwn() throws Exception {
    try (TestTerminal terminal = new TestTerminal(null)) {
      terminal.enter("print(\"abc\")").see("abc\ncayo> ");
    }
  }
}
