package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.FunctionTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks bodies, each once: in order, or earlier when somebody needs an inferred type. */
final class Bodies {
  private final Session session;
  private final IdentityHashMap<FunctionSymbol, FunctionTree> functions = new IdentityHashMap<>();
  private final IdentityHashMap<ClassBody, ClassBodies> classes = new IdentityHashMap<>();
  private final IdentityHashMap<ModuleUnit, InitialiserBodies> initialisers =
      new IdentityHashMap<>();

  Bodies(Session session) {
    this.session = session;
  }

  ClassBodies of(ClassBody body) {
    return classes.computeIfAbsent(body, b -> new ClassBodies(session, b));
  }

  InitialiserBodies of(ModuleUnit unit) {
    return initialisers.computeIfAbsent(unit, u -> new InitialiserBodies(session, u));
  }

  void inferField(ClassBody body, FieldSymbol field) {
    of(body).inferUpTo(field);
  }

  void inferGlobals(ModuleUnit unit, Decl.Variable node) {
    of(unit).early(node);
  }

  /** The typed tree of a function; null for one without a body. */
  @Nullable FunctionTree check(FunctionBody source) {
    FunctionTree known = functions.get(source.symbol());
    Block block = source.body();
    if (known != null
        || (block == null
            && source.parameters().stream().noneMatch(p -> p.defaultValue() != null))) {
      return known;
    }
    if (source.symbol().has(Flag.OVERRIDE)) {
      session.resultOf(source.symbol(), source.span());
    }
    FunctionTree made = make(source, block);
    functions.put(source.symbol(), made);
    return made;
  }

  private FunctionTree make(FunctionBody source, @Nullable Block block) {
    FunctionSymbol symbol = source.symbol();
    Ty receiver = symbol.receiver();
    LocalSymbol self = receiver == null ? null : new LocalSymbol("this", receiver, false);
    Frame frame = new Frame(symbol.result(), false);
    Body body = new Body(session, source.scope(), self, frame, symbol.fileName());
    if (block != null) {
      body.assignedInClosures().addAll(AssignedNames.inClosures(block));
    }
    List<LocalSymbol> locals = new ArrayList<>();
    var defaults = parameters(source, body, locals);
    var value =
        block == null
            ? body.trees.unit(source.span())
            : FunctionBodies.value(body, block, source.expressionBody(), symbol, source.span());
    return new FunctionTree(source.span(), symbol, self, List.copyOf(locals), defaults, value);
  }

  private static List<dev.cayo.compiler.tree.@Nullable Tree> parameters(
      FunctionBody source, Body body, List<LocalSymbol> locals) {
    List<dev.cayo.compiler.tree.@Nullable Tree> defaults = new ArrayList<>();
    for (int i = 0; i < source.parameters().size(); i++) {
      Parameter parameter = source.parameters().get(i);
      Ty type = source.symbol().parameters().get(i).type();
      defaults.add(
          parameter.defaultValue() == null
              ? null
              : body.checkDefault(parameter.defaultValue(), type));
      LocalSymbol local = new LocalSymbol(parameter.name(), type, false);
      body.scope().declare(parameter.name(), local);
      locals.add(local);
    }
    return java.util.Collections.unmodifiableList(defaults);
  }
}
