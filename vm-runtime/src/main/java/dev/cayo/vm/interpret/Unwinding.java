package dev.cayo.vm.interpret;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Unwinds the host's stack because the frames of compiled code are wanted on the heap: each gives
 * itself up on the way. What then goes on is the innermost frame, in the interpreter.
 */
public final class Unwinding extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Where the innermost frame stands. */
  enum Place {
    /** At the entry of a block that was charged for, where the slice has run out. */
    SAFEPOINT,
    /** At the entry of a block that was charged for, where memory has to be counted. */
    MEMORY,
    /** At the entry of a function, or of a block where a unit begins, not charged for. */
    ENTRY,
    /** Anywhere else. */
    WITHIN
  }

  final transient Place place;
  private transient @Nullable Frame top;
  private transient @Nullable Frame last;

  /** Uses the class: HotSpot compiles calls of one that was never used as traps. */
  static void prepare() {}

  Unwinding(Place place) {
    super(null, null, false, false);
    this.place = place;
  }

  /**
   * Frames that were on the heap already, from the innermost to that at the bottom of their run.
   */
  Unwinding through(Frame innermost) {
    Frame first = innermost;
    while (!first.body.isBottom()) {
      add(first);
      Frame caller = first.caller;
      first = Objects.requireNonNull(caller);
    }
    return this;
  }

  /** The next frame outwards. */
  void add(Frame frame) {
    if (last == null) {
      top = frame;
    } else {
      last.caller = frame;
    }
    last = frame;
  }

  /** The innermost frame, below whose frames others now lie. */
  Frame onTopOf(Frame others) {
    Objects.requireNonNull(last).caller = others;
    return Objects.requireNonNull(top);
  }
}
