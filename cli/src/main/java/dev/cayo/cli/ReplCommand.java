package dev.cayo.cli;

import dev.cayo.repl.Environment;
import dev.cayo.repl.HistoryFile;
import dev.cayo.repl.LineInput;
import dev.cayo.repl.PipeShell;
import dev.cayo.repl.Session;
import dev.cayo.repl.TerminalShell;
import dev.cayo.vm.Capability;
import dev.cayo.vm.OpenIsolate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code cayo repl}: an interactive session, from a terminal or from a pipe. */
@Command(
    name = "repl",
    description = {
      "Try things out: takes declarations, statements and expressions, and prints values with their types.",
      "",
      "At a terminal it edits and completes what is typed; from a pipe it prints values and output alone, and ends with"
          + " the exit code for the first input that failed, as 'run' would. The limits are those of each input. It may"
          + " use the console, the clock and random numbers."
    })
final class ReplCommand implements Callable<Integer> {
  private final Streams streams;
  private final CommandSpec spec;

  @Option(
      names = "-e",
      paramLabel = "INPUT",
      description = "Take this input alone, print its value, and end.")
  private @Nullable String input;

  private ReplCommand(Streams streams) {
    this.streams = streams;
    this.spec = CommandSpec.forAnnotatedObject(this);
    LimitFlags.addTo(spec);
  }

  static CommandLine commandLine(Streams streams) {
    return new CommandLine(new ReplCommand(streams).spec);
  }

  @Override
  public Integer call() {
    RunLimits limits = LimitFlags.of(spec);
    return input == null && streams.areInteractive() ? atTerminal(limits) : fromPipe(limits);
  }

  private int fromPipe(RunLimits limits) {
    LineInput in = new LineInput(streams.in());
    Streams own = new Streams(in, streams.out(), streams.err());
    try (Session session = new Session(environment(limits, own))) {
      PipeShell shell =
          new PipeShell(session, in, own.text(), own.messages(), new ReplEndings(limits));
      return input == null ? shell.run() : shell.run(input);
    }
  }

  private int atTerminal(RunLimits limits) {
    try (TerminalShell shell =
        TerminalShell.ofProcess(HistoryFile.place(System.getenv()), Colour.onOutput())) {
      Streams own = new Streams(shell.in(), shell.out(), shell.out());
      try (Session session = new Session(environment(limits, own))) {
        return shell.run(session, new ReplEndings(limits));
      }
    } catch (IOException e) {
      return fromPipe(limits); // A terminal that cannot be set up is read line by line.
    }
  }

  private static Environment environment(RunLimits limits, Streams streams) {
    return Environment.of(
        Engines.shared(),
        LibraryModules.SHARED,
        new SourceFolder(Path.of("")),
        builder -> prepare(builder, limits, streams));
  }

  private static OpenIsolate.Builder prepare(
      OpenIsolate.Builder builder, RunLimits limits, Streams streams) {
    return limits
        .limit(builder)
        .grant(new Capability.Out(streams.out()))
        .grant(new Capability.Err(streams.err()))
        // The session reads the same stream, and the terminal belongs to its thread.
        .grant(new Capability.In(streams.in(), false));
  }
}
