package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.tree.LoopLabel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Ways out of loops and of the function, which lead through the finally blocks around. */
final class Exits {

  private record Loop(Draft exit, Draft onward, int depth) {}

  private final Body body;
  private final Map<LoopLabel, Loop> loops = new HashMap<>();
  private final Deque<FinallyScope> around = new ArrayDeque<>();

  Exits(Body body) {
    this.body = body;
  }

  void enterLoop(LoopLabel label, Draft exit, Draft onward) {
    loops.put(label, new Loop(exit, onward, around.size()));
  }

  void leaveLoop(LoopLabel label) {
    Loop loop = loop(label);
    jump(loop.exit, loop.depth);
  }

  void continueLoop(LoopLabel label) {
    Loop loop = loop(label);
    jump(loop.onward, loop.depth);
  }

  private Loop loop(LoopLabel label) {
    return Objects.requireNonNull(loops.get(label), "a jump to a loop that is not around");
  }

  /** Jumps to a place with that many finally blocks around. */
  void jump(Draft target, int depth) {
    body.stack.spill();
    if (!body.code.reachable()) {
      return;
    }
    if (around.size() > depth) {
      innermost().leave(target, depth);
    } else {
      body.code.jump(target);
    }
  }

  /** Returns the value on top from the function. */
  void leave() {
    if (!body.code.reachable()) {
      body.stack.consume(1);
    } else if (around.isEmpty()) {
      body.stack.consume(1);
      body.code.end(Opcode.RETURN);
    } else {
      innermost().leave();
    }
  }

  private FinallyScope innermost() {
    return around.getFirst();
  }

  void enter(FinallyScope scope) {
    around.push(scope);
  }

  void exit() {
    around.pop();
  }
}
