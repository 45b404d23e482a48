package dev.cayo.compiler.library;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the symbols of a compiled module. In two steps, for modules may refer to each other: the
 * constructor enters the types under their names, {@link #complete} fills them in and may ask for
 * other modules.
 */
public final class Importer {
  private final Module module;
  private final ModuleSymbol symbol;

  public Importer(Module module) {
    this.module = module;
    this.symbol = new ModuleSymbol(module.name());
    for (TypeDefinition type : module.types()) {
      if (type.kind() != TypeKind.CASE) {
        symbol.classes().put(type.name(), declare(type));
      }
    }
    for (TypeDefinition type : module.types()) {
      if (type.kind() == TypeKind.CASE) {
        declareCase(type);
      }
    }
  }

  /** Both steps at once, for a module that no other one that is not yet imported refers to. */
  public static ModuleSymbol importModule(Module module, Function<String, ModuleSymbol> others) {
    Importer importer = new Importer(module);
    importer.complete(others);
    return importer.symbol();
  }

  /** The module; its types are empty until {@link #complete}. */
  public ModuleSymbol symbol() {
    return symbol;
  }

  /**
   * Fills the symbols in.
   *
   * @param others finds the modules that this one refers to; their types must be declared
   */
  public void complete(Function<String, ModuleSymbol> others) {
    TypeSymbols types = new TypeSymbols(symbol, others);
    for (TypeDefinition type : module.types()) {
      ClassSymbol known = Objects.requireNonNull(types.find(symbol, type.name()));
      types.bound(known.typeParameters(), type.typeParameters(), known.typeParameters());
    }
    MemberImport members = new MemberImport(module, symbol, types);
    module.types().forEach(members::type);
    members.functions();
    members.globals();
    members.aliases();
  }

  private ClassSymbol declare(TypeDefinition type) {
    String name = sourceName(type.name());
    ClassSymbol made = new ClassSymbol(symbol, name, type.name(), type.kind(), builtin(type));
    made.flags().addAll(type.flags());
    made.setTypeParameters(parameters(type.typeParameters()));
    return made;
  }

  /** A local class has a number before its name. */
  private static String sourceName(String fileName) {
    return fileName.startsWith("$") ? fileName.substring(fileName.indexOf('.') + 1) : fileName;
  }

  private void declareCase(TypeDefinition type) {
    int dot = type.name().lastIndexOf('.');
    ClassSymbol enumeration = symbol.requireClass(type.name().substring(0, dot));
    String name = sourceName(type.name());
    ClassSymbol made = new ClassSymbol(symbol, name, type.name(), TypeKind.CASE, null);
    made.flags().addAll(type.flags());
    made.setTypeParameters(enumeration.typeParameters());
    made.setEnumeration(enumeration);
    enumeration.cases().put(made.simpleName(), made);
  }

  static List<TypeParameterSymbol> parameters(List<TypeParameter> parameters) {
    return parameters.stream().map(p -> new TypeParameterSymbol(p.name())).toList();
  }

  private static @Nullable Builtin builtin(TypeDefinition type) {
    if (type.kind() == TypeKind.BUILTIN) {
      for (Builtin builtin : Builtin.values()) {
        if (builtin.typeName().equals(type.name())) {
          return builtin;
        }
      }
    }
    return null;
  }
}
