package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.LoopLabel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The function or lambda whose body is being checked: what {@code return}, {@code break} and {@code
 * continue} refer to.
 */
final class Frame {
  private final @Nullable Ty result;
  private final boolean lambda;
  private final boolean returns;
  private final List<Ty> returned = new ArrayList<>();
  private final Deque<LoopScope> loops = new ArrayDeque<>();
  private int finallyDepth;

  /** A loop that is open. */
  static final class LoopScope {
    final LoopLabel label = new LoopLabel();
    final @Nullable String name;
    final int finallyDepth;
    Flow before = Flow.START;
    Flow breaks = Flow.START.unreachable();
    boolean broken;

    LoopScope(@Nullable String name, int finallyDepth) {
      this.name = name;
      this.finallyDepth = finallyDepth;
    }
  }

  /**
   * @param result what {@code return} must give; null where it is being inferred
   */
  Frame(@Nullable Ty result, boolean lambda) {
    this(result, lambda, true);
  }

  private Frame(@Nullable Ty result, boolean lambda, boolean returns) {
    this.result = result;
    this.lambda = lambda;
    this.returns = returns;
  }

  /** Of a default, an initialiser or an argument of a superclass: no function to return from. */
  static Frame ofValue() {
    return new Frame(null, false, false);
  }

  /** Whether there is something to return from. */
  boolean returns() {
    return returns;
  }

  @Nullable Ty result() {
    return result;
  }

  boolean lambda() {
    return lambda;
  }

  /** Types of the values returned so far, where the result is being inferred. */
  List<Ty> returned() {
    return returned;
  }

  LoopScope enterLoop(@Nullable String name) {
    LoopScope loop = new LoopScope(name, finallyDepth);
    loops.push(loop);
    return loop;
  }

  void leaveLoop() {
    loops.pop();
  }

  /** The loop of that label, or the innermost. */
  @Nullable LoopScope loop(@Nullable String name) {
    for (LoopScope loop : loops) {
      if (name == null || name.equals(loop.name)) {
        return loop;
      }
    }
    return null;
  }

  void enterFinally() {
    finallyDepth++;
  }

  void leaveFinally() {
    finallyDepth--;
  }

  int finallyDepth() {
    return finallyDepth;
  }
}
