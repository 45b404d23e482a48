package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Operand;
import java.util.List;

/** Encodes bodies and lines of functions. */
final class CodeWriter {
  private final PoolWriter pool;

  CodeWriter(PoolWriter pool) {
    this.pool = pool;
  }

  Output body(Code code) {
    Output out = new Output();
    pool.types(code.locals(), out);
    out.unsigned(code.blocks().size());
    for (Block block : code.blocks()) {
      byte[] live = block.live().toByteArray();
      out.unsigned(live.length);
      out.put(live);
      out.unsigned(block.instructions().size());
      for (Instruction instruction : block.instructions()) {
        instruction(instruction, out);
      }
    }
    out.unsigned(code.handlers().size());
    for (Handler handler : code.handlers()) {
      out.unsigned(handler.first());
      out.unsigned(handler.end());
      out.unsigned(handler.target());
      out.unsigned(handler.local());
    }
    return out;
  }

  private void instruction(Instruction instruction, Output out) {
    Operand operand = instruction.operand();
    out.put(instruction.opcode().code());
    switch (instruction.opcode().operand()) {
      case NONE -> {}
      case LOCAL -> out.unsigned(((Operand.Local) operand).index());
      case IMMEDIATE -> out.signed(((Operand.Immediate) operand).value());
      case COUNT -> out.unsigned(((Operand.Count) operand).value());
      case CONSTANT -> out.unsigned(pool.literal(((Operand.Constant) operand).value()));
      case TYPE -> out.unsigned(pool.type(((Operand.OfType) operand).type()));
      case FIELD -> out.unsigned(pool.field((Operand.OfField) operand));
      case FUNCTION -> out.unsigned(pool.function((Operand.OfFunction) operand));
      case METHOD -> out.unsigned(pool.method((Operand.OfMethod) operand));
      case GLOBAL -> out.unsigned(pool.symbol(((Operand.OfGlobal) operand).symbol()));
      case CLOSURE -> closure((Operand.Closure) operand, out);
      case TARGET -> out.unsigned(((Operand.Target) operand).block());
      case TABLE -> table((Operand.Table) operand, out);
    }
  }

  private void closure(Operand.Closure closure, Output out) {
    out.unsigned(pool.function(new Operand.OfFunction(closure.symbol(), closure.typeArguments())));
    out.unsigned(closure.captured());
  }

  private static void table(Operand.Table table, Output out) {
    out.unsigned(table.blocks().size());
    for (int block : table.blocks()) {
      out.unsigned(block);
    }
    out.unsigned(table.otherwise());
  }

  Output lines(List<Line> lines) {
    Output out = new Output();
    int block = 0;
    int instruction = 0;
    int line = 0;
    for (Line one : lines) {
      int blocksOn = one.block() - block;
      out.unsigned(blocksOn);
      out.unsigned(one.instruction() - (blocksOn == 0 ? instruction : 0));
      out.signed((long) one.line() - line);
      block = one.block();
      instruction = one.instruction();
      line = one.line();
    }
    return out;
  }
}
