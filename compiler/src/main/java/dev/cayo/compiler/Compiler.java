package dev.cayo.compiler;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.check.Checker;
import dev.cayo.compiler.check.EntryPoint;
import dev.cayo.compiler.codegen.CodeTooLargeException;
import dev.cayo.compiler.codegen.Generator;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.library.Library;
import dev.cayo.compiler.parser.Parser;
import dev.cayo.compiler.tree.ModuleTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns source into object files: the whole way, for one program or for the library. Never throws
 * for bad source.
 */
public final class Compiler {

  private Compiler() {}

  /**
   * Compiles a program. Its tests are checked, and left out.
   *
   * @param main the file that is run
   * @param module the name of its module
   * @param sources finds the modules that it imports
   * @param library finds the modules of the library
   */
  public static CompilationResult compile(
      SourceFile main, String module, SourceProvider sources, LibraryProvider library) {
    return compile(main, module, Generator.Role.MAIN, sources, library);
  }

  /** As {@link #compile}, but with the tests of the file in place of its entry. */
  public static CompilationResult compileTests(
      SourceFile main, String module, SourceProvider sources, LibraryProvider library) {
    return compile(main, module, Generator.Role.TESTED, sources, library);
  }

  /** Whether a file has tests, so far as it can be read. */
  public static boolean hasTests(SourceFile file) {
    return Guarded.run(
        file,
        () -> Parser.parse(file).ast().items().stream().anyMatch(Decl.Test.class::isInstance),
        refused -> false);
  }

  private static CompilationResult compile(
      SourceFile main,
      String module,
      Generator.Role role,
      SourceProvider sources,
      LibraryProvider library) {
    Diagnostics diagnostics = new Diagnostics();
    return Guarded.run(
        main,
        () -> compileHere(main, module, role, sources, library, diagnostics),
        refused -> {
          diagnostics.report(refused);
          return new CompilationResult(null, sorted(diagnostics));
        });
  }

  private static CompilationResult compileHere(
      SourceFile main,
      String module,
      Generator.Role role,
      SourceProvider sources,
      LibraryProvider library,
      Diagnostics diagnostics) {
    Library symbols = new Library(library);
    Budget budget = new Budget();
    ModuleLoader loader =
        new ModuleLoader(sources, name -> symbols.find(name) != null, diagnostics, budget);
    loader.load(module, main);
    return finish(loader.loaded(), module, role, symbols, diagnostics, budget);
  }

  /** Compiles library modules from source, all together: {@code std.prelude} is one of them. */
  public static CompilationResult compileLibrary(Map<String, SourceFile> files) {
    return DeepStack.run(
        () -> {
          Library symbols = new Library(name -> null);
          Diagnostics diagnostics = new Diagnostics();
          Budget budget = new Budget();
          ModuleLoader loader = new ModuleLoader(files::get, name -> false, diagnostics, budget);
          files.forEach((name, file) -> loader.load(name, file));
          return finish(loader.loaded(), "", Generator.Role.IMPORTED, symbols, diagnostics, budget);
        });
  }

  private static CompilationResult finish(
      List<Checker.Source> loaded,
      String main,
      Generator.Role role,
      Library symbols,
      Diagnostics diagnostics,
      Budget budget) {
    List<ModuleTree> trees = Checker.check(loaded, symbols::find, diagnostics, budget);
    trees.stream()
        .filter(tree -> tree.symbol().name().equals(main))
        .forEach(tree -> EntryPoint.check(tree, diagnostics));
    List<Module> modules = generate(trees, main, role, diagnostics, budget);
    ObjectFile file = modules == null ? null : new ObjectFile(modules);
    return new CompilationResult(file, sorted(diagnostics));
  }

  /**
   * The modules of checked trees; null where there are errors.
   *
   * @param main the name of the module that has the role; the others are imported
   */
  static @Nullable List<Module> generate(
      List<ModuleTree> trees,
      String main,
      Generator.Role role,
      Diagnostics diagnostics,
      Budget budget) {
    if (diagnostics.hasErrors()) {
      return null;
    }
    List<Module> modules = new ArrayList<>();
    for (ModuleTree tree : trees) {
      try {
        boolean isMain = tree.symbol().name().equals(main);
        modules.add(Generator.generate(tree, isMain ? role : Generator.Role.IMPORTED, budget));
      } catch (CodeTooLargeException e) {
        String message = java.util.Objects.requireNonNull(e.getMessage());
        diagnostics.report(Diagnostic.of(DiagnosticCode.CODE_TOO_LARGE, e.span(), message));
        return null;
      }
    }
    return diagnostics.hasErrors() ? null : modules;
  }

  static List<Diagnostic> sorted(Diagnostics diagnostics) {
    List<Diagnostic> all = new ArrayList<>(diagnostics.all());
    all.sort(
        Comparator.comparing((Diagnostic d) -> d.span().source().name())
            .thenComparingInt(d -> d.span().start()));
    return List.copyOf(all);
  }
}
