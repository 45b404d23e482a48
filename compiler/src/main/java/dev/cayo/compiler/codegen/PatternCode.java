package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.function.IntConsumer;

/** Tests the value on top of the stack against one pattern. */
final class PatternCode implements PatternTree.Visitor<PatternCode> {
  private final Body body;
  private final Patterns patterns;
  private final Draft fails;

  PatternCode(Body body, Draft fails) {
    this.body = body;
    this.patterns = body.patterns;
    this.fails = fails;
  }

  /** For patterns that look at the value more than once. */
  private PatternCode withSlot(IntConsumer test) {
    int slot = body.stack.popToSlot();
    test.accept(slot);
    body.slots.release(slot);
    return this;
  }

  @Override
  public PatternCode visitWildcard(PatternTree.Wildcard node) {
    body.stack.drop();
    return this;
  }

  @Override
  public PatternCode visitBind(PatternTree.Bind node) {
    patterns.bind(node.local());
    return this;
  }

  @Override
  public PatternCode visitEqual(PatternTree.Equal node) {
    patterns.equal(node, fails);
    return this;
  }

  @Override
  public PatternCode visitBetween(PatternTree.Between node) {
    return withSlot(slot -> between(slot, node));
  }

  private void between(int slot, PatternTree.Between node) {
    Tree start = node.start();
    Tree end = node.end();
    if (start != null) {
      patterns.bound(slot, start, Opcode.GREATER_EQUAL, fails);
    }
    if (end != null) {
      patterns.bound(slot, end, node.inclusive() ? Opcode.LESS_EQUAL : Opcode.LESS, fails);
    }
  }

  @Override
  public PatternCode visitIsNull(PatternTree.IsNull node) {
    if (body.stack.topType() instanceof TypeVariable variable) {
      body.box(new NullableType(variable));
    }
    body.operate(Opcode.IS_NULL, 1, Primitive.BOOL);
    patterns.require(true, fails);
    return this;
  }

  @Override
  public PatternCode visitNotNull(PatternTree.NotNull node) {
    return withSlot(slot -> notNull(slot, node));
  }

  private void notNull(int slot, PatternTree.NotNull node) {
    boolean nullable = body.slots.type(slot) instanceof NullableType;
    if (nullable) {
      body.stack.pushLocal(slot);
      body.operate(Opcode.IS_NULL, 1, Primitive.BOOL);
      patterns.require(false, fails);
    }
    if (Patterns.isWildcard(node.inner())) {
      return;
    }
    body.stack.pushLocal(slot);
    if (nullable) {
      body.operate(Opcode.UNWRAP, 1, ((NullableType) body.slots.type(slot)).inner());
    }
    patterns.testTop(node.inner(), fails);
  }

  @Override
  public PatternCode visitNarrow(PatternTree.Narrow node) {
    return withSlot(slot -> patterns.narrow(slot, node, fails));
  }

  @Override
  public PatternCode visitCase(PatternTree.Case node) {
    return withSlot(
        slot -> {
          patterns.tag(slot, node, fails);
          patterns.caseFields(slot, node, fails);
        });
  }

  @Override
  public PatternCode visitParts(PatternTree.Parts node) {
    return withSlot(slot -> patterns.fields(slot, node.fields(), fails));
  }

  @Override
  public PatternCode visitElements(PatternTree.Elements node) {
    return withSlot(slot -> new ElementsCode(body, node, slot, fails).run());
  }

  @Override
  public PatternCode visitAny(PatternTree.Any node) {
    return withSlot(slot -> patterns.any(slot, node.alternatives(), fails));
  }
}
