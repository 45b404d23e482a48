package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void versionNamesCayoAndJava() {
    assertThat(run("version")).isEqualTo(0);
    assertThat(out.toString()).startsWith("cayo 0.").contains("java " + Runtime.version());
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void versionIsAnOptionToo() {
    assertThat(run("--version")).isEqualTo(0);
    assertThat(out.toString()).startsWith("cayo 0.");
  }

  @Test
  void helpListsTheCommands() {
    assertThat(run("help")).isEqualTo(0);
    assertThat(out.toString()).startsWith("Usage: cayo").contains("version");
  }

  @Test
  void helpExplainsOneCommand() {
    assertThat(run("help", "version")).isEqualTo(0);
    assertThat(out.toString()).startsWith("Usage: cayo version");
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(run("version", "--help")).isEqualTo(0);
    assertThat(out.toString()).startsWith("Usage: cayo version");
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
  void surplusArgumentIsWrongUsage() {
    assertUsage("cayo: unexpected argument 'surplus'", "version", "surplus");
  }

  @Test
  void failureOfACommandIsOneSentence() {
    int exitCode =
        runFailing(
            () -> {
              throw new CommandException(ExitCode.NO_INPUT, "there is no file 'a.cayo'");
            });
    assertThat(exitCode).isEqualTo(66);
    assertThat(err.toString().lines()).containsExactly("cayo: there is no file 'a.cayo'");
  }

  @Test
  void unexpectedExceptionIsABugOfOurs() {
    int exitCode =
        runFailing(
            () -> {
              throw new IllegalStateException("broken");
            });
    assertThat(exitCode).isEqualTo(70);
    assertThat(err.toString()).startsWith("cayo: internal error").contains("broken");
  }

  @Test
  void errorOfTheHostIsABugOfOurs() {
    int exitCode =
        runFailing(
            () -> {
              throw new StackOverflowError();
            });
    assertThat(exitCode).isEqualTo(70);
    assertThat(err.toString()).startsWith("cayo: internal error").contains("StackOverflowError");
  }

  private void assertUsage(String sentence, String... args) {
    assertThat(run(args)).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines().findFirst()).contains(sentence);
    assertThat(err.toString()).contains("Usage: cayo").doesNotContain("\tat ");
  }

  private int run(String... args) {
    return Main.run(commandLine(), args);
  }

  private int runFailing(Callable<Integer> body) {
    // A subcommand takes over the streams only when they are set after it was added.
    CommandLine withFailing = commandLine().addSubcommand("fail", new Failing(body));
    return Main.run(withFailing.setErr(new PrintWriter(err, true)), "fail");
  }

  private CommandLine commandLine() {
    return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true));
  }

  @Command(name = "fail")
  private record Failing(Callable<Integer> body) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      return body.call();
    }
  }
}
