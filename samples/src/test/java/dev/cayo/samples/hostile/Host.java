package dev.cayo.samples.hostile;

import dev.cayo.vm.Program;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Whether the host still works, and what it holds. */
final class Host {
  private static final int GROWTH_OF_HEAP = 12 << 20;

  /** What the engine compiles of the library stays as long as the engine does. */
  private static final int GROWTH_OF_METASPACE = 24 << 20;

  private static final int COLLECTIONS = 3;
  private static final int MOST_LOOKS = 30;
  private static final int PAUSE_MILLIS = 100;

  /** What the host alone says: its errors, its stack traces, its paths. */
  private static final Pattern HOST_WORDS =
      Pattern.compile(
          "\\b(java|javax|jdk|sun)\\.[\\w.$]*(Exception|Error)\\b|\\(\\w+\\.java:\\d+\\)|\\bat dev\\.cayo|"
              + Pattern.quote(System.getProperty("user.dir"))
              + "|"
              + Pattern.quote(System.getProperty("java.io.tmpdir") + "/"));

  private final Guests guests;
  private final Program probe;
  private final int threads;
  private final long heap;
  private final long metaspace;

  /** The host as it is now. */
  Host(Guests guests) {
    this.guests = guests;
    this.probe = guests.program("println(6 * 7)");
    this.threads = threads();
    this.heap = heap();
    this.metaspace = metaspace();
  }

  /** What no longer works, or empty. */
  String defect() {
    if (!Pattern.compile("(\\p{L}+)@(\\w+\\.)+x{2,3}?").matcher("né@host.name.xx").matches()) {
      return "regular expressions do not work";
    }
    if (!String.format(Locale.ROOT, "%,d %08.3f %s", 1_234_567, 2.5, 'c')
        .equals("1,234,567 0002.500 c")) {
      return "String.format does not work";
    }
    if (new IllegalStateException("probe").getStackTrace().length < 2) {
      return "there are no stack traces";
    }
    Ending ending = guests.run(probe, AttackLimits.USUAL, new Input());
    return ending.is("ends") && ending.output().equals("42\n") ? "" : "a new isolate: " + ending;
  }

  /**
   * What was not given back, or empty. The canaries hold memory now and then, and threads take a
   * while to end: only what stays is a leak.
   */
  String leak() throws InterruptedException {
    String found = held();
    for (int i = 0; i < MOST_LOOKS && !found.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      found = held();
    }
    return found;
  }

  private String held() {
    if (threads() > threads) {
      return threads() + " threads, not " + threads;
    }
    if (heap() > heap + GROWTH_OF_HEAP) {
      return "heap of " + (heap() >> 10) + "k, not " + (heap >> 10) + "k";
    }
    if (metaspace() > metaspace + GROWTH_OF_METASPACE) {
      return "metaspace of " + (metaspace() >> 10) + "k, not " + (metaspace >> 10) + "k";
    }
    return "";
  }

  /** What of the host shows in a text of the guest's, or empty. */
  static String shownIn(String text) {
    var found = HOST_WORDS.matcher(text);
    return found.find() ? "the guest sees `" + found.group() + "`" : "";
  }

  private static int threads() {
    return (int) Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).count();
  }

  private static long heap() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long metaspace() {
    long used = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      boolean isMetaspace = pool.getName().contains("Metaspace");
      used += pool.getType() == MemoryType.NON_HEAP && isMetaspace ? pool.getUsage().getUsed() : 0;
    }
    return used;
  }
}
