package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.Performs;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;
import org.jspecify.annotations.Nullable;

/** The natives of std.env. */
public final class EnvNatives {
  private EnvNatives() {}

  @Performs(SystemCall.ENVIRONMENT_READ)
  public static @Nullable Object get(Context context, Text name) {
    return context.capabilities().variable(name);
  }
}
