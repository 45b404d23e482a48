package dev.cayo.vm.object;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.Arrays;
import dev.cayo.vm.text.Text;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is reachable from the roots that it is given. Iterative, so that no structure is too
 * deep. Objects, closures and strings are marked. Arrays cannot be, and to remember them takes
 * longer than all else; so there are two ways. An exact count remembers all. An estimate takes an
 * array anew for each field that leads to it, and finds too much where one array is in several
 * fields; it ends early, for objects may share a long array.
 *
 * <p>What an exact count found may be kept: then a count of what came since visits nothing of it
 * but its {@link Changes}.
 */
public final class Tracer {
  /** Objects that are visited between two reports. */
  private static final int PART = 1024;

  /** What {@link Text#mark} takes. */
  private static final int MOST_EPOCHS = (1 << 29) - 1;

  private static final int FIRST = 16;

  private final LongConsumer visits;
  private int epoch;

  /** Of objects that were found: below zero where they are to tell when they are changed. */
  private int mark;

  private @Nullable Object[] pending = new @Nullable Object[FIRST];
  private int count;
  private long live;
  private long visited;
  private long bound;
  private boolean isExact;
  private boolean isKept;

  /** Whether what is visited was counted before. */
  private boolean isChanged;

  /** Arrays; made when the first is met, for most isolates are never traced. */
  private @Nullable IdentitySet seen;

  /**
   * A tracer that has seen nothing.
   *
   * @param visits is told now and then how many objects were visited since; what it throws ends the
   *     trace
   */
  public Tracer(LongConsumer visits) {
    this.visits = visits;
  }

  /** Forgets all that was traced before, and begins an exact count. */
  public void begin() {
    begin(Long.MAX_VALUE, true);
  }

  /**
   * As {@link #begin()}, and what is found is kept, for counts of what comes afterwards.
   *
   * @return takes what is changed from now on
   */
  public Changes beginKept() {
    begin(Long.MAX_VALUE, true);
    mark = -epoch;
    isKept = true;
    return new Changes(this);
  }

  /**
   * Begins an exact count of what came since the last, which kept what it found.
   *
   * @param most the count ends beyond that
   */
  public void beginSince(Changes changes, long most) {
    bound = most;
    live = 0;
    visited = 0;
    changes.take();
  }

  /**
   * Forgets all that was traced before, and begins an estimate from above.
   *
   * @param most the estimate ends beyond that
   */
  public void beginEstimate(long most) {
    begin(most, false);
  }

  private void begin(long most, boolean exact) {
    bound = most;
    isExact = exact;
    isKept = false;
    epoch = epoch == MOST_EPOCHS ? 1 : epoch + 1;
    mark = epoch;
    live = 0;
    visited = 0;
    if (count > 0) {
      // A trace before came to no end.
      count = 0;
      pending = new @Nullable Object[FIRST];
    }
    forget();
  }

  /** Counts the bytes of what is being visited, which are as many as long as it lives. */
  public void count(long bytes) {
    if (!isChanged) {
      live += bytes;
    }
  }

  /** Counts bytes that may be more when it is visited the next time. */
  void countMore(long bytes) {
    live += bytes;
  }

  /** Forgets that an object was found; gives whether it was. */
  boolean forget(GuestObject object) {
    boolean was = object.mark == mark;
    object.mark = 0;
    return was;
  }

  /** Whether an array was found. */
  boolean isKnown(Object array) {
    IdentitySet known = seen;
    return known != null && known.contains(array);
  }

  /** An object was found before. */
  void keep(@Nullable GuestObject object) {
    if (object != null) {
      object.mark = mark;
    }
  }

  /** What a changed object refers to. */
  void addChanged(@Nullable GuestObject object) {
    if (object != null) {
      visited++;
      isChanged = true;
      object.trace(this);
      isChanged = false;
    }
  }

  /** What a changed array refers to. */
  void addChanged(@Nullable Object @Nullable [] array) {
    if (array != null) {
      visited++;
      addAll(array);
    }
  }

  /** A reference in a field of an object. */
  public void addField(@Nullable Object value) {
    if (!isExact && value != null && value.getClass().isArray()) {
      push(value);
    } else {
      add(value);
    }
  }

  /** A root, or a reference in what is being visited. */
  public void add(@Nullable Object value) {
    if (value instanceof GuestObject object) {
      if (object.mark != mark) {
        object.mark = mark;
        push(value);
      }
    } else if (value instanceof Text text) {
      if (text.mark(epoch)) {
        live += MemorySizes.TEXT + text.byteSize();
        visited++;
      }
    } else if (value instanceof Closure closure) {
      if (closure.mark != mark) {
        closure.mark = mark;
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

  /** Keeps nothing of what was found. */
  public void forget() {
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

  /** Visits all that was added, and what is reachable from there, unless it is beyond the bound. */
  public void drain() {
    while (count > 0 && live <= bound) {
      Object value = pending[--count];
      pending[count] = null;
      if (++visited >= PART) {
        report();
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

  /**
   * Bytes that were found, all visits being reported; more than the bound where that ended the
   * count.
   */
  public long end() {
    drain();
    report();
    if (!isKept) {
      forget();
    }
    return live;
  }

  private static long sizeOfPrimitives(Object array) {
    Shape shape = Arrays.elementShape(array);
    return shape == null ? 0 : Arrays.size(shape.ordinal(), Arrays.length(array));
  }

  /** An array may be long: it is reported by parts. */
  private void addAll(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      add(values[i]);
      if ((i & (PART - 1)) == PART - 1) {
        visited += PART / 8;
        report();
      }
    }
  }

  private void report() {
    long more = visited;
    visited = 0;
    visits.accept(more);
  }
}
