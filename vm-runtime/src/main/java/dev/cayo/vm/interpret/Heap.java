package dev.cayo.vm.interpret;

import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.Arrays;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.object.GuestTrace;
import dev.cayo.vm.text.Text;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts live memory: everything reachable from globals and from what frames may still read.
 * Iterative, so that no structure is too deep. What frames hold but will not read is cleared on the
 * way, so that the host can reclaim what is not counted.
 */
final class Heap {
  /** Objects that a trace visits between two looks at the deadline. */
  private static final int POLL = 1024;

  private final ExecutionContext context;
  private final long limit;
  private int epoch;
  private @Nullable Object[] pending = new @Nullable Object[256];
  private int count;
  private long live;
  private long visited;
  private boolean charged;
  private IdentitySet seen = new IdentitySet();

  Heap(ExecutionContext context, long limit) {
    this.context = context;
    this.limit = limit;
  }

  /** What may be allocated before the next count, {@code wanted} bytes being about to be. */
  long headroom(@Nullable Frame top, long wanted) {
    if (wanted > limit) {
      throw new MemoryExhausted();
    }
    charged = true;
    long used = count(top) + wanted;
    if (used > limit) {
      throw new MemoryExhausted();
    }
    return Math.max(limit - used, leastHeadroom());
  }

  /** What may be allocated between two counts in any case. */
  long leastHeadroom() {
    return limit >> 6;
  }

  /** Live bytes, counted without a charge. */
  long observe(@Nullable Frame top) {
    charged = false;
    return count(top);
  }

  /** What the last count found. */
  long live() {
    return live;
  }

  private long count(@Nullable Frame top) {
    epoch++;
    live = 0;
    visited = 0;
    if (count > 0) {
      // A trace before was stopped on its way.
      count = 0;
      pending = new @Nullable Object[256];
    }
    seen = new IdentitySet();
    for (GlobalCell cell : context.globals(true)) {
      addGlobal(cell);
    }
    for (GlobalCell cell : context.globals(false)) {
      addGlobal(cell);
    }
    for (Frame frame = top; frame != null; frame = frame.caller) {
      addFrame(frame);
      drain();
    }
    drain();
    pay();
    seen = new IdentitySet();
    return live;
  }

  private void addGlobal(@Nullable GlobalCell cell) {
    if (cell != null) {
      add(cell.held());
    }
  }

  private void addFrame(Frame frame) {
    visited++;
    if (frame.body.isBottom()) {
      return;
    }
    int position = frame.position == frame.body.entry ? 1 : frame.position;
    BitSet live = frame.body.live.at(position).references();
    @Nullable Object[] references = frame.references;
    for (int i = 0; i < references.length; i++) {
      if (live.get(i)) {
        add(references[i]);
      } else {
        references[i] = null;
      }
    }
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      return;
    }
    if (value instanceof GuestObject object) {
      if (object.mark == epoch) {
        return;
      }
      object.mark = epoch;
    } else if (value instanceof Closure closure) {
      if (closure.mark == epoch) {
        return;
      }
      closure.mark = epoch;
    } else if (value instanceof Long || value instanceof Double) {
      live += MemorySizes.BOX;
      return;
    } else if (!(value instanceof Text || value.getClass().isArray()) || !seen.add(value)) {
      return;
    }
    push(value);
  }

  private void push(Object value) {
    if (count == pending.length) {
      pending = java.util.Arrays.copyOf(pending, count * 2);
    }
    pending[count++] = value;
  }

  private void drain() {
    while (count > 0) {
      Object value = pending[--count];
      pending[count] = null;
      visited++;
      if (visited >= POLL) {
        pay();
      }
      if (value instanceof GuestObject object) {
        visit(object);
      } else if (value instanceof Closure closure) {
        live += MemorySizes.closure(closure.primitives.length + closure.references.length);
        addAll(closure.references);
      } else if (value instanceof Text text) {
        live += MemorySizes.TEXT + text.byteSize();
      } else if (value instanceof Object[] array) {
        live += Arrays.size(dev.cayo.bytecode.Shape.REFERENCE.ordinal(), array.length);
        addAll(array);
      } else if (value != null) {
        live += sizeOfPrimitives(value);
      }
    }
  }

  private static long sizeOfPrimitives(Object array) {
    dev.cayo.bytecode.Shape shape = Arrays.elementShape(array);
    return shape == null ? 0 : Arrays.size(shape.ordinal(), Arrays.length(array));
  }

  private void visit(GuestObject object) {
    live += object.runtimeClass().size;
    for (int slot : object.runtimeClass().referenceSlots()) {
      add(object.getReference(slot));
    }
    if (object instanceof GuestError error) {
      GuestTrace trace = error.trace;
      live += trace == null ? 0 : trace.size();
    }
  }

  /** Charges for what was visited, which is where a long trace is stopped. */
  private void pay() {
    long due = visited;
    visited = 0;
    if (charged) {
      context.charge(due);
    }
    context.poll();
  }

  private void addAll(@Nullable Object[] values) {
    for (Object value : values) {
      add(value);
    }
  }
}
