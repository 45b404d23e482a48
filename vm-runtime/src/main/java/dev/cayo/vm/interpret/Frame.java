package dev.cayo.vm.interpret;

import dev.cayo.vm.translate.Body;
import org.jspecify.annotations.Nullable;

/** One call of a guest function. Never on the host's stack. */
final class Frame {
  static final long[] NO_PRIMITIVES = {};
  static final @Nullable Object[] NO_REFERENCES = {};

  /** Set when frames that compiled code gave up are put below. */
  @Nullable Frame caller;

  final Body body;
  final long[] primitives;
  final @Nullable Object[] references;

  /** Slots of this frame and all below. */
  final int depth;

  /** Where to go on: after the call that is under way; one less lies within that call. */
  int position = 1;

  Frame(
      @Nullable Frame caller,
      Body body,
      long[] primitives,
      @Nullable Object[] references,
      int depth) {
    this.caller = caller;
    this.body = body;
    this.primitives = primitives;
    this.references = references;
    this.depth = depth;
  }

  /** A frame without arguments. */
  static Frame of(@Nullable Frame caller, Body body, int depth) {
    return new Frame(
        caller,
        body,
        body.primitives == 0 ? NO_PRIMITIVES : new long[body.primitives],
        body.references == 0 ? NO_REFERENCES : new @Nullable Object[body.references],
        depth);
  }
}
