package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls of extension methods and properties: found by name among the visible ones, by the type of
 * the receiver.
 */
final class Extensions {
  private final Body body;

  Extensions(Body body) {
    this.body = body;
  }

  @Nullable Tree call(Tree receiver, String name, Calls.Site site, boolean operator) {
    FunctionSymbol found = find(receiver.type(), name, operator, false);
    if (found == null) {
      return null;
    }
    return body.arguments.call(
        new Arguments.Target(found, null, receiver, site.typeArguments()),
        site.node().arguments(),
        site.span(),
        site.expected());
  }

  boolean exists(Tree receiver, String name) {
    return method(receiver, name) != null;
  }

  /** The extension method of that name that fits a receiver, or null. */
  @Nullable FunctionSymbol method(Tree receiver, String name) {
    return find(receiver.type(), name, false, false);
  }

  /** The operator of that name that an extension gives the type of a receiver, or null. */
  @Nullable FunctionSymbol operator(Tree receiver, String name) {
    return find(receiver.type(), name, true, false);
  }

  @Nullable Tree property(Tree receiver, Expr.Member node) {
    FunctionSymbol found = find(receiver.type(), node.name(), false, true);
    if (found == null) {
      return null;
    }
    return body.arguments.call(
        new Arguments.Target(found, null, receiver, List.of()), List.of(), node.span(), null);
  }

  private @Nullable FunctionSymbol find(
      Ty receiver, String name, boolean operator, boolean property) {
    FunctionSymbol best = null;
    List<FunctionSymbol> named = body.module.extensions(name);
    body.session.budget().steps(named.size());
    for (FunctionSymbol candidate : named) {
      boolean kind =
          candidate.isProperty() == property && (!operator || candidate.has(Flag.OPERATOR));
      if (kind && applies(candidate, receiver) && (best == null || narrower(candidate, best))) {
        best = candidate;
      }
    }
    if (best != null && best.module() != body.module.module()) {
      body.module.useExtension(best);
    }
    return best;
  }

  /** The names of all that fit a receiver. */
  Set<String> names(Ty receiver) {
    Set<String> names = new LinkedHashSet<>();
    for (FunctionSymbol candidate : body.module.extensions()) {
      if (applies(candidate, receiver)) {
        names.add(candidate.name());
      }
    }
    return names;
  }

  private boolean applies(FunctionSymbol extension, Ty receiver) {
    Map<TypeParameterSymbol, Ty> map = new HashMap<>();
    for (TypeParameterSymbol parameter : extension.typeParameters()) {
      map.put(parameter, new Ty.Variable(parameter));
    }
    Ty declared = extension.receiver();
    if (declared == null) {
      return false;
    }
    Ty pattern = Types.substitute(declared, map);
    new Inference(body.types).unify(pattern, receiver);
    return body.types.isSubtype(receiver, Types.zonk(pattern)) && boundsHold(map);
  }

  private boolean boundsHold(Map<TypeParameterSymbol, Ty> map) {
    for (Map.Entry<TypeParameterSymbol, Ty> entry : map.entrySet()) {
      Ty argument = Types.zonk(entry.getValue());
      for (Ty bound : entry.getKey().bounds()) {
        Ty wanted = Types.zonk(Types.substitute(bound, map));
        if (!(argument instanceof Ty.Variable) && !body.types.isSubtype(argument, wanted)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean narrower(FunctionSymbol candidate, FunctionSymbol than) {
    Ty a = candidate.receiver();
    Ty b = than.receiver();
    return a != null
        && b != null
        && !(a instanceof Ty.Parameter)
        && (b instanceof Ty.Parameter
            || (body.types.isSubtype(a, b) && !body.types.isSubtype(b, a)));
  }
}
