package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Limits;

/** The limits of a function in an object file. */
final class Limit {

  private Limit() {}

  static void check(String function, int locals, Code code) {
    check(function, "locals", locals, Limits.LOCALS);
    check(function, "blocks", code.blocks().size(), Limits.BLOCKS);
    long instructions = 0;
    for (Block block : code.blocks()) {
      instructions += block.instructions().size();
    }
    check(function, "instructions", instructions, Limits.INSTRUCTIONS);
    check(function, "handlers", code.handlers().size(), Limits.HANDLERS);
  }

  private static void check(String function, String what, long count, int limit) {
    if (count > limit) {
      throw new CodeTooLargeException(function, what, count, limit);
    }
  }
}
