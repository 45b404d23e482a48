package dev.cayo.compiler.library;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** All that an importing module can see of a module, as text. */
final class SymbolPrinter {
  /** Flags that the file has otherwise: intrinsics have a body there, what overrides is open. */
  private static final Set<Flag> LEFT_OUT = EnumSet.of(Flag.NATIVE, Flag.OPEN, Flag.SYNTHETIC);

  private final StringBuilder text = new StringBuilder();

  static String print(ModuleSymbol module) {
    SymbolPrinter printer = new SymbolPrinter();
    printer.module(module);
    return printer.text.toString();
  }

  private void module(ModuleSymbol module) {
    line("module " + module.name());
    module.classes().values().stream().filter(c -> !isIntrinsic(c)).forEach(this::type);
    new TreeMap<>(module.functions()).values().forEach(this::function);
    module.extensions().stream()
        .sorted(java.util.Comparator.comparing(FunctionSymbol::fileName))
        .forEach(this::function);
    module
        .globals()
        .values()
        .forEach(g -> line("global " + g.name() + ": " + g.type() + " " + g.flags()));
    module.aliases().values().forEach(this::alias);
  }

  /** Unit and Never need no declaration. */
  private static boolean isIntrinsic(ClassSymbol type) {
    return type.name().equals("Unit") || type.name().equals("Never");
  }

  private void type(ClassSymbol type) {
    line(
        type.kind()
            + " "
            + type.name()
            + parameters(type.typeParameters())
            + " "
            + type.flags()
            + " "
            + type.superclass()
            + " "
            + type.interfaces()
            + " init "
            + type.hasInit());
    type.fields().values().forEach(this::field);
    FunctionSymbol constructor = type.constructor();
    if (constructor != null) {
      function(constructor);
    }
    type.methods().values().forEach(this::function);
    type.cases().values().forEach(this::type);
  }

  private void field(FieldSymbol field) {
    line("  field " + field.name() + ": " + field.type() + " " + field.flags());
  }

  private void alias(AliasSymbol alias) {
    line("alias " + alias.name() + parameters(alias.typeParameters()) + " = " + alias.type());
  }

  private void function(FunctionSymbol function) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(function.flags());
    flags.removeAll(LEFT_OUT);
    line(
        "  "
            + function.kind()
            + " "
            + function.fileName()
            + " "
            + function.name()
            + parameters(function.typeParameters())
            + " on "
            + function.receiver()
            + function.parameters()
            + ": "
            + function.result()
            + " "
            + flags
            + " "
            + function.isVirtual());
  }

  private static String parameters(List<TypeParameterSymbol> parameters) {
    return parameters.stream().map(p -> p.name() + p.bounds()).toList().toString();
  }

  private void line(String content) {
    text.append(content).append('\n');
  }
}
