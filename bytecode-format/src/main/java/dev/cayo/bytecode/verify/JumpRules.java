package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;

/** What ends a block. */
final class JumpRules {
  private final Context context;
  private final Frame frame;
  private final Flow flow;

  JumpRules(Context context) {
    this.context = context;
    this.frame = context.frame;
    this.flow = context.flow;
  }

  void jump(Instruction instruction) {
    switch (instruction.opcode()) {
      case RETURN -> returns();
      case THROW -> frame.pop(Declarations.ERROR);
      case SWITCH -> table((Operand.Table) instruction.operand());
      case JUMP -> flow.jump(((Operand.Target) instruction.operand()).block());
      default -> {
        frame.pop(Primitive.BOOL);
        flow.jump(((Operand.Target) instruction.operand()).block());
        flow.fallThrough();
      }
    }
  }

  private void table(Operand.Table table) {
    frame.pop(Primitive.INT);
    for (int block : table.blocks()) {
      flow.jump(block);
    }
    flow.jump(table.otherwise());
  }

  // Rule INITIALISER_RETURNS.
  private void returns() {
    if (!context.function.flags().contains(Flag.INITIALISER)) {
      frame.pop(context.function.result());
      return;
    }
    Uninitialised object = frame.popUninitialised();
    if (!object.parameter() || object.due() != null) {
      String what = object.parameter() ? "a level is not set" : "another object than its own";
      throw context.fail(Rule.INITIALISER_RETURNS, "an INITIALISER returns: " + what);
    }
  }
}
