package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that a module knows: what it declares itself, and what it imports. Shared by threads. */
final class Declarations {
  static final Symbol ANY = new Symbol(Names.PRELUDE, "Any");
  static final Symbol COMPARABLE = new Symbol(Names.PRELUDE, "Comparable");
  static final ClassType ERROR = prelude("Error");

  /** Enough for more supertypes than anybody writes. */
  private static final long SUPERTYPE_STEPS = 50_000;

  private static final ClassType ANY_CLASS = prelude("Any");
  private static final ClassType STRING = prelude("String");
  private static final ClassType[] PRIMITIVES = {
    prelude("Int"), prelude("Float"), prelude("Bool"), prelude("Char"), prelude("Byte")
  };
  private static final Symbol ARRAY = new Symbol(Names.PRELUDE, "Array");

  final Module module;
  private final Map<Symbol, TypeInfo> types = new HashMap<>();
  private final Map<Symbol, FunctionInfo> imported = new HashMap<>();
  private final Map<String, Function> functions = new HashMap<>();
  private final Map<Symbol, GlobalInfo> globals = new HashMap<>();

  Declarations(Module module) {
    this.module = module;
    Place place = new Place("module", module.name(), null, new Budget(0));
    for (TypeDefinition type : module.types()) {
      TypeInfo info = TypeInfo.own(module.name(), type);
      checkFirst(types.put(info.symbol, info), info.symbol, place);
    }
    for (Function function : module.functions()) {
      Symbol symbol = new Symbol(module.name(), function.name());
      checkFirst(functions.put(function.name(), function), symbol, place);
    }
    for (Global global : module.globals()) {
      Symbol symbol = new Symbol(module.name(), global.name());
      GlobalInfo info = new GlobalInfo(true, global.type(), global.flags());
      checkFirst(globals.put(symbol, info), symbol, place);
    }
    for (Import one : module.imports()) {
      addImport(one, place);
    }
  }

  private static ClassType prelude(String name) {
    return new ClassType(new Symbol(Names.PRELUDE, name), List.of());
  }

  private void addImport(Import one, Place place) {
    Symbol symbol = one.symbol();
    if (symbol.module().equals(module.name())) {
      String what = "imports its own " + Place.show(symbol.name());
      throw place.fail(Rule.UNIQUE_NAMES, what);
    }
    if (one instanceof Import.OfType type) {
      checkFirst(types.put(symbol, TypeInfo.imported(type)), symbol, place);
    } else if (one instanceof Import.OfFunction function) {
      FunctionInfo info = new FunctionInfo(symbol, false, function.flags(), function.signature());
      checkFirst(imported.put(symbol, info), symbol, place);
    } else if (one instanceof Import.OfGlobal global) {
      GlobalInfo info = new GlobalInfo(false, global.type(), global.flags());
      checkFirst(globals.put(symbol, info), symbol, place);
    }
  }

  /** The library is trusted with more than others. */
  boolean isLibrary() {
    return module.name().startsWith("std.");
  }

  // Rule UNIQUE_NAMES.
  private static void checkFirst(@Nullable Object former, Symbol symbol, Place place) {
    if (former != null) {
      throw place.fail(Rule.UNIQUE_NAMES, "two declarations of " + Place.show(symbol.name()));
    }
  }

  @Nullable TypeInfo type(Symbol symbol) {
    return types.get(symbol);
  }

  @Nullable Function ownFunction(String name) {
    return functions.get(name);
  }

  @Nullable FunctionInfo function(Symbol symbol) {
    if (!symbol.module().equals(module.name())) {
      return imported.get(symbol);
    }
    Function own = functions.get(symbol.name());
    return own == null ? null : new FunctionInfo(symbol, true, own.flags(), own.signature());
  }

  @Nullable GlobalInfo global(Symbol symbol) {
    return globals.get(symbol);
  }

  /**
   * The declared type behind a type: null for type variables, functions, Unit and what may be null.
   */
  static @Nullable ClassType asClass(Type type) {
    if (type instanceof ClassType named) {
      return named;
    } else if (type instanceof Primitive primitive) {
      return PRIMITIVES[primitive.ordinal()];
    } else if (type instanceof ArrayType array) {
      return new ClassType(ARRAY, List.of(array.element()));
    } else if (type == Basic.STRING) {
      return STRING;
    }
    return type == Basic.ANY ? ANY_CLASS : null;
  }

  /** The supertype of that name of a type, which may be itself; null where it has none. */
  @Nullable ClassType supertype(ClassType type, Symbol name, Place place) {
    place.spend(1);
    if (type.symbol().equals(name)) {
      return type;
    }
    TypeInfo info = types.get(type.symbol());
    ClassType found = info == null ? null : supertypes(info).get(name);
    if (found == null) {
      return name.equals(ANY) ? ANY_CLASS : null;
    }
    return (ClassType) new Substitution(type.arguments(), place).apply(found);
  }

  Map<Symbol, ClassType> supertypes(TypeInfo info) {
    Map<Symbol, ClassType> known = info.supertypes;
    if (known == null) {
      known = computeSupertypes(info);
      info.supertypes = known;
    }
    return known;
  }

  // Rules ACYCLIC and INTERFACES. Ends in any case: each symbol enters once. The budget is its own,
  // lest it
  // depend on who asks first.
  private Map<Symbol, ClassType> computeSupertypes(TypeInfo info) {
    Budget budget = new Budget(SUPERTYPE_STEPS);
    Place place = new Place("type", info.symbol.name(), info.symbol.module(), budget);
    Map<Symbol, ClassType> all = new LinkedHashMap<>();
    Deque<ClassType> todo = new ArrayDeque<>(info.direct());
    while (!todo.isEmpty()) {
      ClassType next = todo.removeFirst();
      if (next.symbol().equals(info.symbol) || all.size() > Limits.SUPERTYPES) {
        String what = all.size() > Limits.SUPERTYPES ? "has too many supertypes" : "extends itself";
        throw place.fail(Rule.ACYCLIC, what);
      }
      ClassType former = all.put(next.symbol(), next);
      if (former == null) {
        addDirect(next, todo, place);
      } else if (!former.equals(next)) {
        String what = "is both " + Place.show(former) + " and " + Place.show(next);
        throw place.fail(Rule.INTERFACES, what);
      }
    }
    return all;
  }

  private void addDirect(ClassType type, Deque<ClassType> todo, Place place) {
    TypeInfo info = types.get(type.symbol());
    if (info != null) {
      Substitution substitution = new Substitution(type.arguments(), place);
      for (ClassType direct : info.direct()) {
        place.spend(1);
        todo.add((ClassType) substitution.apply(direct));
      }
    }
  }
}
