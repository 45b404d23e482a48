package dev.cayo.vm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What isolates of every kind may use; nothing is granted and little limited until it is said.
 *
 * @param <B> the builder itself
 */
public abstract sealed class IsolateBuilder<B extends IsolateBuilder<B>>
    permits Isolate.Builder, OpenIsolate.Builder {
  final List<Capability> grants = new ArrayList<>();
  long fuel = Limits.UNLIMITED;
  long memory = Limits.UNLIMITED;
  long depth = Limits.DEPTH;
  long output = Limits.UNLIMITED;
  private @Nullable Duration deadline;

  abstract B self();

  /** Instructions that a run may execute. */
  public B fuel(long units) {
    fuel = units;
    return self();
  }

  /** Slots of frames that may be open at once. */
  public B maxDepth(long slots) {
    depth = slots;
    return self();
  }

  /** Bytes that may be reachable at once. */
  public B memory(long bytes) {
    memory = bytes;
    return self();
  }

  /** Bytes that a run may write, to the console and to files together. */
  public B output(long bytes) {
    output = bytes;
    return self();
  }

  /** Time from the start of a run. */
  public B deadline(Duration limit) {
    deadline = limit;
    return self();
  }

  /** Lets the program use something. */
  public B grant(Capability capability) {
    grants.add(capability);
    return self();
  }

  /** Lets the program use several things, such as a {@link Console}. */
  public B grant(List<Capability> capabilities) {
    grants.addAll(capabilities);
    return self();
  }

  /** Whether what a run uses has to be counted. */
  boolean isMetered() {
    return fuel != Limits.UNLIMITED || memory != Limits.UNLIMITED || deadline != null;
  }

  /** When a run that starts now must have ended, by {@link System#nanoTime}; zero for never. */
  long deadlineFromNow() {
    // Zero means none, so a deadline that falls on it moves by a nanosecond.
    return deadline == null ? 0 : (System.nanoTime() + deadline.toNanos()) | 1;
  }
}
