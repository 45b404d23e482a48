package dev.cayo.samples.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs all attacks in one JVM, each twice, and holds every one to the rule: it ends as it must, the
 * second time as the first; two canaries beside it do not notice; the host works afterwards and has
 * got back what was taken; nothing of the host's shows. As a program, so that a test can give it a
 * JVM with a small heap: {@code Corpus FOLDER [NAME]}, where only attacks whose names hold {@code
 * NAME} run.
 */
public final class Corpus {
  private static final int BATCH = 60;
  private static final long LONG_MILLIS = 1_500;
  private static final long HANGS_MILLIS = 120_000;

  private final Guests guests = new Guests();
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final PrintStream out;
  private Host host;

  private static final class Tally {
    int attacks;
    long millis;
    final Map<String, Integer> outcomes = new TreeMap<>();
  }

  private Corpus(PrintStream out) {
    this.out = out;
  }

  /** Prints a line for each problem and a table; the exit code says whether all is well. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<Attack> attacks = Attacks.all(Path.of(args[0]));
    if (args.length > 1) {
      attacks = attacks.stream().filter(a -> a.toString().contains(args[1])).toList();
    }
    Corpus corpus = new Corpus(System.out);
    corpus.run(attacks);
    corpus.printTable();
    System.out.flush();
    Runtime.getRuntime().halt(corpus.problems.isEmpty() ? 0 : 1);
  }

  private void run(List<Attack> attacks) throws InterruptedException {
    try (Canaries canaries = new Canaries(guests);
        Watchdog watchdog = new Watchdog(HANGS_MILLIS)) {
      host = new Host(guests);
      int count = 0;
      for (Attack attack : attacks) {
        watchdog.watch(attack.toString());
        List<Long> before = canaries.runs();
        long start = System.nanoTime();
        judge(attack);
        note(attack, canaries.troubleAfter(before));
        note(attack, host.defect());
        tally(attack, (System.nanoTime() - start) / 1_000_000);
        if (++count % BATCH == 0 || count == attacks.size()) {
          watchdog.watch("the memory of the host");
          note(attack, host.leak());
        }
      }
    }
  }

  private void judge(Attack attack) {
    try {
      Ending first = attack.deed().perform(guests);
      note(attack, first.is(attack.outcome()) ? "" : "ended as " + shortened(first));
      if (attack.output() != null && !attack.output().equals(first.output())) {
        note(attack, "printed " + shortened(first));
      }
      note(attack, Host.shownIn(first.output()));
      note(attack, Host.shownIn(first.report()));
      if (!attack.repeats()) {
        return;
      }
      Ending second = attack.deed().perform(guests);
      if (attack.isTimed() ? !second.kind().equals(first.kind()) : !second.equals(first)) {
        note(attack, "ended as " + shortened(first) + ", then as " + shortened(second));
      }
    } catch (Throwable e) {
      // Whatever leaves the VM here is no typed outcome.
      StackTraceElement[] trace = e.getStackTrace();
      String place = trace.length == 0 ? "" : " at " + trace[0];
      note(attack, "an internal error: " + e + place);
    }
  }

  private static String shortened(Ending ending) {
    String text = ending.toString();
    return text.length() < 600 ? text : text.substring(0, 600) + "…";
  }

  private void note(Attack attack, String problem) {
    if (!problem.isEmpty()) {
      problems.add(attack + ": " + problem);
      out.println("PROBLEM " + attack + " (" + attack.bullet() + "): " + problem);
    }
  }

  private void tally(Attack attack, long millis) {
    Tally tally = tallies.computeIfAbsent(attack.area(), area -> new Tally());
    tally.attacks++;
    tally.millis += millis;
    tally.outcomes.merge(attack.outcome().split(" ", -1)[0], 1, Integer::sum);
    if (millis > LONG_MILLIS) {
      out.println("long: " + attack + " " + millis + " ms");
    }
  }

  private void printTable() {
    int attacks = 0;
    for (Map.Entry<String, Tally> area : tallies.entrySet()) {
      Tally tally = area.getValue();
      attacks += tally.attacks;
      out.printf(
          Locale.ROOT,
          "%-10s %4d attacks %6d ms  %s%n",
          area.getKey(),
          tally.attacks,
          tally.millis,
          tally.outcomes);
    }
    out.println(attacks + " attacks, " + problems.size() + " problems");
  }
}
