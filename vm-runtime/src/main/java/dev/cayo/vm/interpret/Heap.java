package dev.cayo.vm.interpret;

import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.object.Tracer;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts live memory: everything reachable from globals and from what frames may still read. What
 * frames hold but will not read is cleared on the way, so that the host can reclaim what is not
 * counted.
 */
final class Heap {
  private final ExecutionContext context;
  private final long limit;
  private final Tracer tracer;
  private long live;
  private boolean charged;

  Heap(ExecutionContext context, long limit) {
    this.context = context;
    this.limit = limit;
    this.tracer = new Tracer(this::pay);
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

  long limit() {
    return limit;
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
    tracer.begin();
    for (GlobalCell cell : context.globals(true)) {
      addGlobal(cell);
    }
    for (GlobalCell cell : context.globals(false)) {
      addGlobal(cell);
    }
    int frames = 0;
    for (Frame frame = top; frame != null; frame = frame.caller) {
      addFrame(frame);
      tracer.drain();
      if ((++frames & 1023) == 0) {
        pay(1024);
      }
    }
    pay(frames & 1023);
    live = tracer.end();
    return live;
  }

  /** Charges for what was visited, which is where a long trace is stopped. */
  private void pay(long visited) {
    if (charged) {
      context.charge(visited);
    }
    context.poll();
  }

  private void addGlobal(@Nullable GlobalCell cell) {
    if (cell != null) {
      tracer.add(cell.held());
    }
  }

  private void addFrame(Frame frame) {
    if (frame.body.isBottom()) {
      addBottom(frame);
      return;
    }
    int position = frame.position == frame.body.entry ? 1 : frame.position;
    BitSet readable = frame.body.live.at(position).references();
    @Nullable Object[] references = frame.references;
    for (int i = 0; i < references.length; i++) {
      if (readable.get(i)) {
        tracer.add(references[i]);
      } else {
        references[i] = null;
      }
    }
  }

  /** The arguments of a call that is yet to begin; once it has, they are the callee's. */
  private void addBottom(Frame frame) {
    if (frame.position == 1) {
      for (Object argument : frame.references) {
        tracer.add(argument);
      }
    } else {
      java.util.Arrays.fill(frame.references, null);
    }
  }
}
