package dev.cayo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code cayo}: finds the verb, runs it, and turns whatever happens into an exit code.
 *
 * <p>A verb is one class, listed in {@code subcommands}, that implements {@code Callable<Integer>},
 * prints through {@code spec.commandLine().getOut()}, and throws {@link CommandException} for a
 * failure that the user can mend. Any other exception is reported as a bug.
 */
@Command(
    name = "cayo",
    description = "Compiles and runs programs written in Cayo.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {VersionCommand.class, HelpCommand.class})
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Print this help.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      description = "Print the version.")
  private boolean version;

  private Main() {}

  /**
   * Runs the command line and ends the JVM.
   *
   * @param args the verb and its arguments
   */
  public static void main(String[] args) {
    // UTF-8 whatever the locale: a program prints the same bytes on every machine.
    PrintWriter out = new PrintWriter(System.out, true, UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, UTF_8);
    int exitCode = run(commandLine(out, err), args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new ExecutionErrors());
  }

  static int run(CommandLine commandLine, String... args) {
    try {
      return commandLine.execute(args);
    } catch (Throwable error) { // picocli handles exceptions, but lets a StackOverflowError pass
      return ExecutionErrors.reportBug(error, commandLine.getErr());
    }
  }

  @Override
  public void run() {
    if (!version) {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
    VersionCommand.print(spec.commandLine().getOut());
  }
}
