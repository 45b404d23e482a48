package dev.cayo.vm.interpret;

import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.object.Changes;
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
  private long visited;

  /** What an exact count found, or an estimate since, where that was less. */
  private long known;

  /** In stress mode, what was live at the last count, however it was made. */
  private long checked;

  /**
   * Live memory from which on a count keeps what it found. Where little is live, a program
   * allocates for so long between two counts that they need not be fast.
   */
  private final long crowded;

  Heap(ExecutionContext context, long limit) {
    this.context = context;
    this.limit = limit;
    this.crowded = limit >> 1;
    this.tracer = new Tracer(this::visited);
  }

  /** What may be allocated before the next count, {@code wanted} bytes being about to be. */
  long headroom(@Nullable Frame top, long wanted) {
    if (wanted > limit) {
      throw new MemoryExhausted();
    }
    Changes since = context.changes;
    // Should a stop end the count, the next counts all.
    context.changes = null;
    if (since == null) {
      countAll(top, wanted);
    } else if (!isEnough(since, top, wanted)) {
      countKept(top);
    }
    context.charge(visited);
    long used = live + wanted;
    if (used > limit) {
      throw new MemoryExhausted();
    }
    return Math.max(limit - used, leastHeadroom());
  }

  /**
   * An estimate will do while it is within the limit and has not grown by much since the last exact
   * count.
   */
  private void countAll(@Nullable Frame top, long wanted) {
    long most = Math.min(known + (limit >> 4), limit - wanted);
    visited = 0;
    tracer.beginEstimate(most);
    known = Math.min(known, count(top));
    if (live > most) {
      visited = 0;
      tracer.begin();
      known = count(top);
    }
    if (live > crowded) {
      countKept(top);
    }
  }

  /** An exact count; what it found is kept unless that is little. */
  private void countKept(@Nullable Frame top) {
    visited = 0;
    Changes next = tracer.beginKept();
    known = count(top);
    checked = known;
    if (live > crowded - (crowded >> 2)) {
      context.changes = next;
    } else {
      tracer.forget();
    }
  }

  /**
   * Counts what came since the last count, and takes what was live then for live. That will do
   * while it leaves half of what the last count of all left.
   */
  private boolean isEnough(Changes since, @Nullable Frame top, long wanted) {
    long before = live;
    long most = Math.min(known + ((limit - known) >> 1), limit - wanted) - before;
    visited = 0;
    tracer.beginSince(since, most);
    long more = count(top);
    live += before;
    boolean is = more <= most;
    if (is) {
      check(top, more);
      context.changes = since;
    }
    return is;
  }

  /**
   * In stress mode all is counted besides: a change that nobody told of shows.
   *
   * @param more what was found to have come since the last count
   */
  private void check(@Nullable Frame top, long more) {
    if (!context.isStressed()) {
      return;
    }
    long found = live;
    long visits = visited;
    tracer.beginKept();
    if (count(top) > checked + more) {
      throw new IllegalStateException(
          "more is live than was found: " + live + ", " + checked + " and " + more);
    }
    checked = live;
    live = found;
    visited = visits;
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
    context.changes = null;
    tracer.begin();
    return count(top);
  }

  /** What the last count found. */
  long live() {
    return live;
  }

  private long count(@Nullable Frame top) {
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
      // What stands for one instruction of the frame below is a frame in one tier only.
      boolean isInstruction = frame.body.isOfVm() && !frame.body.isBottom();
      if (!isInstruction && (++frames & 1023) == 0) {
        visited(1024);
      }
    }
    visited(frames & 1023);
    live = tracer.end();
    return live;
  }

  /** A long trace is stopped here. */
  private void visited(long more) {
    visited += more;
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
