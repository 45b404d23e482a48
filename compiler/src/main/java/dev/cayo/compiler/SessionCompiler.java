package dev.cayo.compiler;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.check.Checker;
import dev.cayo.compiler.check.InputValue;
import dev.cayo.compiler.check.ModuleScope;
import dev.cayo.compiler.codegen.Generator;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.library.Library;
import dev.cayo.compiler.parser.Keywords;
import dev.cayo.compiler.parser.Parser;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Opening;
import dev.cayo.compiler.tree.ModuleTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the inputs of a session one after the other. Each is a module of its own, a script, to
 * which the top-level names of the inputs before it are visible as if imported; the newest
 * definition of a name wins, and code that was compiled against an older one keeps that. An input
 * takes part only when it is {@linkplain #accept accepted}, so one with errors leaves no trace.
 */
public final class SessionCompiler {
  /** The place of an input in messages. */
  private static final String PREFIX = "repl";

  /** No module that somebody wrote has such a name. */
  private static final String MODULE_PREFIX = "$";

  private static final String UNKNOWN = "completion__";

  private final Library library;
  private final SourceProvider sources;
  private final Map<String, ModuleSymbol> modules = new HashMap<>();
  private @Nullable ModuleScope scope;
  private int count;

  /**
   * A session without inputs.
   *
   * @param sources finds the modules that inputs import; each is compiled once
   * @param library finds the modules of the library
   */
  public SessionCompiler(SourceProvider sources, LibraryProvider library) {
    this.sources = sources;
    this.library = new Library(library);
  }

  /** Whether more text at the end could make an input right: something is open. */
  public static boolean isIncomplete(String text) {
    SourceFile source = new SourceFile(PREFIX, text);
    // What is wrong is said when it is compiled.
    return Guarded.run(source, () -> Parser.isIncomplete(source), refused -> false);
  }

  /** Compiles an input. Never throws for bad source. */
  public CompiledInput compile(String text) {
    SourceFile source = new SourceFile(PREFIX + ++count, text);
    return Guarded.run(
        source, () -> compile(source), refused -> new CompiledInput(List.of(refused), null));
  }

  /**
   * The names that may stand where somebody is typing: members after a dot, and all that is visible
   * elsewhere. Those that begin as the word before the cursor does.
   */
  public Set<String> complete(String text, int cursor) {
    int start = wordStart(text, cursor);
    String word = text.substring(start, cursor);
    String before = text.substring(0, start);
    // A name that nobody has given: what the checker would have known in its place is wanted.
    SourceFile source = new SourceFile(PREFIX, before + UNKNOWN + text.substring(cursor));
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.watch(UNKNOWN);
    Budget budget = new Budget();
    Guarded.run(
        source,
        () -> {
          check(load(source, diagnostics, budget), diagnostics, budget, true);
          return diagnostics;
        },
        refused -> diagnostics);
    Set<String> names = new TreeSet<>(diagnostics.candidates());
    if (!before.endsWith(".")) {
      names.addAll(Keywords.HARD);
      names.addAll(Keywords.SOFT);
    }
    names.removeIf(n -> !n.startsWith(word) || n.startsWith("$"));
    return names;
  }

  /** Where the word begins that ends at the cursor. */
  public static int wordStart(String text, int cursor) {
    int start = cursor;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /**
   * Makes the names of an input visible to those that follow.
   *
   * @param hasValue whether it has come to its end, so that its value is the last one now
   * @throws IllegalArgumentException where it has errors
   */
  public void accept(CompiledInput input, boolean hasValue) {
    CompiledInput.Accepted accepted = input.result();
    if (accepted == null) {
      throw new IllegalArgumentException("the input has errors");
    }
    accepted.modules().forEach(m -> modules.put(m.name(), m));
    scope = accepted.scope();
    CompiledInput.Value value = accepted.value();
    if (value != null && !hasValue) {
      accepted.scope().module().globals().remove(value.variable());
    }
  }

  private CompiledInput compile(SourceFile source) {
    Diagnostics diagnostics = new Diagnostics();
    Budget budget = new Budget();
    List<Checker.Source> files = load(source, diagnostics, budget);
    int mark = diagnostics.mark();
    Checker.Input checked = check(files, diagnostics, budget, true);
    if (diagnostics.hasErrors() && mayBeStatement(files)) {
      Diagnostics others = new Diagnostics();
      diagnostics.all().subList(0, mark).forEach(others::report);
      Checker.Input statement = check(files, others, budget, false);
      if (!others.hasErrors()) {
        return generate(statement, others, budget);
      }
    }
    return generate(checked, diagnostics, budget);
  }

  private List<Checker.Source> load(SourceFile source, Diagnostics diagnostics, Budget budget) {
    ModuleLoader loader = new ModuleLoader(sources, n -> find(n) != null, diagnostics, budget);
    loader.load(MODULE_PREFIX + source.name(), source);
    return loader.loaded();
  }

  private Checker.Input check(
      List<Checker.Source> files, Diagnostics diagnostics, Budget budget, boolean keepsValue) {
    return Checker.checkInput(files, this::find, diagnostics, budget, scope, keepsValue);
  }

  /** Branches need no common type where nobody asks for the value. */
  private static boolean mayBeStatement(List<Checker.Source> files) {
    List<Node> items = files.get(files.size() - 1).unit().items();
    return !items.isEmpty()
        && items.get(items.size() - 1) instanceof Stmt.Expression last
        && (last.expression() instanceof Expr.If
            || last.expression() instanceof Expr.Match
            || last.expression() instanceof Expr.Try);
  }

  private @Nullable ModuleSymbol find(String name) {
    ModuleSymbol known = modules.get(name);
    return known != null ? known : library.find(name);
  }

  private static CompiledInput generate(
      Checker.Input checked, Diagnostics diagnostics, Budget budget) {
    List<ModuleTree> trees = checked.trees();
    if (!diagnostics.hasErrors()) {
      // Whatever stands at the top level of an input is for the inputs after it.
      Opening.open(trees.get(trees.size() - 1).symbol());
    }
    List<Module> generated =
        Compiler.generate(trees, "", Generator.Role.IMPORTED, diagnostics, budget);
    if (generated == null) {
      return new CompiledInput(Compiler.sorted(diagnostics), null);
    }
    List<ModuleSymbol> symbols = trees.stream().map(ModuleTree::symbol).toList();
    CompiledInput.Accepted accepted =
        new CompiledInput.Accepted(
            new ObjectFile(generated), symbols, checked.scope(), value(checked.value()));
    return new CompiledInput(Compiler.sorted(diagnostics), accepted);
  }

  private static CompiledInput.@Nullable Value value(@Nullable InputValue value) {
    return value == null
        ? null
        : new CompiledInput.Value(
            value.variable().type().toString(),
            value.variable().name(),
            InputValue.PRINTER,
            value.text().name());
  }
}
