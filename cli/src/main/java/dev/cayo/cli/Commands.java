package dev.cayo.cli;

import java.util.Objects;
import picocli.CommandLine;

/** All that picocli has to know: not loaded to run a program. */
final class Commands {
  private Commands() {}

  static CommandLine commandLine(Streams streams) {
    return new CommandLine(new CayoCommand(streams))
        .addSubcommand("run", RunCommand.commandLine())
        .addSubcommand("repl", ReplCommand.commandLine(streams))
        .addSubcommand(new BuildCommand(streams))
        .addSubcommand(new CheckCommand(streams))
        .addSubcommand("test", TestCommand.commandLine(streams))
        .addSubcommand(new ExplainCommand(streams))
        .addSubcommand(new InspectCommand(streams))
        .addSubcommand(new DisasmCommand(streams))
        .addSubcommand(new AsmCommand(streams))
        .addSubcommand(new VersionCommand(streams))
        .addSubcommand(new HelpCommand(streams))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(streams.text())
        .setErr(streams.messages())
        .setParameterExceptionHandler(new UsageErrors(streams))
        .setExecutionExceptionHandler(new ExecutionErrors(streams));
  }

  /** What is wrong with a command line, and the usage of its verb. */
  static void explain(String sentence, String verb, Streams streams) {
    CommandLine command = commandLine(streams).getSubcommands().get(verb);
    UsageErrors.print(sentence, Objects.requireNonNull(command), streams);
  }
}
