package dev.cayo.compiler.library;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills in what a module and its types declare. */
final class MemberImport {
  private final Module module;
  private final ModuleSymbol symbol;
  private final TypeSymbols types;
  private final Map<String, Function> functions = new HashMap<>();

  MemberImport(Module module, ModuleSymbol symbol, TypeSymbols types) {
    this.module = module;
    this.symbol = symbol;
    this.types = types;
    module.functions().forEach(f -> functions.put(f.name(), f));
  }

  void type(TypeDefinition type) {
    ClassSymbol made = Objects.requireNonNull(types.find(symbol, type.name()));
    List<TypeParameterSymbol> scope = made.typeParameters();
    type.superclass().ifPresent(s -> made.setSuperclass(types.named(s, scope)));
    List<Ty.Class> interfaces = new ArrayList<>();
    for (ClassType each : type.interfaces()) {
      interfaces.add(types.named(each, scope));
    }
    made.setInterfaces(interfaces);
    for (Field field : type.fields()) {
      if (!field.flags().contains(Flag.SYNTHETIC)) {
        made.fields().put(field.name(), field(made, field));
      }
    }
    for (Method method : type.methods()) {
      made.methods().put(method.name(), method(made, method));
    }
    FunctionSymbol constructor = constructor(made, type);
    if (constructor != null) {
      made.setConstructor(constructor);
    }
    if (functions.containsKey(type.name() + "." + Names.INITIALISER)) {
      made.markInit();
    }
  }

  private FieldSymbol field(ClassSymbol owner, Field field) {
    Ty type = types.of(field.type(), owner.typeParameters());
    boolean late = field.flags().contains(Flag.LATE);
    Ty declared = late && type instanceof Ty.Nullable nullable ? nullable.inner() : type;
    if (late && declared instanceof Ty.Class cell && FieldSymbol.isCell(cell)) {
      declared = cell.arguments().get(0);
    }
    return new FieldSymbol(owner, field.name(), declared, copy(field.flags()));
  }

  private FunctionSymbol method(ClassSymbol owner, Method method) {
    String fileName = method.function().orElse(owner.name() + "." + method.name());
    FunctionSymbol made =
        new FunctionSymbol(symbol, FunctionSymbol.Kind.METHOD, method.name(), fileName, owner);
    made.flags().addAll(method.flags());
    made.setReceiver(owner.selfType());
    List<TypeParameterSymbol> own = Importer.parameters(method.signature().typeParameters());
    made.setTypeParameters(own);
    List<TypeParameterSymbol> scope = made.allTypeParameters();
    types.bound(own, method.signature().typeParameters(), scope);
    made.setParameters(parameters(method, functions.get(fileName), scope));
    made.setResult(types.of(method.signature().result(), scope));
    return made;
  }

  /**
   * The names and defaults come from the function; without one the parameters have no names to be
   * called by.
   */
  private List<ParameterSymbol> parameters(
      Method method, @Nullable Function function, List<TypeParameterSymbol> scope) {
    List<ParameterSymbol> all = new ArrayList<>();
    List<Type> declared = method.signature().parameters();
    for (int i = 0; i < declared.size(); i++) {
      Ty type = types.of(declared.get(i), scope);
      if (function == null) {
        all.add(new ParameterSymbol("$" + i, type, false));
      } else {
        Parameter parameter = function.parameters().get(i + 1);
        all.add(new ParameterSymbol(parameter.name(), type, parameter.hasDefault()));
      }
    }
    return all;
  }

  private @Nullable FunctionSymbol constructor(ClassSymbol owner, TypeDefinition type) {
    Function made = functions.get(Names.constructor(type.name()));
    Function fields = functions.get(Names.fields(type.name()));
    if (made == null && fields == null && type.kind() != TypeKind.CASE) {
      return null;
    }
    FunctionSymbol constructor =
        new FunctionSymbol(
            symbol,
            FunctionSymbol.Kind.CONSTRUCTOR,
            owner.simpleName(),
            Names.constructor(type.name()),
            owner);
    constructor.setTypeParameters(owner.typeParameters());
    ClassSymbol enumeration = owner.enumeration();
    constructor.setResult(enumeration == null ? owner.selfType() : enumeration.selfType());
    if (owner.has(Flag.PRIVATE)) {
      constructor.flags().add(Flag.PRIVATE);
    }
    if (made != null) {
      constructor.flags().addAll(made.flags());
      constructor.setParameters(parameters(made.parameters(), owner.typeParameters()));
    } else if (fields != null) {
      List<Parameter> own = fields.parameters().subList(1, fields.parameters().size());
      constructor.setParameters(parameters(own, owner.typeParameters()));
    }
    return constructor;
  }

  private List<ParameterSymbol> parameters(
      List<Parameter> parameters, List<TypeParameterSymbol> scope) {
    return parameters.stream()
        .map(p -> new ParameterSymbol(p.name(), types.of(p.type(), scope), p.hasDefault()))
        .toList();
  }

  /**
   * Functions that are no members: those of the compiler have a {@code $} in their names, members a
   * dot.
   */
  void functions() {
    for (Function function : module.functions()) {
      String name = function.name();
      boolean extension = function.flags().contains(Flag.EXTENSION);
      if (name.contains("$") || function.flags().contains(Flag.SYNTHETIC)) {
        continue;
      }
      if (extension) {
        symbol.addExtension(extension(function));
      } else if (!name.contains(".")) {
        symbol
            .functions()
            .put(
                name,
                function(function, FunctionSymbol.Kind.FUNCTION, name, function.parameters()));
      }
    }
  }

  private FunctionSymbol extension(Function function) {
    String name = function.name().substring(function.name().lastIndexOf('.') + 1);
    List<Parameter> own = function.parameters().subList(1, function.parameters().size());
    FunctionSymbol made = function(function, FunctionSymbol.Kind.EXTENSION, name, own);
    made.setReceiver(types.of(function.parameters().get(0).type(), made.typeParameters()));
    return made;
  }

  private FunctionSymbol function(
      Function function, FunctionSymbol.Kind kind, String name, List<Parameter> parameters) {
    FunctionSymbol made = new FunctionSymbol(symbol, kind, name, function.name(), null);
    made.flags().addAll(function.flags());
    List<TypeParameterSymbol> scope = Importer.parameters(function.typeParameters());
    made.setTypeParameters(scope);
    types.bound(scope, function.typeParameters(), scope);
    made.setParameters(parameters(parameters, scope));
    made.setResult(types.of(function.result(), scope));
    return made;
  }

  void globals() {
    for (Global global : module.globals()) {
      Ty type = types.of(global.type(), List.of());
      symbol
          .globals()
          .put(global.name(), new GlobalSymbol(symbol, global.name(), type, copy(global.flags())));
    }
  }

  void aliases() {
    for (Alias alias : module.aliases()) {
      List<TypeParameterSymbol> scope = Importer.parameters(alias.typeParameters());
      types.bound(scope, alias.typeParameters(), scope);
      AliasSymbol made = new AliasSymbol(symbol, alias.name(), copy(alias.flags()), scope);
      made.setType(types.of(alias.type(), scope));
      symbol.aliases().put(alias.name(), made);
    }
  }

  private static Set<Flag> copy(Set<Flag> flags) {
    Set<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    return copy;
  }
}
