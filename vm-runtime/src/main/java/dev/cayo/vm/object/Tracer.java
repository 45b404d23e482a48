package dev.cayo.vm.object;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.Arrays;
import dev.cayo.vm.text.Text;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is reachable from the roots that it is given. Iterative, so that no structure is too
 * deep. Objects, closures and strings are marked; arrays are remembered.
 */
public final class Tracer {
  /** Objects that are visited between two payments. */
  private static final int PART = 1024;

  /** What {@link Text#mark} takes. */
  private static final int MOST_EPOCHS = (1 << 29) - 1;

  private static final int FIRST = 16;

  private final LongConsumer payment;
  private int epoch;
  private @Nullable Object[] pending = new @Nullable Object[FIRST];
  private int count;
  private long live;
  private long visited;

  /** Arrays; made when the first is met, for most isolates are never traced. */
  private @Nullable IdentitySet seen;

  /**
   * A tracer that has seen nothing.
   *
   * @param payment is told now and then how many objects were visited since; what it throws ends
   *     the trace
   */
  public Tracer(LongConsumer payment) {
    this.payment = payment;
  }

  /** Forgets all that was traced before. */
  public void begin() {
    epoch = (epoch + 1) & MOST_EPOCHS;
    live = 0;
    visited = 0;
    if (count > 0) {
      // A trace before was stopped on its way.
      count = 0;
      pending = new @Nullable Object[FIRST];
    }
    forget();
  }

  /** Counts the bytes of what is being visited. */
  public void count(long bytes) {
    live += bytes;
  }

  /** A root, or a reference in what is being visited. */
  public void add(@Nullable Object value) {
    if (value instanceof GuestObject object) {
      if (object.mark != epoch) {
        object.mark = epoch;
        push(value);
      }
    } else if (value instanceof Text text) {
      if (text.mark(epoch)) {
        live += MemorySizes.TEXT + text.byteSize();
        visited++;
      }
    } else if (value instanceof Closure closure) {
      if (closure.mark != epoch) {
        closure.mark = epoch;
        push(value);
      }
    } else if (value instanceof Long || value instanceof Double) {
      live += MemorySizes.BOX;
    } else if (value != null && value.getClass().isArray() && remember(value)) {
      push(value);
    }
  }

  /** Whether an array was not seen before. */
  private boolean remember(Object array) {
    IdentitySet known = seen;
    if (known == null) {
      known = new IdentitySet();
      seen = known;
    }
    return known.add(array);
  }

  private void forget() {
    if (seen != null) {
      seen.clear();
    }
  }

  private void push(Object value) {
    if (count == pending.length) {
      pending = java.util.Arrays.copyOf(pending, count * 2);
    }
    pending[count++] = value;
  }

  /** Visits all that was added, and what is reachable from there. */
  public void drain() {
    while (count > 0) {
      Object value = pending[--count];
      pending[count] = null;
      if (++visited >= PART) {
        pay();
      }
      if (value instanceof GuestObject object) {
        object.trace(this);
      } else if (value instanceof Closure closure) {
        live += MemorySizes.closure(closure.primitives.length + closure.references.length);
        addAll(closure.references);
      } else if (value instanceof Object[] array) {
        live += Arrays.size(Shape.REFERENCE.ordinal(), array.length);
        addAll(array);
      } else if (value != null) {
        live += sizeOfPrimitives(value);
      }
    }
  }

  /** Bytes that were found, all being paid for. */
  public long end() {
    drain();
    pay();
    forget();
    return live;
  }

  private static long sizeOfPrimitives(Object array) {
    Shape shape = Arrays.elementShape(array);
    return shape == null ? 0 : Arrays.size(shape.ordinal(), Arrays.length(array));
  }

  /** An array may be long: it is paid for by parts. */
  private void addAll(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      add(values[i]);
      if ((i & (PART - 1)) == PART - 1) {
        visited += PART / 8;
        pay();
      }
    }
  }

  private void pay() {
    long due = visited;
    visited = 0;
    payment.accept(due);
  }
}
