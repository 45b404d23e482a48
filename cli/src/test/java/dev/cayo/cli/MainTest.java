package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

class MainTest {
  private final Session session = new Session();

  @Test
  void versionNamesCayoAndJava() {
    assertThat(session.run("version")).isEqualTo(0);
    assertThat(session.out()).startsWith("cayo 0.").contains("java " + Runtime.version());
    assertThat(session.err()).isEmpty();
  }

  @Test
  void versionIsAnOptionToo() {
    assertThat(session.run("--version")).isEqualTo(0);
    assertThat(session.out()).startsWith("cayo 0.");
  }

  @Test
  void helpListsTheCommands() {
    assertThat(session.run("help")).isEqualTo(0);
    assertThat(session.out())
        .startsWith("Usage: cayo")
        .contains("run", "repl", "build", "check", "explain", "disasm", "asm", "version");
  }

  @Test
  void helpExplainsOneCommand() {
    assertThat(session.run("help", "version")).isEqualTo(0);
    assertThat(session.out()).startsWith("Usage: cayo version");
  }

  @Test
  void everyCommandHasHelp() {
    for (String command :
        new String[] {"run", "repl", "build", "check", "explain", "disasm", "asm", "version"}) {
      Session asked = new Session();
      assertThat(asked.run(command, "--help")).isEqualTo(0);
      assertThat(asked.out()).startsWith("Usage: cayo " + command);
    }
  }

  @Test
  void helpOfRunStatesTheDefaults() {
    assertThat(session.run("help", "run")).isEqualTo(0);
    for (RunOption option : RunOption.values()) {
      assertThat(session.out()).contains(option.flag());
    }
    assertThat(session.out()).contains("100_000_000_000", "256M", "2_000_000");
  }

  @Test
  void noCommandIsWrongUsage() {
    assertUsage("cayo: a command is missing");
  }

  @Test
  void unknownCommandIsWrongUsage() {
    assertUsage("cayo: there is no command 'nonsense'", "nonsense");
  }

  @Test
  void helpForAnUnknownCommandIsWrongUsage() {
    assertUsage("cayo: there is no command 'nonsense'", "help", "nonsense");
  }

  @Test
  void unknownOptionIsWrongUsage() {
    assertUsage("cayo: Unknown option: '--nonsense'", "version", "--nonsense");
  }

  @Test
  void unknownOptionOfRunIsWrongUsage() {
    assertUsage("cayo: there is no option '--nonsense'", "run", "--nonsense", "a.cayo");
  }

  @Test
  void runWithoutFileIsWrongUsage() {
    assertUsage("cayo: the file to run is missing", "run", "--fuel", "10");
  }

  @Test
  void surplusArgumentIsWrongUsage() {
    assertUsage("cayo: unexpected argument 'surplus'", "version", "surplus");
  }

  @Test
  void missingFileIsOneSentence() {
    for (String command : new String[] {"run", "build", "check", "disasm", "asm"}) {
      Session asked = new Session();
      assertThat(asked.run(command, "no/such.cayo")).isEqualTo(66);
      assertThat(asked.err().lines()).containsExactly("cayo: there is no file 'no/such.cayo'");
    }
  }

  @Test
  void failureOfACommandIsOneSentence() {
    int exitCode =
        runFailing(
            () -> {
              throw new CommandException(ExitCode.NO_INPUT, "there is no file 'a.cayo'");
            });
    assertThat(exitCode).isEqualTo(66);
    assertThat(session.err().lines()).containsExactly("cayo: there is no file 'a.cayo'");
  }

  @Test
  void unexpectedExceptionIsABugOfOurs() {
    int exitCode =
        runFailing(
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThat(exitCode).isEqualTo(70);
    assertThat(session.err())
        .startsWith("cayo: internal error")
        .contains("report", "broken", "CAYO_DEBUG")
        .doesNotContain("\tat ");
  }

  @Test
  void closedOutputIsNoBug() {
    int exitCode =
        runFailing(
            () -> {
              throw new OutputClosedException();
            });
    assertThat(exitCode).isEqualTo(141);
    assertThat(session.err()).isEmpty();
  }

  private void assertUsage(String sentence, String... args) {
    assertThat(session.run(args)).isEqualTo(2);
    assertThat(session.out()).isEmpty();
    assertThat(session.err().lines().findFirst()).contains(sentence);
    assertThat(session.err()).contains("Usage: cayo").doesNotContain("\tat ");
  }

  private int runFailing(Callable<Integer> body) {
    return Commands.commandLine(session.streams())
        .addSubcommand("fail", new Failing(body))
        .execute("fail");
  }

  @Command(name = "fail")
  private record Failing(Callable<Integer> body) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return body.call();
    }
  }
}
