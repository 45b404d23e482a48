package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Names;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.ModuleTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the generator itself needs of std.prelude. */
final class PreludeSymbols {
  private final @Nullable ModuleSymbol module;

  private PreludeSymbols(@Nullable ModuleSymbol module) {
    this.module = module;
  }

  /** The prelude that a module is written against: every type of a built-in class leads there. */
  static PreludeSymbols of(ModuleTree tree) {
    if (tree.symbol().name().equals(Names.PRELUDE)) {
      return new PreludeSymbols(tree.symbol());
    }
    for (Ty type : types(tree)) {
      if (type instanceof Ty.Class named && named.symbol().builtin() != null) {
        return new PreludeSymbols(named.symbol().module());
      }
    }
    return new PreludeSymbols(null);
  }

  static PreludeSymbols of(ModuleSymbol prelude) {
    return new PreludeSymbols(prelude);
  }

  private static List<Ty> types(ModuleTree tree) {
    List<Ty> found = new ArrayList<>();
    for (GlobalSymbol global : tree.symbol().globals().values()) {
      found.add(global.type());
    }
    for (FunctionTree function : tree.functions()) {
      addAll(function.body(), found);
    }
    for (ClassTree type : tree.classes()) {
      type.symbol().fields().values().forEach(f -> found.add(f.type()));
      type.symbol().methods().values().forEach(m -> addResult(m, found));
      type.inits().forEach(t -> addAll(t, found));
      type.methods().forEach(m -> addAll(m.body(), found));
    }
    tree.initialiser().forEach(t -> addAll(t, found));
    tree.tests().forEach(t -> addAll(t.body(), found));
    return found;
  }

  private static void addResult(FunctionSymbol method, List<Ty> found) {
    Ty result = method.result();
    if (result != null) {
      found.add(result);
    }
  }

  private static void addAll(Tree body, List<Ty> found) {
    Children.any(
        body,
        tree -> {
          found.add(tree.type());
          return false;
        });
  }

  private ModuleSymbol module() {
    return Objects.requireNonNull(module, "a module without built-in types needs the prelude");
  }

  ClassSymbol type(String name) {
    return module().requireClass(name);
  }

  Ty.Class simpleType(String name) {
    return new Ty.Class(type(name), List.of());
  }

  FunctionSymbol function(String name) {
    FunctionSymbol found = module().functions().get(name);
    if (found == null) {
      throw new IllegalStateException("std.prelude lacks the function " + name);
    }
    return found;
  }

  /** The text of a value inside another: as it prints, but strings in quotes. */
  FunctionSymbol quotedText() {
    FunctionSymbol found = module().functions().get("quotedTextOf");
    return found == null ? function("debugText") : found;
  }

  FunctionSymbol constructor(String type) {
    return Objects.requireNonNull(type(type).constructor(), () -> type + " has no constructor");
  }
}
