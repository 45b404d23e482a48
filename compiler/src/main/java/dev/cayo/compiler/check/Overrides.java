package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that members override what they say, and that nothing abstract is left open. */
final class Overrides {
  private final Session session;
  private final ClassBody body;
  private final ClassSymbol symbol;

  Overrides(Session session, ClassBody body) {
    this.session = session;
    this.body = body;
    this.symbol = body.symbol();
  }

  void check() {
    for (FunctionBody method : body.methods()) {
      if (!method.symbol().has(Flag.PRIVATE)) {
        check(method.symbol(), method.span());
      }
    }
    for (FieldSymbol field : symbol.fields().values()) {
      check(field);
    }
    if (!symbol.has(Flag.ABSTRACT)) {
      unimplemented();
    }
  }

  private void check(FunctionSymbol method, Span span) {
    Members.Found found = Members.inherited(session, symbol, method.name());
    boolean inherited =
        found != null && !Visibility.isPrivate(found.symbol()) && found.owner().symbol() != symbol;
    if (!inherited || found == null) {
      if (method.has(Flag.OVERRIDE)) {
        nothingToOverride(method, span);
      }
      return;
    }
    if (!method.has(Flag.OVERRIDE)) {
      session.report(
          Session.diagnostic(
                  DiagnosticCode.MISSING_OVERRIDE,
                  span,
                  method.name(),
                  found.owner().symbol().name())
              .withHint("write `override fun " + method.name() + "…`"));
      return;
    }
    if (found.symbol() instanceof FunctionSymbol overridden) {
      if (!overridable(overridden)) {
        String owner = found.owner().symbol().name();
        Diagnostic closed =
            Session.diagnostic(DiagnosticCode.FINAL_METHOD, span, method.name(), owner);
        session.report(closed.withHint("declare it `open fun " + method.name() + "` there"));
        return;
      }
      compare(method, overridden, found.owner(), span);
    } else {
      session.error(DiagnosticCode.OVERRIDE_MISMATCH, span, method.name(), "field");
    }
  }

  private void nothingToOverride(FunctionSymbol method, Span span) {
    Diagnostic nothing =
        Session.diagnostic(DiagnosticCode.NOTHING_TO_OVERRIDE, span, method.name());
    Set<String> names = new LinkedHashSet<>();
    names.addAll(Members.names(session, session.prelude().anyType()));
    symbol.supertypes().forEach(s -> names.addAll(Members.names(session, s)));
    session.report(nothing.suggesting(Suggestions.nearest(session, method.name(), names)));
  }

  private static boolean overridable(FunctionSymbol method) {
    ClassSymbol owner = method.owner();
    return owner != null
        && (owner.isInterface()
            || owner.builtin() == Builtin.ANY
            || method.has(Flag.OPEN)
            || method.has(Flag.ABSTRACT)
            || method.has(Flag.OVERRIDE));
  }

  private void compare(
      FunctionSymbol method, FunctionSymbol overridden, Ty.Class owner, Span span) {
    Map<TypeParameterSymbol, Ty> map = renaming(owner, overridden, method);
    List<Ty> wanted =
        overridden.parameters().stream().map(p -> Types.substitute(p.type(), map)).toList();
    boolean same =
        wanted.size() == method.parameters().size()
            && overridden.typeParameters().size() == method.typeParameters().size()
            && overridden.isProperty() == method.isProperty()
            && sameBounds(session.types(), method, Map.of(), overridden, map);
    for (int i = 0; same && i < wanted.size(); i++) {
      same = session.types().same(wanted.get(i), method.parameters().get(i).type());
    }
    Ty result = Types.substitute(session.resultOf(overridden, span), map);
    Ty own = session.resultOf(method, span);
    boolean covariant =
        session.types().isSubtype(own, result) && session.types().sameShape(own, result);
    if (!same || !(covariant || Types.isNever(own))) {
      session.error(
          DiagnosticCode.OVERRIDE_MISMATCH, span, method.name(), text(overridden, wanted, result));
    }
  }

  /** Whether two methods with as many type parameters bound them alike, each seen through a map. */
  static boolean sameBounds(
      Types types,
      FunctionSymbol one,
      Map<TypeParameterSymbol, Ty> mapOne,
      FunctionSymbol other,
      Map<TypeParameterSymbol, Ty> mapOther) {
    for (int i = 0; i < one.typeParameters().size(); i++) {
      List<Ty> a = Types.substituteAll(one.typeParameters().get(i).bounds(), mapOne);
      List<Ty> b = Types.substituteAll(other.typeParameters().get(i).bounds(), mapOther);
      boolean same = a.size() == b.size();
      for (int k = 0; same && k < a.size(); k++) {
        same = types.same(a.get(k), b.get(k));
      }
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static String text(FunctionSymbol method, List<Ty> parameters, Ty result) {
    if (method.isProperty()) {
      return "get " + method.name() + ": " + result;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      parts.add(method.parameters().get(i).name() + ": " + parameters.get(i));
    }
    return "fun "
        + method.name()
        + typeParameters(method)
        + "("
        + String.join(", ", parts)
        + "): "
        + result;
  }

  private static String typeParameters(FunctionSymbol method) {
    List<String> parts = new ArrayList<>();
    for (TypeParameterSymbol parameter : method.typeParameters()) {
      List<String> bounds = parameter.bounds().stream().map(Ty::toString).toList();
      parts.add(parameter.name() + (bounds.isEmpty() ? "" : ": " + String.join(" & ", bounds)));
    }
    return parts.isEmpty() ? "" : "<" + String.join(", ", parts) + ">";
  }

  /** Type parameters of the overridden method and its class in terms of the overriding one. */
  static Map<TypeParameterSymbol, Ty> renaming(
      Ty.Class owner, FunctionSymbol overridden, FunctionSymbol overriding) {
    Map<TypeParameterSymbol, Ty> map = new HashMap<>(Types.bindings(owner));
    List<TypeParameterSymbol> from = overridden.typeParameters();
    List<TypeParameterSymbol> to = overriding.typeParameters();
    for (int i = 0; i < from.size() && i < to.size(); i++) {
      map.put(from.get(i), new Ty.Parameter(to.get(i)));
    }
    return map;
  }

  private void check(FieldSymbol field) {
    Members.Found found = Members.inherited(session, symbol, field.name());
    if (found == null || Visibility.isPrivate(found.symbol())) {
      if (field.has(Flag.OVERRIDE)) {
        session.error(DiagnosticCode.NOTHING_TO_OVERRIDE, body.node().nameSpan(), field.name());
      }
      return;
    }
    Span span = body.node().nameSpan();
    boolean property =
        found.symbol() instanceof FunctionSymbol f && f.isProperty() && overridable(f);
    if (!property) {
      session.error(
          DiagnosticCode.DUPLICATE_MEMBER, span, found.owner().symbol().name(), field.name());
    } else if (!field.has(Flag.OVERRIDE)) {
      session.error(
          DiagnosticCode.MISSING_OVERRIDE, span, field.name(), found.owner().symbol().name());
    } else {
      compare(field, (FunctionSymbol) found.symbol(), found.owner(), span);
    }
  }

  private void compare(FieldSymbol field, FunctionSymbol property, Ty.Class owner, Span span) {
    Ty wanted = Types.substitute(session.resultOf(property, span), Types.bindings(owner));
    Ty own = session.typeOf(field, span);
    boolean fits = session.types().isSubtype(own, wanted) && session.types().sameShape(own, wanted);
    if (!fits && !Types.isError(own)) {
      session.error(
          DiagnosticCode.OVERRIDE_MISMATCH, span, field.name(), text(property, List.of(), wanted));
    }
  }

  private void unimplemented() {
    Set<String> missing = new LinkedHashSet<>();
    for (Ty.Class each : Hierarchy.of(symbol.selfType())) {
      each.symbol().methods().values().stream()
          .filter(FunctionSymbol::isAbstract)
          .forEach(m -> missing.add(m.name()));
    }
    List<String> open = new ArrayList<>();
    for (String name : missing) {
      Members.Found found = Members.find(session, symbol.selfType(), name);
      if (found != null
          && found.symbol() instanceof FunctionSymbol f
          && f.isAbstract()
          && f.owner() != symbol) {
        open.add(name);
      }
    }
    if (!open.isEmpty()) {
      Diagnostic found =
          Session.diagnostic(
              DiagnosticCode.NOT_IMPLEMENTED,
              body.node().nameSpan(),
              symbol.name(),
              String.join("`, `", open));
      session.report(found.withHint("declare it: `override fun " + open.get(0) + "…`"));
    }
  }
}
