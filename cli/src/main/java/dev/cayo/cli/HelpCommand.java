package dev.cayo.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code cayo help [COMMAND]}. picocli's own help command has a {@code --help} of its own, which
 * clashes with the one that every command inherits here.
 */
@Command(name = "help", description = "Print the help of a command.")
final class HelpCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
  private @Nullable String command;

  HelpCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CommandLine explained = command == null ? root : root.getSubcommands().get(command);
    if (explained == null) {
      throw new ParameterException(root, "there is no command '" + command + "'");
    }
    explained.usage(streams.text());
    return ExitCode.DONE.code();
  }
}
