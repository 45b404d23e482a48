package dev.cayo.vm.object;

import dev.cayo.bytecode.Visible;
import java.util.List;

/** The frames under a throw, innermost first: the first and the last 50. */
public record GuestTrace(List<Entry> first, long left, List<Entry> last) {
  public static final int LIMIT = 50;

  /** A function as its module names it, and a place in its source. */
  public record Entry(String function, String source, int line) {
    @Override
    public String toString() {
      return line > 0
          ? function + " (" + source + ":" + line + ")"
          : function + " (" + source + ")";
    }
  }

  /** What it counts for in memory. */
  public int size() {
    return 32 * (first.size() + last.size());
  }

  public void print(StringBuilder to) {
    print(first, to);
    if (left > 0) {
      to.append("  … ").append(left).append(" more\n");
    }
    print(last, to);
  }

  private static void print(List<Entry> entries, StringBuilder to) {
    for (Entry entry : entries) {
      to.append("  at ").append(Visible.text(entry.toString())).append('\n');
    }
  }
}
