package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.ast.ClassKind;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.EnumCase;
import dev.cayo.compiler.ast.Modifier;
import dev.cayo.compiler.ast.Modifiers;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.TypeParameter;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** First phase: enters the types of a file under their names. */
final class NameDeclarer {
  private static final String FUNCTIONS =
      "give one of them another name: functions are told apart by name alone";

  private final Diagnostics diagnostics;
  private final Budget budget;
  private final ModuleUnit unit;
  private final ModuleSymbol module;
  private final Map<String, Span> taken = new HashMap<>();

  NameDeclarer(Diagnostics diagnostics, Budget budget, ModuleUnit unit) {
    this.diagnostics = diagnostics;
    this.budget = budget;
    this.unit = unit;
    this.module = unit.scope().module();
  }

  void run() {
    for (Node item : unit.scope().unit().items()) {
      if (item instanceof Decl.Class node && free(node.name(), node.nameSpan())) {
        declare(node);
      } else if (item instanceof Decl.Alias node && free(node.name(), node.nameSpan())) {
        declare(node);
      } else if (item instanceof Decl.Host node && free(node.name(), node.nameSpan())) {
        declare(node);
      } else if (item instanceof Decl.Function node) {
        free(node.name(), node.nameSpan(), FUNCTIONS);
      } else if (item instanceof Decl.Variable node) {
        Map<String, Span> names = new LinkedHashMap<>(); // one that repeats is refused later
        PatternNames.bindings(node.pattern()).forEach(b -> names.putIfAbsent(b.name(), b.span()));
        names.forEach(this::free);
      }
    }
  }

  private boolean free(String name, Span span) {
    return free(name, span, "give one of them another name");
  }

  private boolean free(String name, Span span, String hint) {
    Span before = taken.putIfAbsent(name, span);
    if (before != null) {
      diagnostics.report(
          Session.diagnostic(DiagnosticCode.DUPLICATE_NAME, span, name)
              .withLabel(before, "first declared here")
              .withHint(hint));
    }
    return before == null;
  }

  private void declare(Decl.Class node) {
    budget.steps(Budget.TYPE * (1L + node.cases().size()));
    String fileName = unit.scope().fileName(node.name());
    ClassSymbol symbol =
        new ClassSymbol(module, node.name(), fileName, kind(node), builtin(module, fileName));
    addFlags(symbol.flags(), node.modifiers());
    if (unit.scope().isLocal()) {
      symbol.flags().add(Flag.PRIVATE);
    }
    if (node.kind() == ClassKind.INTERFACE) {
      symbol.flags().add(Flag.ABSTRACT);
    }
    List<TypeParameterSymbol> parameters = typeParameters(node.typeParameters());
    symbol.setTypeParameters(parameters);
    for (EnumCase each : node.cases()) {
      declare(each, symbol);
    }
    unit.scope().enter(symbol);
    TypeScope scope = TypeScope.of(unit.scope()).with(parameters);
    unit.classes().add(ClassBody.of(symbol, node, scope));
  }

  private void declare(EnumCase node, ClassSymbol enumeration) {
    if (enumeration.cases().containsKey(node.name())) {
      diagnostics.report(
          Session.diagnostic(DiagnosticCode.DUPLICATE_NAME, node.span(), node.name()));
      return;
    }
    String name = "." + node.name();
    ClassSymbol symbol =
        new ClassSymbol(
            module, enumeration.name() + name, enumeration.fileName() + name, TypeKind.CASE, null);
    symbol.flags().addAll(enumeration.flags());
    symbol.setTypeParameters(enumeration.typeParameters());
    symbol.setEnumeration(enumeration);
    enumeration.cases().put(node.name(), symbol);
  }

  private void declare(Decl.Host node) {
    ModuleSymbol group = new ModuleSymbol(node.name());
    module.hosts().put(node.name(), group);
    unit.scope().addImport(node.name(), group);
  }

  private void declare(Decl.Alias node) {
    Set<Flag> flags = java.util.EnumSet.noneOf(Flag.class);
    addFlags(flags, node.modifiers());
    module
        .aliases()
        .put(
            node.name(),
            new AliasSymbol(module, node.name(), flags, typeParameters(node.typeParameters())));
  }

  static List<TypeParameterSymbol> typeParameters(List<TypeParameter> nodes) {
    List<TypeParameterSymbol> symbols = new ArrayList<>();
    for (TypeParameter node : nodes) {
      symbols.add(new TypeParameterSymbol(node.name()));
    }
    return List.copyOf(symbols);
  }

  private TypeKind kind(Decl.Class node) {
    if (builtin(module, unit.scope().fileName(node.name())) != null) {
      return TypeKind.BUILTIN;
    }
    return switch (node.kind()) {
      case CLASS -> TypeKind.CLASS;
      case INTERFACE -> TypeKind.INTERFACE;
      case RECORD -> TypeKind.RECORD;
      case ENUM -> TypeKind.ENUM;
    };
  }

  static @Nullable Builtin builtin(ModuleSymbol module, String name) {
    if (module.name().equals("std.prelude")) {
      for (Builtin builtin : Builtin.values()) {
        if (builtin.typeName().equals(name)) {
          return builtin;
        }
      }
    }
    return null;
  }

  /** The flags of a declaration that follow from its modifiers. */
  static void addFlags(Set<Flag> flags, Modifiers modifiers) {
    for (Modifier modifier : modifiers.written()) {
      flags.add(Flag.valueOf(modifier.name()));
    }
  }
}
