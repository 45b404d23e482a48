package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Third phase, for what stands at top level: functions, extensions, globals. */
final class TopLevelDeclarer {
  private final Session session;
  private final ModuleUnit unit;
  private final ModuleSymbol module;
  private final Bodies bodies;
  private final SignatureDeclarer signatures;

  TopLevelDeclarer(Session session, ModuleUnit unit) {
    this.session = session;
    this.unit = unit;
    this.module = unit.scope().module();
    this.bodies = session.bodies();
    this.signatures = new SignatureDeclarer(session);
  }

  void run() {
    for (Node item : unit.scope().unit().items()) {
      if (item instanceof Decl.Function node) {
        function(node);
      } else if (item instanceof Decl.Extension node) {
        extension(node);
      } else if (item instanceof Decl.Variable node) {
        variable(node);
      } else if (item instanceof Decl.Host node) {
        ModuleSymbol group = module.hosts().get(node.name());
        if (group != null) {
          new HostDeclarer(session, unit, group).run(node);
        }
      }
    }
  }

  private void function(Decl.Function node) {
    if (module.functions().containsKey(node.name()) || module.classes().containsKey(node.name())) {
      return; // reported when names were declared
    }
    FunctionSymbol symbol =
        new FunctionSymbol(module, FunctionSymbol.Kind.FUNCTION, node.name(), node.name(), null);
    module.functions().put(node.name(), symbol);
    unit.functions().add(signatures.function(symbol, node, TypeScope.of(unit.scope())));
    if (symbol.has(Flag.PRIVATE) && !symbol.has(Flag.NATIVE)) {
      session.unused().ofFile(symbol, node.nameSpan());
    }
  }

  private void extension(Decl.Extension node) {
    List<TypeParameterSymbol> parameters = NameDeclarer.typeParameters(node.typeParameters());
    TypeScope scope = TypeScope.of(unit.scope()).with(parameters);
    HeaderDeclarer.setBounds(session, parameters, node.typeParameters(), scope);
    Ty receiver = new TypeResolver(session, scope).resolve(node.receiver());
    for (Decl member : node.members()) {
      if (member instanceof Decl.Function function) {
        FunctionSymbol symbol = extensionSymbol(function.name(), receiver, parameters);
        checkFree(symbol, receiver, function.nameSpan());
        addPrivate(symbol, node);
        unit.functions().add(signatures.function(symbol, function, scope));
      } else if (member instanceof Decl.Property property) {
        FunctionSymbol symbol = extensionSymbol(property.name(), receiver, parameters);
        checkFree(symbol, receiver, property.nameSpan());
        addPrivate(symbol, node);
        unit.functions().add(signatures.property(symbol, property, scope));
      } else {
        session.error(DiagnosticCode.NOT_A_MEMBER, member.span());
      }
    }
  }

  /** Two extensions of one type have different names: both would be the same function. */
  private void checkFree(FunctionSymbol symbol, Ty receiver, Span span) {
    List<FunctionSymbol> named = module.extensions(symbol.name());
    session.budget().steps(named.size());
    long same = named.stream().filter(e -> e.fileName().equals(symbol.fileName())).count();
    if (same > 1) {
      session.error(DiagnosticCode.DUPLICATE_MEMBER, span, receiver, symbol.name());
    }
  }

  private static void addPrivate(FunctionSymbol symbol, Decl.Extension node) {
    if (node.modifiers().has(dev.cayo.compiler.ast.Modifier.PRIVATE)) {
      symbol.flags().add(Flag.PRIVATE);
    }
  }

  private FunctionSymbol extensionSymbol(
      String name, Ty receiver, List<TypeParameterSymbol> parameters) {
    String fileName = "~" + receiverName(receiver) + "." + name;
    FunctionSymbol symbol =
        new FunctionSymbol(module, FunctionSymbol.Kind.EXTENSION, name, fileName, null);
    symbol.flags().add(Flag.EXTENSION);
    symbol.setReceiver(receiver);
    symbol.setTypeParameters(parameters);
    module.addExtension(symbol);
    return symbol;
  }

  private static String receiverName(Ty receiver) {
    if (receiver instanceof Ty.Class named) {
      return named.arguments().isEmpty() || !special(named)
          ? named.symbol().name()
          : named.toString();
    }
    if (receiver instanceof Ty.Nullable nullable) {
      return receiverName(nullable.inner()) + "?";
    }
    return receiver instanceof Ty.Parameter ? "*" : receiver.toString();
  }

  /**
   * Whether extensions on several applications of one class must be told apart: an argument is
   * fixed.
   */
  private static boolean special(Ty.Class type) {
    return type.arguments().stream().anyMatch(a -> !(a instanceof Ty.Parameter));
  }

  private void variable(Decl.Variable node) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    NameDeclarer.addFlags(flags, node.modifiers());
    if (node.mutable()) {
      flags.add(Flag.MUTABLE);
    }
    if (node.privateSet()) {
      flags.add(Flag.PRIVATE_SET);
    }
    if (node.pattern() instanceof Pattern.Binding binding && node.type() != null) {
      Ty type = new TypeResolver(session, TypeScope.of(unit.scope())).resolve(node.type());
      add(new GlobalSymbol(module, binding.name(), type, flags), node);
      return;
    }
    for (Pattern.Binding binding : PatternNames.bindings(node.pattern())) {
      GlobalSymbol global = new GlobalSymbol(module, binding.name(), Ty.Null.NULL, flags);
      session.inferLater(global, () -> bodies.inferGlobals(unit, node));
      add(global, node);
    }
  }

  /** One of a name that is taken was reported when names were declared. */
  private void add(GlobalSymbol global, Decl.Variable node) {
    module.globals().putIfAbsent(global.name(), global);
    if (global.has(Flag.PRIVATE)) {
      session.unused().ofFile(global, node.pattern().span());
    }
  }
}
