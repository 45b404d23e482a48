package dev.cayo.jit;

import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.LiveSet;
import dev.cayo.vm.translate.Locals;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * A function within the method that is being compiled: the one that the method is for, or one that
 * is inlined at a call of another.
 */
final class Activation {
  /**
   * What calls it.
   *
   * @param position in the register code, after the call
   * @param live locals of the caller that are live there
   * @param line number of the line, see {@link LineNumbers}
   */
  record Caller(Activation activation, int position, BitSet live, int line) {}

  final InlinePlan plan;
  final Body body;
  final HostTypes types;
  final HostLocals locals;
  final Label[] starts;
  final Targets targets;
  final @Nullable Caller caller;

  /** Where an inlined function goes on when it returns. */
  final Label returned = new Label();

  /** The number of the line that is being compiled, see {@link LineNumbers}. */
  int line;

  /** What is inlined here, in the common form of each loop. */
  private final Map<InlinePlan, Activation> inlined;

  private Activation(
      InlinePlan plan,
      HostTypes types,
      HostLocals locals,
      @Nullable Caller caller,
      Label[] starts,
      Map<InlinePlan, Activation> inlined) {
    this.plan = plan;
    this.body = plan.function().prepared();
    this.types = types;
    this.locals = locals;
    this.caller = caller;
    this.starts = starts;
    this.targets = new Targets(this);
    this.inlined = inlined;
  }

  /** The function that the method is for. */
  static Activation root(InlinePlan plan, HostTypes types, HostLocals locals) {
    return new Activation(plan, types, locals, null, labels(plan), new HashMap<>());
  }

  /**
   * A function that is inlined here, in the common form of each loop.
   *
   * @param position in the register code, after the call
   * @param set locals that are set at the call
   */
  Activation inline(InlinePlan callee, int position, BitSet set) {
    return inlined.computeIfAbsent(
        callee,
        added -> {
          HostTypes calleeTypes = new HostTypes(callee.function());
          HostLocals calleeLocals =
              new HostLocals(
                  locals,
                  set,
                  new Locals(callee.function()),
                  calleeTypes,
                  callee.function().prepared().slots);
          BitSet live = live(position);
          live.and(set);
          Caller from = new Caller(this, position, live, line);
          return new Activation(
              callee, calleeTypes, calleeLocals, from, labels(callee), new HashMap<>());
        });
  }

  /** The same in the fast form of a loop, which shares its locals. */
  Activation fast(FastExits exits, BitSet plain) {
    Activation made = new Activation(plan, types, locals, caller, starts, inlined);
    made.targets.enterFast(exits, plain);
    return made;
  }

  private static Label[] labels(InlinePlan plan) {
    Label[] labels = new Label[plan.code().blocks().size() + 1];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = new Label();
    }
    return labels;
  }

  FunctionInstance function() {
    return plan.function();
  }

  Code guest() {
    return plan.code();
  }

  /** The guest's locals that are live at a position of the register code. */
  BitSet live(int position) {
    LiveSet set = body.live.at(position);
    BitSet live = new BitSet();
    for (int i = 0; i < locals.guest.count(); i++) {
      BitSet file = locals.guest.shape(i) == Shape.REFERENCE ? set.references() : set.primitives();
      if (file.get(locals.guest.register(i))) {
        live.set(i);
      }
    }
    return live;
  }
}
