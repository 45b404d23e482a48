package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.ModuleTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the module of the object file from a typed tree without errors. The same tree gives the
 * same module.
 */
public final class Generator {
  private final ModuleTree tree;
  private final ModuleSymbol symbol;
  private final Emission module;
  private final Functions functions;
  private final Classes classes;

  private Generator(ModuleTree tree, PreludeSymbols prelude, Budget budget) {
    this.tree = tree;
    this.symbol = tree.symbol();
    this.module = new Emission(symbol, prelude, budget);
    this.functions = new Functions(module);
    this.classes = new Classes(module, functions);
  }

  /** What a module is for. */
  public enum Role {
    IMPORTED,
    /** A program starts in it: it has an entry. */
    MAIN,
    /** Its tests are run: they are functions of it, named by {@link Names#test}. */
    TESTED
  }

  /**
   * Makes a module.
   *
   * @throws CodeTooLargeException where a function exceeds a limit of the object file
   */
  public static Module generate(ModuleTree tree, Role role, Budget budget) {
    return new Generator(tree, new PreludeSymbols(tree.prelude()), budget).module(role);
  }

  private Module module(Role role) {
    Map<ClassSymbol, ClassTree> trees = new HashMap<>();
    for (ClassTree type : tree.classes()) {
      trees.put(type.symbol(), type);
      if (!type.inits().isEmpty()) {
        type.symbol().markInit();
      }
    }
    List<TypeDefinition> types = new ArrayList<>();
    for (ClassSymbol type : types()) {
      types.add(classes.definition(type, trees.get(type)));
      classes.bodies(type, trees.get(type));
    }
    functions();
    if (!tree.initialiser().isEmpty()) {
      functions.synthetic(Names.INITIALISER, statements(tree.initialiser()));
    }
    switch (role) {
      case MAIN -> entry();
      case TESTED -> tests();
      case IMPORTED -> {}
    }
    List<Global> globals = symbol.globals().values().stream().map(this::global).toList();
    List<Alias> aliases = symbol.aliases().values().stream().map(this::alias).toList();
    return new Module(
        symbol.name(),
        tree.source(),
        List.copyOf(tree.dependencies()),
        module.uses().imports(),
        List.copyOf(types),
        List.copyOf(module.functions()),
        globals,
        aliases);
  }

  /** All types of the module, cases after their enum. */
  private List<ClassSymbol> types() {
    Set<ClassSymbol> all = new java.util.LinkedHashSet<>();
    for (ClassSymbol type : symbol.classes().values()) {
      all.add(type);
      all.addAll(type.cases().values());
    }
    return List.copyOf(all);
  }

  private void functions() {
    Set<FunctionSymbol> written = new HashSet<>();
    for (FunctionTree function : tree.functions()) {
      if (written.add(function.symbol())) {
        functions.function(function);
      }
    }
    List<FunctionSymbol> all = new ArrayList<>(symbol.functions().values());
    all.addAll(symbol.extensions());
    symbol.hosts().values().forEach(group -> all.addAll(group.functions().values()));
    for (FunctionSymbol function : all) {
      boolean isBodyless = function.has(Flag.NATIVE) || function.has(Flag.HOST);
      if (isBodyless && written.add(function)) {
        functions.bodyless(function);
      }
    }
  }

  private Tree statements(List<Tree> statements) {
    Tree first = statements.get(0);
    Tree result = new Tree.UnitValue(first.span(), first.type());
    return new Tree.Sequence(first.span(), first.type(), statements, result);
  }

  private void tests() {
    for (ModuleTree.TestTree test : tree.tests()) {
      functions.synthetic(Names.test(test.name()), test.body());
    }
  }

  private void entry() {
    Types types = new Types(module.uses(), List.of());
    FunctionSymbol start = symbol.functions().get("main");
    new FunctionWriter(module, Names.ENTRY, Names.ENTRY, types, List.of(), Basic.UNIT)
        .flags(EnumSet.of(Flag.SYNTHETIC))
        .write(body -> start(body, start));
  }

  private void start(Body body, @org.jspecify.annotations.Nullable FunctionSymbol start) {
    if (start != null) {
      for (int i = 0; i < start.parameters().size(); i++) {
        FunctionSymbol arguments = module.prelude().function("programArguments");
        body.calls.invoke(arguments, List.of(), 0, body.types.of(start.parameters().get(i).type()));
      }
      body.calls.invoke(
          start, List.of(), start.parameters().size(), Signatures.result(start, body.types));
      body.calls.result(Destination.Plain.DROP);
    }
    if (body.code.reachable()) {
      body.finishUnit();
    }
  }

  private Global global(GlobalSymbol global) {
    Types types = new Types(module.uses(), List.of());
    return new Global(global.name(), types.of(global.type()), Signatures.copy(global.flags()));
  }

  private Alias alias(AliasSymbol alias) {
    Types types = new Types(module.uses(), alias.typeParameters());
    return new Alias(
        alias.name(),
        Signatures.copy(alias.flags()),
        types.declare(alias.typeParameters()),
        types.of(alias.type()));
  }
}
