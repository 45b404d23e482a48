package dev.cayo.samples.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/**
 * Functions that no machine code, or none in one piece, can be made of: over 8,000 bytes of a
 * method HotSpot does not compile it, over 65,535 there is none. What they compute is known.
 */
final class LargeFunctions {
  private static final AttackLimits LIMITS = AttackLimits.parse("fuel=100M memory=64M depth=2M");

  private static final int STRAIGHT = 249_000;
  private static final int LOCALS = 1_000;

  private final List<Attack> all = new ArrayList<>();

  static List<Attack> all() {
    LargeFunctions made = new LargeFunctions();
    for (int statements : new int[] {300, 400, 500}) {
      made.statements("8000", statements, 300);
    }
    for (int statements : new int[] {2_500, 3_200, 4_000}) {
      made.statements("65535", statements, 40);
    }
    made.straight();
    made.locals();
    return made.all;
  }

  private void add(
      String area, String name, String bullet, String outcome, Attack.Form form, Made made) {
    all.add(
        new Attack(
            area,
            name,
            bullet,
            outcome,
            made.output,
            false, // It is made once, for that takes longest, and run twice.
            guests -> {
              Guests.Loaded loaded = guests.load(form, made.text.getBytes(UTF_8));
              if (loaded.program() == null) {
                return loaded.refusal();
              }
              Ending first = guests.run(loaded.program(), LIMITS, new Input());
              Ending second = guests.run(loaded.program(), LIMITS, new Input());
              return first.equals(second) ? first : Ending.refused("another end", "" + second);
            }));
  }

  /** A program and what it prints; null where that does not matter. */
  private record Made(String text, String output) {}

  /**
   * A function of that many statements, each about 16 to 27 bytes in a class file, called often
   * enough to be worth compiling.
   */
  private void statements(String bytes, int statements, int calls) {
    StringBuilder text = new StringBuilder("fun large(x: Int): Int {\n  var s = x\n");
    for (int i = 0; i < statements; i++) {
      text.append("  s = (s + ").append(i).append(") % 1000003\n");
    }
    text.append("  return s\n}\nvar all = 0\nfor i in 0..")
        .append(calls)
        .append(" { all = large(all + i) }\nprintln(all)\n");
    long expected = 0;
    for (int call = 0; call < calls; call++) {
      expected += call;
      for (int i = 0; i < statements; i++) {
        expected = (expected + i) % 1_000_003;
      }
    }
    add(
        "cpu",
        "function_of_" + statements + "_statements",
        "functions around " + bytes + " JVM bytes, called often",
        "ends",
        Attack.Form.SOURCE,
        new Made(text.toString(), expected + "\n"));
  }

  /** As long as a function may be. */
  private void straight() {
    StringBuilder text =
        new StringBuilder(
            "module m\nfunction $entry() -> Unit {\n  local 0: Int\n  block 0:\n    int 0\n    store 0\n");
    text.append("    load 0\n    int 3\n    add\n    store 0\n".repeat(STRAIGHT));
    text.append("    unit\n    return\n}\n");
    add(
        "cpu",
        "straight_line",
        "a straight-line function of 10⁶ instructions",
        "ends",
        Attack.Form.ASSEMBLY,
        new Made(text.toString(), ""));
  }

  private void locals() {
    StringBuilder text = new StringBuilder("fun deep(n: Int): Int {\n");
    for (int i = 0; i < LOCALS; i++) {
      text.append("  let a").append(i).append(" = n + ").append(i).append('\n');
    }
    text.append("  let below = if n == 0 { 0 } else { deep(n - 1) }\n  return below");
    for (int i = 0; i < LOCALS; i++) {
      text.append(" + a").append(i);
    }
    text.append("\n}\nprintln(deep(10))\n");
    long expected = 0;
    for (int n = 0; n <= 10; n++) {
      expected += (long) LOCALS * n + (long) LOCALS * (LOCALS - 1) / 2;
    }
    add(
        "stack",
        "locals_1000",
        "frames of 1,000 locals",
        "ends",
        Attack.Form.SOURCE,
        new Made(text.toString(), expected + "\n"));
    add(
        "stack",
        "locals_1000_deep",
        "frames of 1,000 locals, without end",
        "depth",
        Attack.Form.SOURCE,
        new Made(text.toString().replace("deep(10)", "deep(1_000_000)"), ""));
  }
}
