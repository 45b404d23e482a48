package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.SuperType;
import dev.cayo.compiler.ast.TypeParameter;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Second phase: aliases, bounds and supertypes. */
final class HeaderDeclarer {
  /** Interfaces of the prelude that built-in types alone implement. */
  private static final Set<String> CLOSED = Set.of("Text", "Number", "Discrete");

  private static final int MAX_SUPERTYPES = 200;

  private final Session session;
  private final ModuleUnit unit;

  HeaderDeclarer(Session session, ModuleUnit unit) {
    this.session = session;
    this.unit = unit;
  }

  /** Makes aliases known; each is resolved when first needed, or by {@link #resolveAliases}. */
  void aliases() {
    for (Node item : unit.scope().unit().items()) {
      if (item instanceof Decl.Alias node) {
        AliasSymbol symbol = unit.scope().module().aliases().get(node.name());
        if (symbol != null) {
          session.inferLater(symbol, () -> resolve(symbol, node));
          watch(symbol, node.nameSpan());
        }
      }
    }
  }

  private void resolve(AliasSymbol symbol, Decl.Alias node) {
    TypeScope scope = TypeScope.of(unit.scope()).with(symbol.typeParameters());
    setBounds(session, symbol.typeParameters(), node.typeParameters(), scope);
    symbol.setType(new TypeResolver(session, scope, false).resolve(node.type()));
  }

  void resolveAliases() {
    for (AliasSymbol symbol : unit.scope().module().aliases().values()) {
      session.typeOf(symbol);
    }
  }

  void classes() {
    for (ClassBody body : unit.classes()) {
      setBounds(
          session, body.symbol().typeParameters(), body.node().typeParameters(), body.scope());
      supertypes(body);
      watch(body.symbol(), body.node().nameSpan());
      for (ClassSymbol each : body.symbol().cases().values()) {
        each.setSuperclass(body.symbol().selfType());
      }
    }
  }

  /** Private types should be used; so should those of a block. */
  private void watch(Declared type, Span span) {
    if (unit.scope().isLocal()) {
      session.unused().local(type, span);
    } else if (Visibility.isPrivate(type)) {
      session.unused().ofFile(type, span);
    }
  }

  static void setBounds(
      Session session,
      List<TypeParameterSymbol> symbols,
      List<TypeParameter> nodes,
      TypeScope scope) {
    TypeResolver resolver = new TypeResolver(session, scope, false);
    for (int i = 0; i < symbols.size(); i++) {
      symbols.get(i).setBounds(resolver.resolveAll(nodes.get(i).bounds()));
      String name = nodes.get(i).name();
      boolean repeats = symbols.subList(0, i).stream().anyMatch(s -> s.name().equals(name));
      boolean hides =
          scope.count(name) > symbols.stream().filter(s -> s.name().equals(name)).count();
      if (repeats || hides) {
        session.error(DiagnosticCode.DUPLICATE_NAME, nodes.get(i).span(), name);
      }
    }
    for (int i = 0; i < symbols.size(); i++) {
      if (isItsOwnBound(symbols.get(i))) {
        session.error(DiagnosticCode.CYCLIC_INHERITANCE, nodes.get(i).span(), nodes.get(i).name());
        symbols.get(i).setBounds(List.of());
      }
    }
  }

  /** Whether the bounds of a parameter that are parameters lead back to it. */
  private static boolean isItsOwnBound(TypeParameterSymbol start) {
    Set<TypeParameterSymbol> seen = new LinkedHashSet<>(List.of(start));
    List<TypeParameterSymbol> pending = new ArrayList<>(List.of(start));
    while (!pending.isEmpty()) {
      for (Ty bound : pending.remove(0).bounds()) {
        if (bound instanceof Ty.Parameter parameter && parameter.symbol() == start) {
          return true;
        }
        if (bound instanceof Ty.Parameter parameter && seen.add(parameter.symbol())) {
          pending.add(parameter.symbol());
        }
      }
    }
    return false;
  }

  private void supertypes(ClassBody body) {
    TypeResolver resolver = new TypeResolver(session, body.scope(), false);
    List<Ty.Class> interfaces = new ArrayList<>();
    for (SuperType node : body.node().supertypes()) {
      Ty type = resolver.resolve(node.type());
      if (type instanceof Ty.Class named) {
        addSupertype(body.symbol(), named, node, interfaces);
      } else if (!Types.isError(type)) {
        session.error(DiagnosticCode.NOT_A_SUPERTYPE, node.span(), type);
      }
    }
    body.symbol().setInterfaces(interfaces);
  }

  private void addSupertype(
      ClassSymbol symbol, Ty.Class type, SuperType node, List<Ty.Class> interfaces) {
    ClassSymbol parent = type.symbol();
    if (parent.isInterface()) {
      if (closed(parent) && !symbol.module().name().equals("std.prelude")) {
        session.error(DiagnosticCode.NOT_A_SUPERTYPE, node.span(), type);
        return;
      }
      interfaces.add(type);
    } else if (parent.kind() != TypeKind.CLASS || symbol.kind() != TypeKind.CLASS) {
      session.error(DiagnosticCode.NOT_A_SUPERTYPE, node.span(), type);
    } else if (!parent.has(Flag.OPEN) && !parent.has(Flag.ABSTRACT)) {
      session.error(DiagnosticCode.FINAL_SUPERCLASS, node.span(), parent.name());
    } else if (symbol.superclass() != null) {
      session.error(DiagnosticCode.TWO_SUPERCLASSES, node.span());
    } else {
      symbol.setSuperclass(type);
    }
  }

  private static boolean closed(ClassSymbol parent) {
    return parent.module().name().equals("std.prelude") && CLOSED.contains(parent.name());
  }

  /** Cuts cycles of inheritance, with a diagnostic. */
  void cutCycles() {
    for (ClassBody body : unit.classes()) {
      if (reaches(body.symbol(), body.symbol(), new HashSet<>())) {
        Span span = body.node().nameSpan();
        session.error(DiagnosticCode.CYCLIC_INHERITANCE, span, body.symbol().name());
        body.symbol().setSuperclass(null);
        body.symbol().setInterfaces(List.of());
      }
    }
  }

  /** Bounds what stands above a class: everything that walks hierarchies relies on it. */
  void cutTowers() {
    for (ClassBody body : unit.classes()) {
      if (Hierarchy.of(body.symbol().selfType()).size() > MAX_SUPERTYPES) {
        Span span = body.node().nameSpan();
        session.error(
            DiagnosticCode.HIERARCHY_TOO_DEEP, span, body.symbol().name(), MAX_SUPERTYPES);
        body.symbol().setSuperclass(null);
        body.symbol().setInterfaces(List.of());
      }
    }
  }

  private static boolean reaches(ClassSymbol from, ClassSymbol wanted, Set<ClassSymbol> seen) {
    for (Ty.Class supertype : from.supertypes()) {
      ClassSymbol next = supertype.symbol();
      if (next == wanted || (seen.add(next) && reaches(next, wanted, seen))) {
        return true;
      }
    }
    return false;
  }

  /** Checks bounds in supertypes, now that all are known. */
  void checkSupertypes() {
    for (ClassBody body : unit.classes()) {
      TypeResolver resolver = new TypeResolver(session, body.scope());
      for (int i = 0; i < body.node().supertypes().size(); i++) {
        Span span = body.node().supertypes().get(i).span();
        for (Ty.Class type : body.symbol().supertypes()) {
          if (body.symbol().supertypes().indexOf(type) == i) {
            resolver.checkBounds(type.symbol().typeParameters(), type.arguments(), span);
          }
        }
      }
    }
  }
}
