package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a module or type and a dot: names of a module, cases of an enum, constants of
 * numbers.
 */
final class Statics {
  /** What it takes to list a case: its value, and to put it into the list. */
  private static final int STEPS_OF_A_CASE = 10;

  private final Body body;

  Statics(Body body) {
    this.body = body;
  }

  Tree read(Declared qualifier, Expr.Member node, @Nullable Ty expected) {
    if (qualifier instanceof ModuleSymbol module) {
      Declared found = ModuleScope.findIn(module, node.name(), module == body.module.module());
      if (found != null) {
        return body.names.topLevel(found, node.span(), expected);
      }
      return unknownIn(module, node);
    }
    ClassSymbol type = (ClassSymbol) qualifier;
    ClassSymbol found = type.cases().get(node.name());
    if (found != null) {
      return caseValue(found, written(node.receiver()), node.span(), expected);
    }
    Tree constant = constant(type, node);
    return constant != null ? constant : unknownIn(type, node);
  }

  private List<Ty> written(Expr receiver) {
    return receiver instanceof Expr.TypeApply apply
        ? apply.arguments().stream().map((TypeNode t) -> body.resolve(t)).toList()
        : List.of();
  }

  /** A case without parts; with parts, its constructor as a function. */
  Tree caseValue(ClassSymbol symbol, List<Ty> arguments, Span span, @Nullable Ty expected) {
    FunctionSymbol constructor = symbol.constructor();
    if (constructor == null) {
      return body.trees.error(span);
    }
    if (constructor.parameters().isEmpty()) {
      return body.arguments.call(
          new Arguments.Target(constructor, null, null, arguments), List.of(), span, expected);
    }
    return body.lambdas.value(constructor, arguments, null, span, expected);
  }

  private @Nullable Tree constant(ClassSymbol type, Expr.Member node) {
    Builtin builtin = type.builtin();
    if (builtin == Builtin.INT) {
      return switch (node.name()) {
        case "max" -> body.trees.integer(node.span(), Long.MAX_VALUE);
        case "min" -> body.trees.integer(node.span(), Long.MIN_VALUE);
        default -> null;
      };
    }
    if (builtin == Builtin.FLOAT) {
      return switch (node.name()) {
        case "nan" -> floating(node, Double.NaN);
        case "infinity" -> floating(node, Double.POSITIVE_INFINITY);
        case "max" -> floating(node, Double.MAX_VALUE);
        case "min" -> floating(node, Double.MIN_VALUE);
        case "epsilon" -> floating(node, Math.ulp(1.0));
        default -> null;
      };
    }
    return node.name().equals("values") && !type.cases().isEmpty() ? values(type, node) : null;
  }

  private Tree floating(Expr.Member node, double value) {
    return new Tree.Constant(node.span(), body.prelude.floatType(), value);
  }

  /** {@code Color.values}: the cases in order, for enums whose cases have no parts. */
  private @Nullable Tree values(ClassSymbol type, Expr.Member node) {
    body.session.budget().steps(STEPS_OF_A_CASE * (long) type.cases().size());
    List<Tree> all = new ArrayList<>();
    for (ClassSymbol each : type.cases().values()) {
      FunctionSymbol constructor = each.constructor();
      if (constructor == null || !constructor.parameters().isEmpty()) {
        return null;
      }
      all.add(caseValue(each, List.of(), node.span(), type.selfType()));
    }
    return body.collections.listOf(type.selfType(), all, node.span());
  }

  private Tree unknownIn(ModuleSymbol module, Expr.Member node) {
    boolean isHost = body.module.module().hosts().containsValue(module);
    DiagnosticCode code = isHost ? DiagnosticCode.UNKNOWN_MEMBER : DiagnosticCode.IMPORT_NOT_FOUND;
    Diagnostic unknown = Session.diagnostic(code, node.nameSpan(), module.name(), node.name());
    List<String> names = new ArrayList<>(module.functions().keySet());
    names.addAll(module.classes().keySet());
    names.addAll(module.globals().keySet());
    body.session.diagnostics().offer(node.name(), () -> names);
    body.session.report(unknown.suggesting(Suggestions.nearest(body.session, node.name(), names)));
    return body.trees.error(node.span());
  }

  private Tree unknownIn(ClassSymbol type, Expr.Member node) {
    DiagnosticCode code =
        type.cases().isEmpty() ? DiagnosticCode.UNKNOWN_MEMBER : DiagnosticCode.UNKNOWN_CASE;
    Diagnostic unknown = Session.diagnostic(code, node.nameSpan(), type.name(), node.name());
    body.session.report(unknown.suggesting(body.suggestions.forStatic(type, node.name())));
    return body.trees.error(node.span());
  }
}
