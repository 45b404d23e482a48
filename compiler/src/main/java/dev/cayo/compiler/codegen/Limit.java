package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Limits;
import dev.cayo.compiler.diagnostics.Span;

/** The limits of a function in an object file. */
final class Limit {

  private Limit() {}

  static void check(Span span, String function, int locals, Code code) {
    check(span, function, "locals", locals, Limits.LOCALS);
    check(span, function, "blocks", code.blocks().size(), Limits.BLOCKS);
    long instructions = 0;
    for (Block block : code.blocks()) {
      instructions += block.instructions().size();
    }
    check(span, function, "instructions", instructions, Limits.INSTRUCTIONS);
    check(span, function, "handlers", code.handlers().size(), Limits.HANDLERS);
  }

  private static void check(Span span, String function, String what, long count, int limit) {
    if (count > limit) {
      throw new CodeTooLargeException(span, function, what, count, limit);
    }
  }
}
