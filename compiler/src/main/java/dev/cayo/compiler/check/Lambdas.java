package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.LambdaParameter;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks lambdas, and functions taken as values. */
final class Lambdas {
  /** Nested lambdas that are checked twice double each other's work. */
  private static final int MAX_REPEATS = 5_000;

  private final Body body;
  private int depth;
  private int repeats;

  Lambdas(Body body) {
    this.body = body;
  }

  /** The receiver that a method value keeps. */
  record Bound(Tree receiver, Ty.Class owner) {}

  Tree check(Expr.Lambda node, @Nullable Ty expected) {
    Ty wanted = expected == null ? null : body.types.nonNull(expected);
    Ty.Function function = wanted instanceof Ty.Function f ? f : null;
    if (function == null && wanted != null && !Types.isError(wanted) && !isAny(wanted)) {
      body.error(DiagnosticCode.LAMBDA_NOT_EXPECTED, node.span(), wanted);
      return body.trees.error(node.span());
    }
    List<Ty> declared = function == null ? null : function.parameters();
    boolean spread = declared != null && spreads(node, declared);
    if (declared != null && !spread && declared.size() != node.parameters().size()) {
      body.error(
          DiagnosticCode.LAMBDA_PARAMETER_COUNT,
          node.span(),
          declared.size(),
          node.parameters().size());
      return body.trees.error(node.span());
    }
    if (repeats > MAX_REPEATS) {
      body.error(DiagnosticCode.LAMBDA_TOO_COMPLEX, node.span());
      return body.trees.error(node.span());
    }
    depth++;
    Tree tree = check(node, function, declared, spread);
    depth--;
    repeats = depth == 0 ? 0 : repeats;
    return tree;
  }

  private Tree check(
      Expr.Lambda node,
      Ty.@Nullable Function function,
      @Nullable List<Ty> declared,
      boolean spread) {
    Ty result = function == null ? null : Types.zonk(function.result());
    boolean known = result != null && !Types.hasVariables(result);
    int mark = body.session.diagnostics().mark();
    int classes = body.module.localClasses().size();
    Attempt first = attempt(node, declared, spread, known ? result : null);
    if (known || first.uniform()) {
      return first.tree();
    }
    repeats++;
    body.session.diagnostics().rollback(mark);
    body.module.forgetLocalClasses(classes);
    return attempt(node, declared, spread, first.result()).tree();
  }

  private boolean isAny(Ty type) {
    return body.types.same(type, body.prelude.anyType());
  }

  /** Whether a lambda of n parameters stands for a function of one n-tuple. */
  private static boolean spreads(Expr.Lambda node, List<Ty> declared) {
    int count = node.parameters().size();
    return count > 1
        && declared.size() == 1
        && Types.resolve(declared.get(0)) instanceof Ty.Class tuple
        && tuple.symbol().isTuple()
        && tuple.arguments().size() == count;
  }

  /**
   * One check of a lambda; {@code uniform} where all that it returns has the type of its result.
   */
  private record Attempt(Tree tree, Ty result, boolean uniform) {}

  private Attempt attempt(
      Expr.Lambda node, @Nullable List<Ty> declared, boolean spread, @Nullable Ty result) {
    Flow before = body.flow();
    Frame inner = new Frame(result, true);
    Frame outer = body.enterFunction(inner);
    body.setFlow(before.forgetMutable());
    List<Tree> prologue = new ArrayList<>();
    List<LocalSymbol> parameters =
        spread && declared != null
            ? spreadParameter(node, (Ty.Class) Types.resolve(declared.get(0)), prologue)
            : parameters(node, declared, prologue);
    body.enterScope();
    Tree value = body.statements.lambdaBody(node.body(), result);
    body.leaveScope();
    body.leaveFunction(outer);
    body.setFlow(before);
    List<Ty> results = new ArrayList<>(inner.returned());
    results.add(value.type());
    Ty found = result != null ? result : Types.zonk(join(results));
    boolean uniform = results.stream().allMatch(r -> Types.isNever(r) || body.types.same(r, found));
    Tree all = body.trees.sequence(node.span(), prologue, value);
    List<Ty> types = parameters.stream().map(LocalSymbol::type).toList();
    Ty.Function type = new Ty.Function(types, found);
    return new Attempt(
        new Tree.Lambda(node.span(), type, List.copyOf(parameters), all, found),
        found,
        uniform || result != null);
  }

  private Ty join(List<Ty> results) {
    Ty joined = body.prelude.neverType();
    for (Ty result : results) {
      Ty next = body.types.join(joined, result);
      joined = next == null ? joined : next;
    }
    return joined;
  }

  private List<LocalSymbol> parameters(
      Expr.Lambda node, @Nullable List<Ty> declared, List<Tree> prologue) {
    List<LocalSymbol> locals = new ArrayList<>();
    for (int i = 0; i < node.parameters().size(); i++) {
      LambdaParameter parameter = node.parameters().get(i);
      Ty type = parameterType(parameter, declared == null ? null : declared.get(i));
      locals.add(parameter(parameter.pattern(), type, prologue));
    }
    return locals;
  }

  private Ty parameterType(LambdaParameter parameter, @Nullable Ty declared) {
    if (parameter.type() != null) {
      Ty written = body.resolve(parameter.type());
      if (declared != null) {
        new Inference(body.types).unify(declared, written);
      }
      return written;
    }
    if (declared == null || Types.hasVariables(declared)) {
      body.error(DiagnosticCode.LAMBDA_NEEDS_TYPE, parameter.span());
      return Ty.Error.ERROR;
    }
    return Types.zonk(declared);
  }

  private LocalSymbol parameter(Pattern pattern, Ty type, List<Tree> prologue) {
    if (pattern instanceof Pattern.Binding binding) {
      LocalSymbol local = new LocalSymbol(binding.name(), type, false);
      body.declareQuietly(binding.name(), local, binding.span());
      return local;
    }
    LocalSymbol local = body.trees.temporary("parameter", type);
    if (!(pattern instanceof Pattern.Wildcard)) {
      prologue.addAll(
          body.patterns.destructure(pattern, body.trees.get(pattern.span(), local), false));
      body.needNoUse(pattern);
    }
    return local;
  }

  private List<LocalSymbol> spreadParameter(Expr.Lambda node, Ty.Class tuple, List<Tree> prologue) {
    LocalSymbol local = body.trees.temporary("tuple", Types.zonk(tuple));
    List<Pattern> patterns = node.parameters().stream().map(LambdaParameter::pattern).toList();
    Pattern pattern = new Pattern.Tuple(node.span(), patterns);
    prologue.addAll(body.patterns.destructure(pattern, body.trees.get(node.span(), local), false));
    body.needNoUse(pattern);
    return List.of(local);
  }

  /** A function or bound method as a value. */
  Tree value(
      FunctionSymbol function,
      List<Ty> typeArguments,
      @Nullable Bound bound,
      Span span,
      @Nullable Ty expected) {
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    if (bound != null) {
      map.putAll(Types.bindings(bound.owner()));
    }
    List<TypeParameterSymbol> own = function.typeParameters();
    for (int i = 0; i < own.size(); i++) {
      boolean given = typeArguments.size() == own.size();
      map.put(own.get(i), given ? typeArguments.get(i) : new Ty.Variable(own.get(i)));
    }
    List<Ty> parameters =
        function.parameters().stream()
            .map(ParameterSymbol::type)
            .map(t -> Types.substitute(t, map))
            .toList();
    Ty type =
        new Ty.Function(parameters, Types.substitute(body.session.resultOf(function, span), map));
    if (expected != null) {
      new Inference(body.types).unifyResult(type, expected);
    }
    Ty known = Types.zonk(type);
    if (Types.hasVariables(known)) {
      body.error(
          DiagnosticCode.CANNOT_INFER,
          span,
          own.get(0).name(),
          function.name(),
          function.name() + "<…>");
      return body.trees.error(span);
    }
    List<Ty> arguments =
        function.allTypeParameters().stream()
            .map(p -> Types.zonk(map.getOrDefault(p, new Ty.Parameter(p))))
            .toList();
    return new Tree.FunctionValue(
        span, known, function, arguments, bound == null ? null : bound.receiver());
  }
}
