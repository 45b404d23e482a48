package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns written types into types. */
final class TypeResolver {
  private final Session session;
  private final TypeScope scope;
  private final boolean checkBounds;

  TypeResolver(Session session, TypeScope scope) {
    this(session, scope, true);
  }

  /**
   * @param checkBounds false while headers are being declared and bounds are not all known
   */
  TypeResolver(Session session, TypeScope scope, boolean checkBounds) {
    this.session = session;
    this.scope = scope;
    this.checkBounds = checkBounds;
  }

  TypeScope scope() {
    return scope;
  }

  Ty resolve(TypeNode node) {
    Ty type = node.accept(new Visitor());
    if (TypeSize.exceeds(type, session.budget())) {
      session.error(DiagnosticCode.TYPE_TOO_LARGE, node.span(), TypeSize.LIMIT);
      return Ty.Error.ERROR;
    }
    return type;
  }

  Ty resolveOrError(@Nullable TypeNode node) {
    return node == null ? Ty.Error.ERROR : resolve(node);
  }

  List<Ty> resolveAll(List<TypeNode> nodes) {
    return nodes.stream().map(this::resolve).toList();
  }

  private final class Visitor implements TypeNode.Visitor<Ty> {
    @Override
    public Ty visitNamed(TypeNode.Named node) {
      return named(node);
    }

    @Override
    public Ty visitOptional(TypeNode.Optional node) {
      return Types.nullable(resolve(node.inner()));
    }

    @Override
    public Ty visitFunction(TypeNode.Function node) {
      return new Ty.Function(resolveAll(node.parameters()), resolve(node.result()));
    }

    @Override
    public Ty visitTuple(TypeNode.Tuple node) {
      if (node.elements().size() > 8) {
        session.error(DiagnosticCode.TUPLE_SIZE, node.span(), node.elements().size());
        return Ty.Error.ERROR;
      }
      return session.prelude().tuple(resolveAll(node.elements()));
    }

    @Override
    public Ty visitMalformed(TypeNode.Malformed node) {
      return Ty.Error.ERROR;
    }
  }

  private Ty named(TypeNode.Named node) {
    String first = node.path().get(0);
    if (node.path().size() == 1) {
      TypeParameterSymbol parameter = scope.find(first);
      if (parameter != null) {
        noArguments(node, first);
        return new Ty.Parameter(parameter);
      }
    }
    Declared found = lookUp(node.path());
    if (found instanceof ClassSymbol type) {
      return apply(type, node);
    }
    if (found instanceof AliasSymbol alias) {
      return expand(alias, node);
    }
    reportUnknown(node);
    resolveAll(node.arguments());
    return Ty.Error.ERROR;
  }

  private @Nullable Declared lookUp(List<String> path) {
    Declared found = scope.module().find(path.get(0));
    for (int i = 1; i < path.size() && found != null; i++) {
      if (found instanceof ModuleSymbol module) {
        found = ModuleScope.findIn(module, path.get(i), module == scope.module().module());
      } else {
        found = null;
      }
    }
    return found;
  }

  private void noArguments(TypeNode.Named node, String name) {
    if (!node.arguments().isEmpty()) {
      session.error(
          DiagnosticCode.TYPE_ARGUMENT_COUNT, node.span(), name, 0, node.arguments().size());
    }
  }

  private Ty apply(ClassSymbol type, TypeNode.Named node) {
    List<Ty> arguments = resolveAll(node.arguments());
    if (!countFits(node, type.simpleName(), type.typeParameters().size(), arguments.size())) {
      return Ty.Error.ERROR;
    }
    if (checkBounds) {
      checkBounds(type.typeParameters(), arguments, node.span());
    }
    return new Ty.Class(type, arguments);
  }

  private Ty expand(AliasSymbol alias, TypeNode.Named node) {
    List<Ty> arguments = resolveAll(node.arguments());
    if (!countFits(node, alias.name(), alias.typeParameters().size(), arguments.size())) {
      return Ty.Error.ERROR;
    }
    Ty type = session.typeOf(alias);
    if (type == null) {
      session.error(DiagnosticCode.CYCLIC_ALIAS, node.span(), alias.name());
      return Ty.Error.ERROR;
    }
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      map.put(alias.typeParameters().get(i), arguments.get(i));
    }
    return Types.substitute(type, map);
  }

  private boolean countFits(TypeNode.Named node, String name, int wanted, int given) {
    if (wanted != given) {
      session.error(DiagnosticCode.TYPE_ARGUMENT_COUNT, node.span(), name, wanted, given);
    }
    return wanted == given;
  }

  /** Reports arguments that do not satisfy the bounds of their parameters. */
  void checkBounds(List<TypeParameterSymbol> parameters, List<Ty> arguments, Span span) {
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      map.put(parameters.get(i), arguments.get(i));
    }
    checkBounds(parameters, arguments, map, span);
  }

  /** As above, where bounds mention other parameters too. */
  void checkBounds(
      List<TypeParameterSymbol> parameters,
      List<Ty> arguments,
      Map<TypeParameterSymbol, Ty> map,
      Span span) {
    for (int i = 0; i < parameters.size(); i++) {
      checkBound(parameters.get(i), arguments.get(i), map, span);
    }
  }

  private void checkBound(
      TypeParameterSymbol parameter, Ty argument, Map<TypeParameterSymbol, Ty> map, Span span) {
    if (Types.isBuiltin(argument, Builtin.NEVER)) {
      return;
    }
    for (Ty bound : parameter.bounds()) {
      Ty wanted = Types.substitute(bound, map);
      if (!session.types().isSubtype(argument, wanted)) {
        session.error(DiagnosticCode.BOUND_NOT_MET, span, argument, parameter.name(), wanted);
        return;
      }
    }
  }

  private void reportUnknown(TypeNode.Named node) {
    String name = String.join(".", node.path());
    if (scope.module().hides(name)) {
      session.report(
          Session.diagnostic(DiagnosticCode.HIDDEN_LOCAL, node.span(), name)
              .withHint("a local class captures nothing: give it a type parameter of its own"));
      return;
    }
    Diagnostic unknown = Session.diagnostic(DiagnosticCode.UNKNOWN_TYPE, node.span(), name);
    List<String> candidates = new ArrayList<>(scope.module().typeNames());
    scope.parameters().forEach(p -> candidates.add(p.name()));
    session.diagnostics().offer(name, () -> candidates);
    session.report(unknown.suggesting(Suggestions.forType(session, name, candidates)));
  }
}
