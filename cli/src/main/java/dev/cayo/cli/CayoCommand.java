package dev.cayo.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code cayo} without a verb. */
@Command(
    name = "cayo",
    description = "Compiles and runs programs written in Cayo.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "'cayo FILE' is 'cayo run FILE', 'cayo' alone at a terminal is 'cayo repl'."})
final class CayoCommand implements Runnable {
  private final Streams streams;

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

  CayoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public void run() {
    if (!version) {
      throw new ParameterException(spec.commandLine(), "a command is missing");
    }
    VersionCommand.print(streams.text());
  }
}
