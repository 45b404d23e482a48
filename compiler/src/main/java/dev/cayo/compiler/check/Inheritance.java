package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks what a type inherits from several sides: no type with different arguments, and for each
 * method that it does not declare itself one body, whose signature fits all that it stands for.
 */
final class Inheritance {
  private final Session session;
  private final ClassSymbol symbol;
  private final Span span;

  /** A method and the type above that declares it. */
  private record Inherited(Ty.Class owner, FunctionSymbol method) {}

  Inheritance(Session session, ClassBody body) {
    this.session = session;
    this.symbol = body.symbol();
    this.span = body.node().nameSpan();
  }

  void check() {
    if (symbol.builtin() != null || !eachTypeOnce()) {
      return;
    }
    Map<String, List<Inherited>> all = new LinkedHashMap<>();
    for (Ty.Class type : Hierarchy.of(symbol.selfType())) {
      session.budget().steps(type.symbol().methods().size());
      for (FunctionSymbol method : type.symbol().methods().values()) {
        if (type.symbol() != symbol && !Visibility.isPrivate(method)) {
          all.computeIfAbsent(method.name(), n -> new ArrayList<>())
              .add(new Inherited(type, method));
        }
      }
    }
    all.forEach(this::check);
  }

  /** Whether no type above has two lists of arguments; reports the first that does. */
  private boolean eachTypeOnce() {
    Map<ClassSymbol, Ty.Class> seen = new HashMap<>();
    Deque<Ty.Class> open = new ArrayDeque<>(List.of(symbol.selfType()));
    while (!open.isEmpty()) {
      Ty.Class next = open.pop();
      Ty.Class before = seen.putIfAbsent(next.symbol(), next);
      if (before != null && !session.types().same(before, next)) {
        session.error(DiagnosticCode.INHERITED_TWICE, span, symbol.name(), before, next);
        return false;
      }
      if (before == null) {
        Map<TypeParameterSymbol, Ty> map = Types.bindings(next);
        next.symbol().supertypes().forEach(s -> open.add((Ty.Class) Types.substitute(s, map)));
      }
    }
    return true;
  }

  private void check(String name, List<Inherited> declared) {
    if (declared.size() < 2 || symbol.fields().containsKey(name)) {
      return;
    }
    FunctionSymbol own = symbol.methods().get(name);
    if (own != null) {
      checkOwn(own, declared);
      return;
    }
    List<Inherited> nearest = declared.stream().filter(i -> isNearest(i, declared)).toList();
    if (nearest.size() > 1) {
      checkInherited(name, nearest);
    }
  }

  /** Compares a method with what it overrides besides the first, which {@link Overrides} does. */
  private void checkOwn(FunctionSymbol own, List<Inherited> declared) {
    Members.Found first = Members.inherited(session, symbol, own.name());
    Inherited self = new Inherited(symbol.selfType(), own);
    for (Inherited each : declared) {
      boolean known = first == null || Hierarchy.find(first.owner(), each.owner().symbol()) != null;
      if (!known && !fits(self, each)) {
        mismatch(own.name(), each);
        return;
      }
    }
  }

  /** Whether no other declaration overrides this one. */
  private static boolean isNearest(Inherited one, List<Inherited> all) {
    return all.stream()
        .noneMatch(
            o ->
                !o.method().equals(one.method())
                    && Hierarchy.find(o.owner(), one.owner().symbol()) != null);
  }

  private void checkInherited(String name, List<Inherited> nearest) {
    List<Inherited> bodies = nearest.stream().filter(i -> !i.method().isAbstract()).toList();
    Inherited chosen = nearest.get(0);
    if (!bodies.isEmpty()) {
      chosen = bodies.get(0);
      if (chosen.owner().symbol().isInterface()) {
        Inherited other = nearest.get(nearest.get(0).method().equals(chosen.method()) ? 1 : 0);
        session.error(
            DiagnosticCode.TWO_BODIES, span, symbol.name(), name, chosen.owner(), other.owner());
        return;
      }
    }
    for (Inherited each : nearest) {
      if (!each.method().equals(chosen.method())
          && !fits(chosen, each)
          && (!bodies.isEmpty() || !fits(each, chosen))) {
        mismatch(name, each);
        return;
      }
    }
  }

  private void mismatch(String name, Inherited wanted) {
    session.error(
        DiagnosticCode.OVERRIDE_MISMATCH,
        span,
        name,
        wanted.owner() + "." + wanted.method().name());
  }

  /** Whether a method can stand for another: the same parameters, a result that is one of its. */
  private boolean fits(Inherited one, Inherited other) {
    FunctionSymbol a = one.method();
    FunctionSymbol b = other.method();
    if (a.parameters().size() != b.parameters().size()
        || a.typeParameters().size() != b.typeParameters().size()
        || a.isProperty() != b.isProperty()) {
      return false;
    }
    Map<TypeParameterSymbol, Ty> mapA = Types.bindings(one.owner());
    Map<TypeParameterSymbol, Ty> mapB = Overrides.renaming(other.owner(), b, a);
    if (!Overrides.sameBounds(session.types(), a, mapA, b, mapB)) {
      return false;
    }
    for (int i = 0; i < a.parameters().size(); i++) {
      Ty given = Types.substitute(a.parameters().get(i).type(), mapA);
      if (!session.types().same(given, Types.substitute(b.parameters().get(i).type(), mapB))) {
        return false;
      }
    }
    Ty result = Types.substitute(session.resultOf(a, span), mapA);
    Ty wanted = Types.substitute(session.resultOf(b, span), mapB);
    return session.types().isSubtype(result, wanted) && session.types().sameShape(result, wanted);
  }
}
