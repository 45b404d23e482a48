package dev.cayo.vm.translate;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Operand;
import java.util.BitSet;
import java.util.List;

/** Which blocks lie between a jump back and its target: those that may run again and again. */
final class Loops {
  private Loops() {}

  static BitSet of(List<Block> blocks) {
    BitSet loops = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      List<Instruction> code = blocks.get(i).instructions();
      if (code.isEmpty()) {
        continue;
      }
      Operand last = code.get(code.size() - 1).operand();
      if (last instanceof Operand.Target target && target.block() <= i) {
        loops.set(target.block(), i + 1);
      }
    }
    return loops;
  }
}
