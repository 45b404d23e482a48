package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FunctionSymbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that are visible in the classes of a block: these classes, and what is visible around,
 * but for the locals and type parameters of the functions around.
 */
final class BlockScope extends ModuleScope {
  private final ModuleScope outer;
  private final Set<String> hidden;
  private final Map<String, ClassSymbol> types;

  private BlockScope(
      CompilationUnit classes,
      ModuleScope outer,
      Set<String> hidden,
      Map<String, ClassSymbol> types) {
    super(classes, outer);
    this.outer = outer;
    this.hidden = hidden;
    this.types = types;
  }

  /**
   * The scope of the bodies of classes in a block.
   *
   * @param hidden the locals and type parameters around
   */
  static BlockScope ofClasses(CompilationUnit classes, ModuleScope outer, Set<String> hidden) {
    return new BlockScope(classes, outer, hidden, new LinkedHashMap<>());
  }

  /** The scope of the block itself: the same types, and nothing hidden. */
  BlockScope ofBlock() {
    return new BlockScope(unit(), outer, Set.of(), types);
  }

  @Override
  void enter(ClassSymbol type) {
    super.enter(type);
    types.put(type.name(), type);
  }

  @Override
  String fileName(String name) {
    return "$" + module().classes().size() + "." + name;
  }

  @Override
  boolean isLocal() {
    return true;
  }

  @Override
  boolean hides(String name) {
    return !types.containsKey(name) && (hidden.contains(name) || outer.hides(name));
  }

  @Override
  @Nullable Declared find(String name) {
    ClassSymbol own = types.get(name);
    if (own != null) {
      used().add(own);
    }
    return own != null || hidden.contains(name) ? own : outer.find(name);
  }

  @Override
  Set<String> assignedInFunctions() {
    return outer.assignedInFunctions();
  }

  @Override
  Set<Declared> used() {
    return outer.used();
  }

  @Override
  void useExtension(FunctionSymbol extension) {
    outer.useExtension(extension);
  }

  @Override
  List<FunctionSymbol> extensions(String name) {
    return outer.extensions(name);
  }

  @Override
  List<FunctionSymbol> extensions() {
    return outer.extensions();
  }

  @Override
  List<String> names() {
    return outer.names();
  }

  @Override
  List<String> typeNames() {
    List<String> all = new ArrayList<>(types.keySet());
    all.addAll(outer.typeNames());
    return all;
  }
}
