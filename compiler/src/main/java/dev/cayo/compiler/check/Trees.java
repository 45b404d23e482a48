package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the typed trees that come up often. */
final class Trees {
  private final Prelude prelude;

  Trees(Prelude prelude) {
    this.prelude = prelude;
  }

  Tree error(Span span) {
    return new Tree.UnitValue(span, Ty.Error.ERROR);
  }

  Tree unit(Span span) {
    return new Tree.UnitValue(span, prelude.unitType());
  }

  Tree integer(Span span, long value) {
    return new Tree.Constant(span, prelude.intType(), value);
  }

  Tree bool(Span span, boolean value) {
    return new Tree.Constant(span, prelude.boolType(), value);
  }

  Tree string(Span span, String value) {
    return new Tree.Constant(span, prelude.stringType(), value);
  }

  Tree nullOf(Span span, Ty type) {
    return new Tree.NullValue(span, type);
  }

  Tree get(Span span, LocalSymbol local) {
    return new Tree.GetLocal(span, local.type(), local);
  }

  Tree set(Span span, LocalSymbol local, Tree value) {
    local.markAssigned();
    return new Tree.SetLocal(span, prelude.unitType(), local, value);
  }

  Tree declare(Span span, LocalSymbol local, Tree value) {
    return new Tree.Declare(span, prelude.unitType(), local, value);
  }

  LocalSymbol temporary(String name, Ty type) {
    return new LocalSymbol("$" + name, type, false);
  }

  Tree operate(Span span, Ty type, Opcode opcode, Tree... operands) {
    return new Tree.Operate(span, type, opcode, List.of(operands));
  }

  Tree test(Span span, Opcode opcode, Tree... operands) {
    return operate(span, prelude.boolType(), opcode, operands);
  }

  Tree not(Tree value) {
    return test(value.span(), Opcode.NOT, value);
  }

  Tree isNull(Tree value) {
    return test(value.span(), Opcode.IS_NULL, value);
  }

  Tree sequence(Span span, List<Tree> statements, Tree result) {
    return statements.isEmpty()
        ? result
        : new Tree.Sequence(span, result.type(), List.copyOf(statements), result);
  }

  /** A direct call with positional arguments. */
  Tree call(
      Span span,
      FunctionSymbol function,
      Ty result,
      List<Ty> typeArguments,
      @Nullable Tree receiver,
      Tree... arguments) {
    return new Tree.Call(span, result, function, typeArguments, receiver, positional(arguments));
  }

  static List<Argument> positional(Tree... arguments) {
    List<Argument> all = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      all.add(new Argument(i, arguments[i]));
    }
    return List.copyOf(all);
  }

  /** The printed form of a value. */
  Tree text(Tree value) {
    return Types.isBuiltin(value.type(), dev.cayo.compiler.symbols.Builtin.STRING)
        ? value
        : operate(value.span(), prelude.stringType(), Opcode.TO_STRING, value);
  }

  /** Drops the value of a tree: a statement. */
  Tree statement(Tree value) {
    if (Types.isUnit(value.type()) || Types.isNever(value.type())) {
      return value;
    }
    return new Tree.Sequence(value.span(), prelude.unitType(), List.of(value), unit(value.span()));
  }

  static boolean isTrue(Tree tree) {
    return tree instanceof Tree.Constant constant && Boolean.TRUE.equals(constant.value());
  }
}
