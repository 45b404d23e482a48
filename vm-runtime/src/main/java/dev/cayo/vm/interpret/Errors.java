package dev.cayo.vm.interpret;

import dev.cayo.bytecode.Visible;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The error objects that the VM makes, and how an uncaught one reads. */
public final class Errors {
  /** Characters of a message that a report shows. */
  private static final int LONGEST = 10_000;

  private static final String INDENT = "\n  ";

  private Errors() {}

  /** An error of a class of std.prelude that has no fields of its own. */
  static GuestError make(ExecutionContext context, String type, String message) {
    RuntimeClass found = context.library().prelude(type, List.of());
    GuestError error = (GuestError) found.prototype().fresh();
    Text text = Text.of(message);
    context.memory -= found.size + MemorySizes.TEXT + text.byteSize();
    error.setReference(GuestError.MESSAGE, text);
    return error;
  }

  /**
   * Message, trace and causes; cycles of causes are cut. What the guest wrote cannot pass for
   * anything else: it is made visible, and its later lines are indented.
   */
  public static String print(GuestError uncaught) {
    StringBuilder text = new StringBuilder("error: ");
    java.util.Set<Object> seen =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    Object error = uncaught;
    while (error instanceof GuestError one && seen.add(one) && seen.size() <= 20) {
      if (seen.size() > 1) {
        text.append("caused by ");
      }
      text.append(Visible.text(((GuestObject) one).runtimeClass().name())).append(": ");
      message(one.getReference(GuestError.MESSAGE), text);
      if (one.trace != null) {
        one.trace.print(text);
      }
      error = one.getReference(GuestError.CAUSE);
    }
    return text.toString();
  }

  private static void message(@Nullable Object message, StringBuilder to) {
    if (message instanceof Text text) {
      int end = Math.min(text.length(), LONGEST);
      to.append(Visible.lines(text.slice(0, end).toString()).replace("\n", INDENT));
      if (end < text.length()) {
        to.append("… and ").append(text.length() - end).append(" more characters");
      }
    }
    to.append('\n');
  }
}
