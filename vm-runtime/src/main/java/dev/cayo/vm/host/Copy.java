package dev.cayo.vm.host;

import dev.cayo.vm.ConversionException;
import dev.cayo.vm.interpret.ExecutionContext;

/**
 * A copy under way, out of the guest or into it: what it takes is charged before it is made. What
 * goes out may not be larger than what the isolate may hold, for a structure that shares its parts
 * can be much larger when copied.
 */
final class Copy {
  /** How deep values may nest. */
  static final int DEPTH = 200;

  final ExecutionContext context;
  private int depth;
  private long size;

  Copy(ExecutionContext context) {
    this.context = context;
  }

  void enter() {
    if (++depth > DEPTH) {
      throw new ConversionException(
          "a value contains itself, or nests deeper than " + DEPTH + " levels");
    }
  }

  void leave() {
    depth--;
  }

  /** Before something of that size is made for the guest. */
  void in(long bytes) {
    context.charge(1 + (bytes >> 4));
    context.hold(bytes);
  }

  /** Before something that counts for that size is made for the host. */
  void out(long bytes) {
    context.charge(1 + (bytes >> 4));
    size += bytes;
    context.checkSize(size);
  }
}
