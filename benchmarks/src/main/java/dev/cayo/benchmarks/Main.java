package dev.cayo.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Measures the suite: starts the same program in Cayo, in Java and so on, in processes that take
 * turns, compares what they find, and prints tables.
 */
public final class Main {
  private Main() {}

  /** See {@link Options#USAGE}. Exit codes: 0 done, 1 a benchmark failed, 2 wrong usage. */
  public static void main(String[] arguments) throws InterruptedException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    try {
      run(Options.parse(List.of(arguments)));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n" + Options.USAGE);
      System.exit(2);
    } catch (IOException | IllegalStateException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options asked) throws IOException, InterruptedException {
    Commands commands = new Commands(asked.root());
    commands.requireJar();
    boolean nodeIsMissing = asked.variants().contains(Variant.NODE) && !Commands.hasNode();
    Options options = nodeIsMissing ? asked.without(Variant.NODE) : asked;
    StringBuilder text = new StringBuilder(conditions(options.pace()));
    text.append("\n").append(new Report(Suite.run(commands, options)).text());
    if (options.starts()) {
      text.append("\n").append(Report.starts(Starts.measure(commands)));
    }
    System.out.print(text);
    if (options.write()) {
      Page.write(options.root().resolve("docs/performance.md"), text.toString());
    }
  }

  /** On what, when and how it was measured. */
  private static String conditions(Pace pace) {
    return String.format(
        Locale.ROOT,
        "%s, Java %s, %d processors, %s. Turns: %d, of processes that run %d ms and %d rounds at least.%n",
        System.getProperty("os.name"),
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        LocalDate.now(ZoneOffset.UTC),
        pace.turns(),
        pace.milliseconds(),
        pace.rounds());
  }
}
