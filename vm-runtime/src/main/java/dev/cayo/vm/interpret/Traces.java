package dev.cayo.vm.interpret;

import dev.cayo.vm.object.GuestError;
import dev.cayo.vm.object.GuestTrace;
import dev.cayo.vm.tier.CompiledCode;
import dev.cayo.vm.tier.InlinedLine;
import dev.cayo.vm.tier.Unit;
import dev.cayo.vm.tier.UnitLoader;
import dev.cayo.vm.translate.Body;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frames under a throw, innermost first: those on the heap, and between them, where compiled
 * code runs, those on the host's stack.
 */
final class Traces {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final List<GuestTrace.Entry> first = new ArrayList<>();
  private final Deque<Object> last = new ArrayDeque<>();
  private long others;

  /** The next frame on the heap. */
  private @Nullable Frame heap;

  private Traces(@Nullable Frame heap) {
    this.heap = heap;
  }

  /**
   * The frames of a context.
   *
   * @param heap the innermost frame on the heap
   */
  static Traces from(ExecutionContext context, @Nullable Frame heap) {
    Traces traces = new Traces(heap);
    if (context.compiledRuns > 0) {
      WALKER.forEach(traces::visit);
    }
    while (traces.heap != null) {
      traces.addRun();
    }
    return traces;
  }

  private void visit(StackWalker.StackFrame frame) {
    Class<?> host = frame.getDeclaringClass();
    if (host == Interpreter.class) {
      if (frame.getMethodName().equals(Interpreter.DRIVER)) {
        addRun();
      }
    } else if (host.getClassLoader() instanceof UnitLoader loader
        && CompiledCode.class.isAssignableFrom(host)
        && frame.getMethodName().equals("run")) {
      addCompiled(loader.unit(), Math.max(0, frame.getLineNumber()));
    }
  }

  /** The frames of a unit, at a line of its code. */
  private void addCompiled(Unit unit, int number) {
    int line = number;
    for (InlinedLine at = unit.inlinedAt(line); at != null; at = unit.inlinedAt(line)) {
      add(at);
      line = at.caller();
    }
    add(new InlinedLine(unit.body(), line, 0));
  }

  /** The frames on the heap down to the bottom of a run. */
  private void addRun() {
    Frame at = heap;
    while (at != null && !at.body.isBottom()) {
      if (!at.body.isOfVm()) {
        add(at);
      }
      at = at.caller;
    }
    heap = at == null ? null : at.caller;
  }

  private void add(Object frame) {
    if (first.size() < GuestTrace.LIMIT) {
      first.add(entry(frame));
      return;
    }
    others++;
    last.add(frame);
    if (last.size() > GuestTrace.LIMIT) {
      last.remove();
    }
  }

  /** Fuel that it costs. */
  long cost() {
    return first.size() + (others >> 1);
  }

  /** Gives an error its trace. */
  void attach(GuestError error, ExecutionContext context) {
    error.trace = trace(context);
    CompiledOperations.changed(error, context);
  }

  private GuestTrace trace(ExecutionContext context) {
    List<GuestTrace.Entry> outermost = new ArrayList<>();
    for (Object frame : last) {
      outermost.add(entry(frame));
    }
    context.memory -= 32L * (first.size() + outermost.size());
    return new GuestTrace(first, others - outermost.size(), outermost);
  }

  private static GuestTrace.Entry entry(Object frame) {
    if (frame instanceof Frame onHeap) {
      return entry(onHeap.body, onHeap.body.line(onHeap.position - 1));
    }
    InlinedLine compiled = (InlinedLine) frame;
    return entry(compiled.body(), compiled.line());
  }

  private static GuestTrace.Entry entry(Body body, int line) {
    var function = body.function.function();
    return new GuestTrace.Entry(
        function.definition().name(), function.module().module().source(), line);
  }
}
