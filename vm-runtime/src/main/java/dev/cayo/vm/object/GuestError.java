package dev.cayo.vm.object;

import org.jspecify.annotations.Nullable;

/**
 * The base of the classes generated for std.prelude's Error and what is below it: an object with a
 * trace.
 */
public abstract class GuestError extends GuestObject {
  /** Slots of the fields of Error, the root of its hierarchy. */
  public static final int MESSAGE = 0;

  public static final int CAUSE = 1;

  /** Where it was first thrown. */
  public @Nullable GuestTrace trace;

  @Override
  public void trace(Tracer tracer) {
    super.trace(tracer);
    GuestTrace frames = trace;
    tracer.countMore(frames == null ? 0 : frames.size());
  }
}
