package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the arguments of a call, infers its type arguments, and builds the call. */
final class Arguments {
  private static final int LAST_TURN = 2;

  private final Body body;
  private final Inference inference;
  private final Matching matching;

  Arguments(Body body) {
    this.body = body;
    this.inference = new Inference(body.types);
    this.matching = new Matching(body);
  }

  /**
   * What is called.
   *
   * @param owner for a method the supertype that declares it, in terms of the receiver
   * @param typeArguments as written; empty where they are to be inferred
   * @param direct whether the method itself is called, not the override of the receiver's class
   */
  record Target(
      FunctionSymbol function,
      Ty.@Nullable Class owner,
      @Nullable Tree receiver,
      List<Ty> typeArguments,
      boolean direct) {

    Target(
        FunctionSymbol function,
        Ty.@Nullable Class owner,
        @Nullable Tree receiver,
        List<Ty> typeArguments) {
      this(function, owner, receiver, typeArguments, false);
    }
  }

  Tree call(Target target, List<Argument> written, Span span, @Nullable Ty expected) {
    FunctionSymbol function = target.function();
    List<ParameterSymbol> parameters = Defaults.parameters(body.session, function);
    int[] order = matching.match(nameOf(function), parameters, written, span);
    if (order == null) {
      checkLoose(written);
      return body.trees.error(span);
    }
    Map<TypeParameterSymbol, Ty> map = instantiate(target, span);
    Ty result = Types.substitute(body.session.resultOf(function, span), map);
    inferFromReceiver(target, map);
    if (expected != null && !Types.isUnit(expected)) {
      inference.unifyResult(result, expected);
    }
    List<@Nullable Tree> values = checkAll(function, written, order, map);
    if (expected != null && result instanceof Ty.Variable alone && alone.solution() == null) {
      alone.solve(expected);
    }
    List<dev.cayo.compiler.tree.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Ty wanted = Types.substitute(function.parameters().get(order[i]).type(), map);
      Tree value = values.get(i);
      Tree fitting = value == null ? body.trees.error(span) : body.coercions.coerce(value, wanted);
      arguments.add(new dev.cayo.compiler.tree.Argument(order[i], fitting));
    }
    boolean sound = arguments.stream().noneMatch(a -> Types.isError(a.value().type()));
    return solved(target, map, sound, span)
        ? build(target, map, arguments, result, span)
        : body.trees.error(span);
  }

  /** Calls with arguments that are checked already, in the order of the parameters. */
  Tree callChecked(Target target, List<Tree> values, Span span) {
    FunctionSymbol function = target.function();
    int wanted = function.parameters().size();
    if (values.size() != wanted) {
      body.error(DiagnosticCode.TOO_MANY_ARGUMENTS, span, function.name(), wanted, values.size());
      return body.trees.error(span);
    }
    Map<TypeParameterSymbol, Ty> map = instantiate(target, span);
    inferFromReceiver(target, map);
    List<dev.cayo.compiler.tree.Argument> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Ty type = Types.substitute(function.parameters().get(i).type(), map);
      inference.unify(type, values.get(i).type());
      arguments.add(
          new dev.cayo.compiler.tree.Argument(i, body.coercions.coerce(values.get(i), type)));
    }
    Ty result = Types.substitute(body.session.resultOf(function, span), map);
    return solved(target, map, true, span)
        ? build(target, map, arguments, result, span)
        : body.trees.error(span);
  }

  private Map<TypeParameterSymbol, Ty> instantiate(Target target, Span span) {
    FunctionSymbol function = target.function();
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    Ty.Class owner = target.owner();
    if (owner != null) {
      map.putAll(Types.bindings(owner));
    }
    List<TypeParameterSymbol> own = function.typeParameters();
    List<Ty> written = target.typeArguments();
    int skipped =
        function.kind() == FunctionSymbol.Kind.EXTENSION ? own.size() - written.size() : 0;
    if (!written.isEmpty() && (skipped < 0 || written.size() + skipped != own.size())) {
      body.error(
          DiagnosticCode.TYPE_ARGUMENT_COUNT, span, function.name(), own.size(), written.size());
      written = List.of();
    }
    for (int i = 0; i < own.size(); i++) {
      boolean given = !written.isEmpty() && i >= skipped;
      map.put(own.get(i), given ? written.get(i - skipped) : new Ty.Variable(own.get(i)));
    }
    return map;
  }

  private void inferFromReceiver(Target target, Map<TypeParameterSymbol, Ty> map) {
    Ty declared = target.function().receiver();
    Tree receiver = target.receiver();
    if (target.function().kind() == FunctionSymbol.Kind.EXTENSION
        && declared != null
        && receiver != null) {
      inference.unify(Types.substitute(declared, map), receiver.type());
    }
  }

  /**
   * Checks plain arguments first, then empty literals, then lambdas: what these hold or take may
   * follow from the others.
   */
  private List<@Nullable Tree> checkAll(
      FunctionSymbol function,
      List<Argument> written,
      int[] order,
      Map<TypeParameterSymbol, Ty> map) {
    List<@Nullable Tree> values =
        new ArrayList<>(java.util.Collections.nCopies(order.length, null));
    for (int turn = 0; turn <= LAST_TURN; turn++) {
      for (int i = 0; i < written.size(); i++) {
        Expr value = written.get(i).value();
        if (turn == turnOf(value)) {
          values.set(i, check(function.parameters().get(order[i]), value, map));
        }
      }
    }
    return values;
  }

  private static int turnOf(Expr value) {
    return value instanceof Expr.Lambda ? LAST_TURN : Collections.isEmptyLiteral(value) ? 1 : 0;
  }

  private Tree check(ParameterSymbol parameter, Expr value, Map<TypeParameterSymbol, Ty> map) {
    Ty wanted = Types.substitute(parameter.type(), map);
    Tree tree = body.check(value, wanted);
    Tree literal = Types.hasVariables(wanted) ? null : body.coercions.tryCoerce(tree, wanted);
    if (literal != null) {
      return literal;
    }
    inference.unify(wanted, tree.type());
    return tree;
  }

  /** What a function is called where it is called. */
  private String nameOf(FunctionSymbol function) {
    return function == body.prelude.function("newArray") ? "Array" : function.name();
  }

  /** What a value that is called is to be called: its name, or its type. */
  private static String nameOf(Tree callee) {
    return Variables.isNamed(callee)
        ? Variables.nameOf(callee)
        : Types.zonk(callee.type()).toString();
  }

  private void cannotInfer(
      FunctionSymbol function, TypeParameterSymbol parameter, Ty known, Span span) {
    ClassSymbol owner = function.owner();
    boolean isCase = owner != null && owner.enumeration() != null;
    String name = nameOf(function);
    String form = isCase && owner != null ? owner.name().replace(".", "<…>.") : name + "<…>(…)";
    Diagnostic found =
        Session.diagnostic(DiagnosticCode.CANNOT_INFER, span, parameter.name(), name, form);
    body.session.report(
        known == Ty.Null.NULL
            ? found.withHint("`null` is of any nullable type: say which, such as `Int?` or `Any?`")
            : found);
  }

  /** Whether all type arguments are known; where arguments are wrong they need not be. */
  private boolean solved(
      Target target, Map<TypeParameterSymbol, Ty> map, boolean sound, Span span) {
    FunctionSymbol function = target.function();
    boolean all = true;
    for (TypeParameterSymbol parameter : function.typeParameters()) {
      Ty found = map.get(parameter);
      if (found == null) {
        continue;
      }
      Ty known = Types.zonk(found);
      if (known == Ty.Null.NULL || Types.hasVariables(known)) {
        if (sound) {
          cannotInfer(function, parameter, known, span);
        }
        all = false;
      }
    }
    if (all) {
      List<Ty> found = new ArrayList<>();
      function
          .typeParameters()
          .forEach(p -> found.add(Types.zonk(map.getOrDefault(p, Ty.Error.ERROR))));
      new TypeResolver(body.session, body.typeScope())
          .checkBounds(function.typeParameters(), found, map, span);
    }
    return all;
  }

  private Tree build(
      Target target,
      Map<TypeParameterSymbol, Ty> map,
      List<dev.cayo.compiler.tree.Argument> arguments,
      Ty result,
      Span span) {
    FunctionSymbol function = target.function();
    Ty type = Types.zonk(result);
    Tree receiver = target.receiver();
    if (receiver != null && !target.direct() && isVirtual(function, receiver)) {
      if (function.owner() == body.prelude.anyType().symbol()) {
        return ofAny(function, receiver, arguments, type, span);
      }
      List<Ty> own = arguments(function.typeParameters(), map);
      erasedArguments(function, own, span);
      return new Tree.CallVirtual(span, type, function, own, receiver, List.copyOf(arguments));
    }
    List<Ty> all = arguments(function.allTypeParameters(), map);
    Tree adapted = receiver;
    if (receiver != null && function.receiver() != null) {
      adapted =
          body.coercions.coerce(receiver, Types.zonk(Types.substitute(function.receiver(), map)));
    }
    return new Tree.Call(span, type, function, all, adapted, List.copyOf(arguments));
  }

  /** Methods of Any are instructions, which know the built-in types too. */
  private Tree ofAny(
      FunctionSymbol function,
      Tree receiver,
      List<dev.cayo.compiler.tree.Argument> arguments,
      Ty type,
      Span span) {
    return switch (function.name()) {
      case "equals" -> {
        Tree boxed = body.coercions.coerce(receiver, body.prelude.anyOrNull());
        yield body.trees.operate(span, type, Opcode.EQUALS, boxed, arguments.get(0).value());
      }
      case "hash" -> body.trees.operate(span, type, Opcode.HASH, receiver);
      default -> body.trees.operate(span, type, Opcode.TO_STRING, receiver);
    };
  }

  private static boolean isVirtual(FunctionSymbol function, Tree receiver) {
    return function.isVirtual()
        || (function.kind() == FunctionSymbol.Kind.METHOD
            && Types.resolve(receiver.type()) instanceof Ty.Parameter);
  }

  /** The own type parameters of an overridable method are references: they cannot be primitive. */
  private void erasedArguments(FunctionSymbol function, List<Ty> own, Span span) {
    for (int i = 0; i < own.size(); i++) {
      if (!body.types.isReference(own.get(i))) {
        body.error(
            DiagnosticCode.ERASED_PARAMETER,
            span,
            function.typeParameters().get(i).name(),
            function.name(),
            own.get(i));
      }
    }
  }

  private static List<Ty> arguments(
      List<TypeParameterSymbol> parameters, Map<TypeParameterSymbol, Ty> map) {
    List<Ty> all = new ArrayList<>();
    for (TypeParameterSymbol parameter : parameters) {
      all.add(Types.zonk(map.getOrDefault(parameter, new Ty.Parameter(parameter))));
    }
    return List.copyOf(all);
  }

  Tree callClosure(Tree callee, Ty.Function type, List<Argument> written, Span span) {
    List<ParameterSymbol> parameters = new ArrayList<>();
    type.parameters().forEach(p -> parameters.add(new ParameterSymbol("", p, false)));
    int[] order = matching.match(nameOf(callee), parameters, written, span);
    if (order == null) {
      checkLoose(written);
      return body.trees.error(span);
    }
    List<Tree> values = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      values.add(body.checkAs(written.get(i).value(), type.parameters().get(i)));
    }
    return new Tree.CallClosure(span, Types.zonk(type.result()), callee, List.copyOf(values));
  }

  /** Checks arguments of a call that is already known to be wrong: for the errors inside them. */
  void checkLoose(List<Argument> written) {
    for (Argument argument : written) {
      if (!(argument.value() instanceof Expr.Lambda)
          && !matching.isBareParameter(argument, written)) {
        body.check(argument.value(), null);
      }
    }
  }
}
