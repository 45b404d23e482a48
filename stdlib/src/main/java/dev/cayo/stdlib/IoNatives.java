package dev.cayo.stdlib;

import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.text.Text;

/** The natives of std.io. */
public final class IoNatives {
  private IoNatives() {}

  public static byte[] readBytes(Context context, Text path) {
    return context.capabilities().readFile(path);
  }

  public static byte[] readInput(Context context, long most) {
    if (most < 1) {
      throw GuestException.of("ArgumentError", "the number of bytes must be positive, got " + most);
    }
    return context.capabilities().read((int) Math.min(most, 1 << 20));
  }

  public static void writeOutputBytes(Context context, byte[] bytes) {
    context.capabilities().writeOut(bytes, 0, bytes.length);
  }

  public static void writeErrorBytes(Context context, byte[] bytes) {
    context.capabilities().writeErr(bytes, 0, bytes.length);
  }

  public static void flushOutput(Context context) {
    context.capabilities().flush();
  }
}
