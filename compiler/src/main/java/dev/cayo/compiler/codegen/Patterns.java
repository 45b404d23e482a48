package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.FieldPatternTree;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Tests of patterns: code that goes on where a value fits, with its locals bound, and jumps where
 * it does not.
 */
final class Patterns {
  private final Body body;

  /**
   * How many patterns with alternatives are around: there a local may be bound at several places.
   */
  private int alternatives;

  Patterns(Body body) {
    this.body = body;
  }

  /** A pattern and all that are inside it. */
  static List<PatternTree> parts(PatternTree pattern) {
    List<PatternTree> all = new ArrayList<>();
    all.add(pattern);
    for (int i = 0; i < all.size(); i++) {
      PatternTree next = all.get(i);
      if (next instanceof PatternTree.NotNull node) {
        all.add(node.inner());
      } else if (next instanceof PatternTree.Narrow node) {
        all.add(node.inner());
      } else if (next instanceof PatternTree.Case node) {
        node.fields().forEach(f -> all.add(f.pattern()));
      } else if (next instanceof PatternTree.Parts node) {
        node.fields().forEach(f -> all.add(f.pattern()));
      } else if (next instanceof PatternTree.Elements node) {
        all.addAll(node.before());
        all.addAll(node.after());
      } else if (next instanceof PatternTree.Any node) {
        all.addAll(node.alternatives());
      }
    }
    return all;
  }

  static boolean isWildcard(PatternTree pattern) {
    return pattern instanceof PatternTree.Wildcard;
  }

  void test(Tree subject, PatternTree pattern, Draft fails) {
    body.stack.isolate();
    body.push(subject);
    testTop(pattern, fails);
  }

  /** Tests the value on top, and pops it. */
  void testTop(PatternTree pattern, Draft fails) {
    if (!body.code.reachable()) {
      body.stack.drop();
      return;
    }
    body.code.line(pattern.span().line());
    pattern.accept(new PatternCode(body, fails));
  }

  /** Tests the value of a local. */
  void test(int slot, PatternTree pattern, Draft fails) {
    body.stack.pushLocal(slot);
    testTop(pattern, fails);
  }

  /** Jumps unless the Bool on top is {@code wanted}. */
  void require(boolean wanted, Draft fails) {
    body.stack.consume(1);
    body.code.branch(!wanted, fails);
  }

  void bind(LocalSymbol local) {
    if (alternatives > 0 && body.locals.knows(local)) {
      body.locals.defineAgain(local);
    } else if (alternatives > 0 || local.inCell() || local.assigned()) {
      body.locals.define(local);
    } else {
      int slot = body.stack.popToSlot();
      if (body.slots.isAssignable(slot)) {
        body.stack.pushLocal(slot);
        body.locals.define(local);
      } else {
        body.locals.alias(local, slot);
      }
      body.slots.release(slot);
    }
  }

  /** Tests alternatives one after the other. */
  void any(int slot, List<PatternTree> patterns, Draft fails) {
    Draft fits = new Draft();
    enterAlternatives();
    for (int i = 0; i < patterns.size(); i++) {
      boolean last = i == patterns.size() - 1;
      Draft next = last ? fails : new Draft();
      test(slot, patterns.get(i), next);
      if (!last) {
        if (body.code.reachable()) {
          body.code.jump(fits);
        }
        body.code.place(next);
      }
    }
    leaveAlternatives();
    body.code.place(fits);
  }

  void enterAlternatives() {
    alternatives++;
  }

  void leaveAlternatives() {
    alternatives--;
  }

  void equal(PatternTree.Equal node, Draft fails) {
    Type type = body.stack.topType();
    body.operands(body.stack.size() - 1, List.of(node.value()));
    body.operate(type instanceof Primitive ? Opcode.EQUAL : Opcode.EQUALS, 2, Primitive.BOOL);
    require(true, fails);
  }

  /** Compares a local with a bound. */
  void bound(int slot, Tree bound, Opcode comparison, Draft fails) {
    body.stack.pushLocal(slot);
    body.operands(body.stack.size() - 1, List.of(bound));
    if (body.slots.type(slot) == Basic.STRING) {
      body.operate(Opcode.COMPARE, 2, Primitive.INT);
      body.pushInt(0);
    }
    body.operate(comparison, 2, Primitive.BOOL);
    require(true, fails);
  }

  void fields(int slot, List<FieldPatternTree> fields, Draft fails) {
    for (FieldPatternTree field : fields) {
      if (!isWildcard(field.pattern())) {
        body.stack.pushLocal(slot);
        Operand operand =
            new Operand.OfField(body.uses().field(field.field()), field.field().name());
        body.operate(Opcode.GET_FIELD, operand, 1, body.types.of(field.type()));
        testTop(field.pattern(), fails);
      }
    }
  }

  /** The parts of a case, once its tag is known. */
  void caseFields(int slot, PatternTree.Case node, Draft fails) {
    if (node.fields().stream().allMatch(f -> isWildcard(f.pattern()))) {
      return;
    }
    Type type = body.types.of(node.caseType());
    body.stack.pushLocal(slot);
    if (!body.slots.type(slot).equals(type)) {
      body.operate(Opcode.CAST, new Operand.OfType(type), 1, type);
    }
    int object = body.stack.popToSlot();
    fields(object, node.fields(), fails);
    body.slots.release(object);
  }

  void tag(int slot, PatternTree.Case node, Draft fails) {
    body.stack.pushLocal(slot);
    body.operate(Opcode.TAG, 1, Primitive.INT);
    body.pushInt(tag(node));
    body.operate(Opcode.EQUAL, 2, Primitive.BOOL);
    require(true, fails);
  }

  static int tag(PatternTree.Case node) {
    var enumeration = java.util.Objects.requireNonNull(node.symbol().enumeration());
    int tag = 0;
    for (ClassSymbol each : enumeration.cases().values()) {
      if (each == node.symbol()) {
        return tag;
      }
      tag++;
    }
    throw new IllegalStateException(node.symbol() + " is no case of " + enumeration);
  }

  void narrow(int slot, PatternTree.Narrow node, Draft fails) {
    Type target = body.types.of(node.target());
    if (!body.slots.type(slot).equals(target)) {
      pushReference(slot);
      body.operate(Opcode.IS, new Operand.OfType(target), 1, Primitive.BOOL);
      require(true, fails);
    }
    if (isWildcard(node.inner())) {
      return;
    }
    if (body.slots.type(slot).equals(target)) {
      body.stack.pushLocal(slot);
    } else {
      pushReference(slot);
      body.operate(Opcode.CAST, new Operand.OfType(target), 1, target);
    }
    testTop(node.inner(), fails);
  }

  private void pushReference(int slot) {
    body.stack.pushLocal(slot);
    body.box(new NullableType(Basic.ANY));
  }
}
