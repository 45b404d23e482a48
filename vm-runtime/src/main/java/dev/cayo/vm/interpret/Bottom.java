package dev.cayo.vm.interpret;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.RegisterOp;

/**
 * The frame below all: it calls one function and halts. So the loop need not ask whether a caller
 * is there.
 */
final class Bottom {
  private Bottom() {}

  static Frame frame(FunctionInstance function) {
    if (!function.parameters().isEmpty()) {
      throw new IllegalArgumentException(function + " takes arguments");
    }
    // In either file the result goes to register 0.
    int[] code = {0, RegisterOp.CALL, 0, 0, RegisterOp.HALT};
    return Frame.of(null, Body.bottom(function, code), 0);
  }
}
