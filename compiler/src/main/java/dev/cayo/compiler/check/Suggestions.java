package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.ForeignWords;
import dev.cayo.compiler.diagnostics.Hint;
import dev.cayo.compiler.diagnostics.SpellChecker;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a name that was not found was probably meant to be. */
final class Suggestions {
  /** Modules whose names are used without an import. */
  private static final List<String> MODULES =
      List.of("std.math", "std.io", "std.json", "std.random", "std.time");

  private final Body body;

  Suggestions(Body body) {
    this.body = body;
  }

  /** The nearest of some names, as a question; null where none is near. */
  static @Nullable Hint nearest(Session session, String name, Collection<String> candidates) {
    session.budget().steps(candidates.size());
    String close = SpellChecker.suggest(name, candidates);
    return close == null ? null : Hint.name(close);
  }

  // ---- Names

  @Nullable Hint forName(String name) {
    body.session.diagnostics().offer(name, this::namesHere);
    String found = headerParameter(name);
    if (found == null) {
      found = ForeignWords.name(name);
    }
    if (found == null) {
      found = bareCase(name);
    }
    if (found == null) {
      found = notImported(name);
    }
    return found == null ? nearest(body.session, name, namesHere()) : Hint.of(found);
  }

  private List<String> namesHere() {
    List<String> candidates = new ArrayList<>(body.scope().allNames());
    LocalSymbol self = body.self();
    if (self != null) {
      candidates.addAll(Members.names(body.session, self.type()));
    }
    candidates.addAll(body.module.names());
    candidates.addAll(body.module.typeNames());
    candidates.removeIf(c -> c.startsWith("$"));
    return candidates;
  }

  /** A parameter of the class around, which is gone when its methods run. */
  private @Nullable String headerParameter(String name) {
    LocalSymbol self = body.self();
    return self != null && self.type() instanceof Ty.Class type
        ? headerParameter(type.symbol(), name)
        : null;
  }

  private static @Nullable String headerParameter(ClassSymbol type, String name) {
    FunctionSymbol constructor = type.constructor();
    boolean parameter =
        constructor != null
            && constructor.parameters().stream().map(ParameterSymbol::name).anyMatch(name::equals);
    return parameter
        ? "`"
            + name
            + "` is only a parameter of `"
            + type.name()
            + "`: with `let "
            + name
            + "` or `var "
            + name
            + "` there it is a field"
        : null;
  }

  /** {@code Red} for {@code Color.Red}. */
  private @Nullable String bareCase(String name) {
    for (String type : body.module.typeNames()) {
      if (body.module.find(type) instanceof ClassSymbol symbol
          && symbol.cases().containsKey(name)) {
        return "a case is written with its type: `" + type + "." + name + "`";
      }
    }
    return null;
  }

  private @Nullable String notImported(String name) {
    String module = "std." + name.toLowerCase(Locale.ROOT);
    ModuleSymbol own = body.session.findModule(module);
    if (own != null && ModuleScope.findIn(own, name, false) == null) {
      return "write `import " + module + "` at the top of the file";
    }
    for (String each : MODULES) {
      ModuleSymbol found = body.session.findModule(each);
      if (found != null && ModuleScope.findIn(found, name, false) != null) {
        return "write `import " + each + ".{" + name + "}` at the top of the file";
      }
    }
    return null;
  }

  // ---- Types

  /** What a type that was not found was probably meant to be. */
  static @Nullable Hint forType(Session session, String name, List<String> candidates) {
    String foreign = ForeignWords.type(name);
    return foreign == null
        ? nearest(session, name, candidates)
        : new Hint("in Cayo it is `" + foreign + "`", foreign);
  }

  // ---- Members

  @Nullable Hint forMember(Tree receiver, String name) {
    body.session.diagnostics().offer(name, () -> membersOf(receiver));
    Ty type = Types.resolve(receiver.type());
    if (Types.isUnit(type)) {
      return Hint.of("`Unit` is the value of what gives none");
    }
    if (type instanceof Ty.Class named && named.symbol().isTuple()) {
      return Hint.of("the parts of a tuple are `.0`, `.1` and so on");
    }
    if (body.calls.hasExtension(receiver, name)) {
      return new Hint("`" + name + "` is a function: call it with `" + name + "(…)`", name + "()");
    }
    Hint own = synonym(receiver, name);
    String parameter =
        type instanceof Ty.Class named ? headerParameter(named.symbol(), name) : null;
    if (own == null && parameter != null) {
      own = Hint.of(parameter);
    }
    return own == null ? misspelt(receiver, name) : own;
  }

  /** The members and extensions of a value that may be used here. */
  private Set<String> membersOf(Tree receiver) {
    Set<String> names = Members.names(body.session, receiver.type());
    names.removeIf(
        n -> {
          Members.Found found = Members.find(body.session, receiver.type(), n);
          return found != null && !body.access.sees(found.symbol());
        });
    names.addAll(body.calls.extensionNames(receiver));
    return names;
  }

  private @Nullable Hint synonym(Tree receiver, String name) {
    for (String each : Synonyms.of(name)) {
      if (has(receiver, each)) {
        return Hint.name(each);
      }
    }
    boolean indexed = has(receiver, "get") || Types.isBuiltin(receiver.type(), Builtin.STRING);
    String form = indexed ? Synonyms.form(name) : null;
    return form == null ? null : Hint.of(form);
  }

  private boolean has(Tree receiver, String name) {
    return Members.find(body.session, receiver.type(), name) != null
        || body.calls.hasExtension(receiver, name)
        || (name.equals("with") && Records.isRecord(receiver.type()));
  }

  private @Nullable Hint misspelt(Tree receiver, String name) {
    List<String> names = new ArrayList<>(Members.names(body.session, receiver.type()));
    names.addAll(near(name, extensionNames(), e -> body.calls.hasExtension(receiver, e)));
    Hint close = nearest(body.session, name, names);
    if (close != null) {
      return close;
    }
    String foreign = SpellChecker.suggest(name, Synonyms.all());
    return foreign == null ? null : synonym(receiver, foreign);
  }

  private List<String> extensionNames() {
    List<String> names = body.module.extensionNames();
    body.session.budget().steps(names.size());
    return names;
  }

  /** Those of many names that are near and fit, looked at one after the other. */
  private static List<String> near(String name, List<String> names, Predicate<String> fits) {
    List<String> left = new ArrayList<>(names);
    String close = SpellChecker.suggest(name, left);
    while (close != null && !fits.test(close)) {
      left.remove(close);
      close = SpellChecker.suggest(name, left);
    }
    return close == null ? List.of() : List.of(close);
  }

  // ---- Members of types

  /** What {@code Type.name} was probably meant to be, where the type has no such case. */
  @Nullable Hint forStatic(ClassSymbol type, String name) {
    body.session.diagnostics().offer(name, type.cases()::keySet);
    if (!type.cases().isEmpty()) {
      return nearest(body.session, name, new ArrayList<>(type.cases().keySet()));
    }
    Declared member = type.methods().get(name);
    if (member == null) {
      member = type.fields().get(name);
    }
    if (member != null) {
      return Hint.of(
          "`" + name + "` belongs to the values of `" + type.name() + "`, not to the type");
    }
    return Hint.of(
        name.equals("parse") || name.equals("valueOf")
            ? "write `text.to" + type.name() + "()`"
            : "a type has no members of its own: declare a function outside of it");
  }
}
