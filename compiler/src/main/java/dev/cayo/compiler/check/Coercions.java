package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings a value to the type that its place wants, or reports that it does not fit. */
final class Coercions {
  private final Session session;
  private final Types types;
  private final Trees trees;

  Coercions(Session session, Trees trees) {
    this.session = session;
    this.types = session.types();
    this.trees = trees;
  }

  /** The value as {@code wanted}; reports a mismatch. */
  Tree coerce(Tree value, Ty wanted) {
    Tree found = tryCoerce(value, wanted);
    if (found == null) {
      report(value, wanted);
      return new Tree.Sequence(
          value.span(), Ty.Error.ERROR, List.of(value), trees.error(value.span()));
    }
    return found;
  }

  private void report(Tree value, Ty wanted) {
    Ty given = Types.zonk(value.type());
    Diagnostic mismatch =
        Session.diagnostic(DiagnosticCode.TYPE_MISMATCH, value.span(), wanted, given);
    String hint = Hints.mismatch(session, value, Types.zonk(wanted));
    session.report(hint == null ? mismatch : mismatch.withHint(hint));
  }

  /** The value as {@code wanted}, or null where it does not fit. */
  @Nullable Tree tryCoerce(Tree value, Ty wantedType) {
    Ty wanted = Types.resolve(wantedType);
    Ty given = Types.resolve(value.type());
    if (given == Ty.Error.ERROR || wanted == Ty.Error.ERROR || types.same(given, wanted)) {
      return value;
    }
    if (Types.isNever(given)) {
      return value;
    }
    Tree literal = literal(value, wanted);
    if (literal != null) {
      return literal;
    }
    if (types.isSubtype(given, wanted)) {
      return convert(value, given, wanted);
    }
    return given instanceof Ty.Function from && types.nonNull(wanted) instanceof Ty.Function to
        ? adapt(value, from, to)
        : null;
  }

  private Tree convert(Tree value, Ty given, Ty wanted) {
    if (given == Ty.Null.NULL) {
      return new Tree.NullValue(value.span(), wanted);
    }
    boolean boxes = !types.isReference(given) && !types.sameShape(given, wanted);
    return boxes ? new Tree.Box(value.span(), wanted, value) : value;
  }

  /** An integer literal where a Float or Byte is wanted. */
  private @Nullable Tree literal(Tree value, Ty wanted) {
    if (!(value instanceof Tree.Constant constant)
        || !Types.isBuiltin(constant.type(), Builtin.INT)) {
      return null;
    }
    long number = (Long) constant.value();
    Ty target = types.nonNull(wanted);
    Tree converted = null;
    if (Types.isBuiltin(target, Builtin.FLOAT) && (long) (double) number == number) {
      converted = new Tree.Constant(value.span(), target, (double) number);
    } else if (Types.isBuiltin(target, Builtin.BYTE) && number >= 0 && number <= 255) {
      converted = new Tree.Constant(value.span(), target, number);
    }
    return converted == null ? null : tryCoerce(converted, wanted);
  }

  /** Wraps a function whose parameters or result need converting. */
  private @Nullable Tree adapt(Tree value, Ty.Function from, Ty.Function to) {
    if (from.parameters().size() != to.parameters().size()) {
      return null;
    }
    LocalSymbol callee = trees.temporary("function", from);
    List<LocalSymbol> parameters = new ArrayList<>();
    List<Tree> arguments = new ArrayList<>();
    for (int i = 0; i < to.parameters().size(); i++) {
      LocalSymbol parameter = trees.temporary("p" + i, Types.zonk(to.parameters().get(i)));
      parameters.add(parameter);
      Tree argument = tryCoerce(trees.get(value.span(), parameter), from.parameters().get(i));
      if (argument == null) {
        return null;
      }
      arguments.add(argument);
    }
    callee.markCaptured();
    Tree call =
        new Tree.CallClosure(
            value.span(), from.result(), trees.get(value.span(), callee), List.copyOf(arguments));
    Tree body = Types.isUnit(to.result()) ? trees.statement(call) : tryCoerce(call, to.result());
    if (body == null) {
      return null;
    }
    Tree lambda =
        new Tree.Lambda(value.span(), to, List.copyOf(parameters), body, Types.zonk(to.result()));
    return trees.sequence(
        value.span(), List.of(trees.declare(value.span(), callee, value)), lambda);
  }

  /** The type that values of branches or elements have in common; null where there is none. */
  @Nullable Ty join(List<Tree> values) {
    Ty joined = session.prelude().neverType();
    for (Tree value : values) {
      Ty next = types.join(joined, value.type());
      if (next == null) {
        next = joinLiteral(joined, value, values);
      }
      if (next == null) {
        return null;
      }
      joined = next;
    }
    return joined;
  }

  private @Nullable Ty joinLiteral(Ty joined, Tree value, List<Tree> values) {
    Ty floating = session.prelude().floatType();
    if (Types.isBuiltin(types.nonNull(joined), Builtin.FLOAT) && literal(value, floating) != null) {
      return joined;
    }
    boolean literals =
        Types.isBuiltin(types.nonNull(joined), Builtin.INT)
            && Types.isBuiltin(types.nonNull(value.type()), Builtin.FLOAT)
            && values.stream()
                .filter(v -> Types.isBuiltin(v.type(), Builtin.INT))
                .allMatch(v -> literal(v, floating) != null);
    if (!literals) {
      return null;
    }
    return Types.isNullable(joined) || Types.isNullable(value.type())
        ? Types.nullable(floating)
        : floating;
  }
}
