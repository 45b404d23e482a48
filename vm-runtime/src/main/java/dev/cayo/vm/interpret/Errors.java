package dev.cayo.vm.interpret;

import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import java.util.List;

/** The error objects that the VM makes, and how an uncaught one reads. */
public final class Errors {
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

  /** Message, trace and causes; cycles of causes are cut. */
  public static String print(GuestError uncaught) {
    StringBuilder text = new StringBuilder("error: ");
    java.util.Set<Object> seen =
        java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    Object error = uncaught;
    while (error instanceof GuestError one && seen.add(one) && seen.size() <= 20) {
      if (seen.size() > 1) {
        text.append("caused by ");
      }
      text.append(((GuestObject) one).runtimeClass().name())
          .append(": ")
          .append(one.getReference(GuestError.MESSAGE))
          .append('\n');
      if (one.trace != null) {
        one.trace.print(text);
      }
      error = one.getReference(GuestError.CAUSE);
    }
    return text.toString();
  }
}
