package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.tree.Tree;

/** Reads of variables: what they are called, and whether they may change behind one's back. */
final class Variables {

  private Variables() {}

  static boolean isNamed(Tree read) {
    return read instanceof Tree.GetLocal
        || read instanceof Tree.GetField
        || read instanceof Tree.GetGlobal;
  }

  static boolean changes(Tree read) {
    return read instanceof Tree.GetLocal local && local.local().mutable()
        || read instanceof Tree.GetField field && field.field().has(Flag.MUTABLE)
        || read instanceof Tree.GetGlobal global && global.global().has(Flag.MUTABLE);
  }

  static String nameOf(Tree read) {
    if (read instanceof Tree.GetLocal local) {
      return local.local().name();
    }
    if (read instanceof Tree.GetField field) {
      return field.receiver() instanceof Tree.GetLocal local && !local.local().name().equals("this")
          ? local.local().name() + "." + field.field().name()
          : field.field().name();
    }
    return read instanceof Tree.GetGlobal global ? global.global().name() : "it";
  }
}
