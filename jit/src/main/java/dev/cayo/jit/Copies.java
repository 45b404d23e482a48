package dev.cayo.jit;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Parameter;
import dev.cayo.vm.link.FunctionInstance;

/**
 * Functions that take closures are compiled for each call: in code that all callers share HotSpot
 * would see too many closures to make any of them part of a loop.
 */
final class Copies {
  /** Copies within copies. */
  private static final int DEEPEST = 2;

  /** Instructions of a function that is copied. */
  private static final int LARGEST = 200;

  private Copies() {}

  /** Whether a call in a unit of that level is to have its own code. */
  static boolean isWorth(FunctionInstance callee, int level) {
    if (level >= DEEPEST || callee.isNative()) {
      return false;
    }
    Function definition = callee.function().definition();
    for (Parameter parameter : definition.parameters()) {
      if (parameter.type() instanceof FunctionType) {
        return size(definition) <= LARGEST;
      }
    }
    return false;
  }

  private static int size(Function function) {
    int size = 0;
    for (Block block : function.code().orElseThrow().blocks()) {
      size += block.instructions().size();
    }
    return size;
  }
}
