package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The names that are visible at the top level of one source file: its own, imported ones, those of
 * the inputs before it in a session, and the prelude's.
 */
public class ModuleScope {
  private final CompilationUnit unit;
  private final ModuleSymbol module;
  private final Map<String, Declared> imported = new HashMap<>();
  private final Set<ModuleSymbol> visible = new LinkedHashSet<>();
  private final ModuleSymbol prelude;
  private final List<ClassBody> localClasses;
  private final Set<Declared> used = new HashSet<>();
  private final Set<String> usedImports = new HashSet<>();
  private final @Nullable ModuleScope earlier;
  private @Nullable Set<String> assignedInFunctions;

  /**
   * @param earlier the scope of the input before, whose names are visible but yield to those of
   *     this one; null for a file
   */
  ModuleScope(
      CompilationUnit unit,
      ModuleSymbol module,
      ModuleSymbol prelude,
      @Nullable ModuleScope earlier) {
    this.unit = unit;
    this.module = module;
    this.prelude = prelude;
    this.localClasses = new ArrayList<>();
    this.earlier = earlier;
    visible.add(module);
  }

  /** A scope inside another, with names of its own. */
  ModuleScope(CompilationUnit unit, ModuleScope outer) {
    this.unit = unit;
    this.module = outer.module;
    this.prelude = outer.prelude;
    this.localClasses = outer.localClasses;
    this.earlier = null;
  }

  /** The classes declared in blocks of the file, whose bodies are still to be checked. */
  List<ClassBody> localClasses() {
    return localClasses;
  }

  /** Drops the newest local classes: the source that declares them is about to be checked again. */
  void forgetLocalClasses(int keep) {
    List<ClassBody> dropped = localClasses.subList(keep, localClasses.size());
    dropped.forEach(c -> module.classes().remove(c.symbol().fileName()));
    dropped.clear();
  }

  /** Enters a type that is declared here. */
  void enter(ClassSymbol type) {
    module.classes().put(type.fileName(), type);
  }

  /** What a type that is declared here is called in the object file. */
  String fileName(String name) {
    return name;
  }

  /** Whether the types declared here are those of a block. */
  boolean isLocal() {
    return false;
  }

  /** Whether a name is that of a variable, function or type parameter that cannot be used here. */
  boolean hides(String name) {
    return false;
  }

  /** The names that functions and classes of the file assign, and closures in its statements. */
  Set<String> assignedInFunctions() {
    Set<String> known = assignedInFunctions;
    if (known == null) {
      known = new LinkedHashSet<>();
      for (Node item : unit.items()) {
        boolean runsInOrder = item instanceof Stmt || item instanceof Decl.Variable;
        known.addAll(runsInOrder ? AssignedNames.inClosures(item) : AssignedNames.in(item));
      }
      assignedInFunctions = known;
    }
    return known;
  }

  CompilationUnit unit() {
    return unit;
  }

  /** The module whose scope this is. */
  public ModuleSymbol module() {
    return module;
  }

  /** Makes a name visible; false where it is taken by another. */
  boolean addImport(String name, Declared symbol) {
    Declared before = imported.putIfAbsent(name, symbol);
    return before == null || before == symbol;
  }

  /** Makes the extensions of a module visible. */
  void addVisible(ModuleSymbol other) {
    visible.add(other);
  }

  /** What a simple name stands for at top level, or null. */
  @Nullable Declared find(String name) {
    for (ModuleScope scope = this; scope != null; scope = scope.earlier) {
      Declared own = findIn(scope.module, name, true);
      if (own != null) {
        used.add(own);
        return own;
      }
      Declared foreign = scope.imported.get(name);
      if (foreign != null) {
        usedImports.add(name);
        return foreign;
      }
    }
    return findIn(prelude, name, module == prelude);
  }

  /** Top-level names of the file that something in it refers to. */
  Set<Declared> used() {
    return used;
  }

  /** An extension that was chosen is a use of the import that made it visible. */
  void useExtension(FunctionSymbol extension) {
    usedImports.add(extension.name());
    imported.forEach(
        (name, symbol) -> {
          if (symbol == extension.module()) {
            usedImports.add(name);
          }
        });
  }

  boolean usesImport(String name) {
    return usedImports.contains(name);
  }

  static @Nullable Declared findIn(ModuleSymbol in, String name, boolean own) {
    @Nullable Declared found = in.classes().get(name);
    if (found == null) {
      found = in.functions().get(name);
    }
    if (found == null) {
      found = in.globals().get(name);
    }
    if (found == null) {
      found = in.aliases().get(name);
    }
    return found != null && (own || !Visibility.isPrivate(found)) ? found : null;
  }

  /** Extension methods and properties of that name that this file may use, nearest first. */
  List<FunctionSymbol> extensions(String name) {
    return visibleOf(other -> other.extensions(name));
  }

  /** All extensions that this file may use, nearest first. */
  List<FunctionSymbol> extensions() {
    return visibleOf(ModuleSymbol::extensions);
  }

  private List<FunctionSymbol> visibleOf(Function<ModuleSymbol, List<FunctionSymbol>> extensions) {
    List<FunctionSymbol> found = new ArrayList<>();
    for (ModuleSymbol other : visible()) {
      for (FunctionSymbol extension : extensions.apply(other)) {
        if (other == module || !Visibility.isPrivate(extension)) {
          found.add(extension);
        }
      }
    }
    return found;
  }

  /** The modules whose extensions are visible, nearest first. */
  private Set<ModuleSymbol> visible() {
    Set<ModuleSymbol> all = new LinkedHashSet<>();
    for (ModuleScope scope = this; scope != null; scope = scope.earlier) {
      all.addAll(scope.visible);
    }
    all.add(prelude);
    return all;
  }

  /** The names of all extensions that this file may use, for suggestions. */
  List<String> extensionNames() {
    Set<String> names = new LinkedHashSet<>();
    visible().forEach(m -> m.extensions().forEach(e -> names.add(e.name())));
    return List.copyOf(names);
  }

  /** All names, for suggestions. */
  List<String> names() {
    List<String> all = new ArrayList<>();
    for (ModuleScope scope = this; scope != null; scope = scope.earlier) {
      all.addAll(scope.imported.keySet());
      addNames(scope.module, all);
    }
    addNames(prelude, all);
    return all;
  }

  private static void addNames(ModuleSymbol of, List<String> to) {
    to.addAll(of.functions().keySet());
    to.addAll(of.globals().keySet());
    to.addAll(typeNames(of));
  }

  /** All names of types, for suggestions. */
  List<String> typeNames() {
    List<String> all = new ArrayList<>();
    for (ModuleScope scope = this; scope != null; scope = scope.earlier) {
      all.addAll(typeNames(scope.module));
      scope.imported.forEach(
          (name, symbol) -> {
            if (symbol instanceof ClassSymbol) {
              all.add(name);
            }
          });
    }
    all.addAll(typeNames(prelude));
    return all;
  }

  private static List<String> typeNames(ModuleSymbol of) {
    List<String> all = new ArrayList<>(of.aliases().keySet());
    of.classes().values().stream().filter(c -> !isLocal(c)).forEach(c -> all.add(c.name()));
    return all;
  }

  private static boolean isLocal(ClassSymbol type) {
    return !type.fileName().equals(type.name());
  }
}
