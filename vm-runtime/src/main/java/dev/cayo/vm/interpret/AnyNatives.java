package dev.cayo.vm.interpret;

import dev.cayo.vm.Context;
import dev.cayo.vm.Values;
import dev.cayo.vm.link.BuiltIns;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import org.jspecify.annotations.Nullable;

/** The natives of std.prelude's Any: identity, for what has no equality of its own. */
public final class AnyNatives {
  private AnyNatives() {}

  public static boolean equals(Context context, @Nullable Object self, @Nullable Object other) {
    return self instanceof GuestObject || self == null ? self == other : Values.equal(self, other);
  }

  public static long hash(Context context, Object self) {
    return self instanceof GuestObject object
        ? Values.hash(((ExecutionContext) context).identity(object))
        : Values.hash(self);
  }

  public static Text toString(Context context, Object self) {
    if (self instanceof GuestObject || self.getClass().isArray()) {
      return Text.of(BuiltIns.nameOf(self));
    }
    return Values.print(self);
  }
}
