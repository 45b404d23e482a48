package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.PatternTree;
import java.util.List;
import java.util.Objects;

/** Tests a list: its size, then its elements from both ends. */
final class ElementsCode {
  private final Body body;
  private final PatternTree.Elements node;
  private final int list;
  private final Draft fails;

  ElementsCode(Body body, PatternTree.Elements node, int list, Draft fails) {
    this.body = body;
    this.node = node;
    this.list = list;
    this.fails = fails;
  }

  void run() {
    body.stack.pushLocal(list);
    call(node.size(), 1, Primitive.INT);
    int size = body.stack.popToSlot();
    int count = node.before().size() + node.after().size();
    body.stack.pushLocal(size);
    body.pushInt(count);
    body.operate(node.open() ? Opcode.GREATER_EQUAL : Opcode.EQUAL, 2, Primitive.BOOL);
    body.patterns.require(true, fails);
    for (int i = 0; i < node.before().size(); i++) {
      int index = i;
      element(node.before().get(i), () -> body.pushInt(index));
    }
    for (int i = 0; i < node.after().size(); i++) {
      int back = node.after().size() - i;
      element(node.after().get(i), () -> fromEnd(size, back));
    }
    LocalSymbol rest = node.rest();
    if (rest != null) {
      rest(rest, size);
    }
    body.slots.release(size);
  }

  private void element(PatternTree pattern, Runnable index) {
    if (!Patterns.isWildcard(pattern)) {
      body.stack.pushLocal(list);
      index.run();
      Type type = body.types.of(((Ty.Class) node.type()).arguments().get(0));
      call(node.get(), 2, type);
      body.patterns.testTop(pattern, fails);
    }
  }

  private void fromEnd(int size, int back) {
    if (back == 0) {
      body.stack.pushLocal(size);
      return;
    }
    body.stack.pushLocal(size);
    body.pushInt(back);
    body.operate(Opcode.SUBTRACT, 2, Primitive.INT);
  }

  private void rest(LocalSymbol local, int size) {
    body.stack.pushLocal(list);
    body.pushInt(node.before().size());
    fromEnd(size, node.after().size());
    call(node.slice(), 3, body.types.of(local.type()));
    body.patterns.bind(local);
  }

  private void call(FunctionSymbol function, int count, Type result) {
    if (function.isVirtual()) {
      body.calls.invokeVirtual(function, List.of(), count, result);
      return;
    }
    Ty.Class seen =
        Objects.requireNonNull(
            Supertypes.find(node.type(), Objects.requireNonNull(function.owner())));
    body.calls.invoke(function, body.types.all(seen.arguments()), count, result);
  }
}
