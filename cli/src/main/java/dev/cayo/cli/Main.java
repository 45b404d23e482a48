package dev.cayo.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/**
 * The command {@code cayo}: finds the verb, runs it, and turns whatever happens into an exit code.
 *
 * <p>A verb is one class, listed in {@link Commands}, that implements {@code Callable<Integer>},
 * prints through {@link Streams}, and throws {@link CommandException} for a failure that the user
 * can mend. Any other exception is reported as a bug. {@code run} alone is not picocli's.
 */
public final class Main {
  private static final String RUN = "run";

  private Main() {}

  /**
   * Runs the command line and ends the JVM.
   *
   * @param args the verb and its arguments
   */
  public static void main(String[] args) {
    Streams streams = Streams.ofProcess();
    System.exit(run(streams, args));
  }

  /**
   * Runs the command line in this process, and gives the exit code.
   *
   * @param in standard input
   * @param out standard output
   * @param err standard error
   * @param args the verb and its arguments
   */
  public static int run(InputStream in, OutputStream out, OutputStream err, String... args) {
    return run(new Streams(in, out, err), args);
  }

  static int run(Streams streams, String... args) {
    int exitCode;
    try {
      exitCode = isRun(args) ? runProgram(streams, args) : runCommand(streams, args);
      streams.flush();
    } catch (Throwable error) { // A StackOverflowError is a bug of ours too.
      exitCode = Failures.report(error, streams);
    }
    return exitCode;
  }

  private static int runCommand(Streams streams, String[] args) {
    boolean alone = args.length == 0 && streams.areInteractive();
    return Commands.commandLine(streams).execute(alone ? new String[] {"repl"} : args);
  }

  private static boolean isRun(String[] args) {
    return args.length > 0 && (args[0].equals(RUN) || RunArguments.nameProgram(args[0]));
  }

  private static int runProgram(Streams streams, String[] args) {
    List<String> arguments = Arrays.asList(args);
    if (args[0].equals(RUN)) {
      arguments = arguments.subList(1, args.length);
    }
    if (RunArguments.askForHelp(arguments)) {
      return Commands.commandLine(streams).execute("help", RUN);
    }
    RunRequest request;
    try {
      request = RunArguments.parse(arguments);
    } catch (UsageException e) {
      Commands.explain(String.valueOf(e.getMessage()), RUN, streams);
      return ExitCode.USAGE.code();
    }
    return new Run(request, streams).run(Engines.of(request.tiering()));
  }
}
