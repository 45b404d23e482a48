package dev.cayo.vm.translate;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.link.BuiltIns;
import dev.cayo.vm.link.LoadedModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The types of what verified code of one module refers to, as the module itself states them: its
 * definitions and its imports. Nothing is checked here again, and no other module is loaded.
 */
public final class StaticTypes {
  /** What a definition and an import have in common. */
  private record View(
      List<TypeParameter> typeParameters,
      Optional<ClassType> superclass,
      List<ClassType> interfaces,
      List<Field> fields,
      List<Method> methods) {}

  private final LoadedModule module;
  private final Function function;

  public StaticTypes(LoadedModule module, Function function) {
    this.module = module;
    this.function = function;
  }

  public Signature function(Symbol symbol) {
    if (symbol.module().equals(module.name())) {
      Function own = module.function(symbol.name());
      if (own != null) {
        return own.signature();
      }
    }
    Import.OfFunction imported = module.importedFunction(symbol);
    if (imported == null) {
      throw LinkException.of(symbol, "neither defined nor imported");
    }
    return imported.signature();
  }

  public Type global(Symbol symbol) {
    if (symbol.module().equals(module.name())) {
      Global own = module.global(symbol.name());
      if (own != null) {
        return own.type();
      }
    }
    Import.OfGlobal imported = module.importedGlobal(symbol);
    if (imported == null) {
      throw LinkException.of(symbol, "neither defined nor imported");
    }
    return imported.type();
  }

  public Type field(Type object, Symbol owner, String name) {
    View view = view(owner);
    if (view != null) {
      for (Field field : view.fields) {
        if (field.name().equals(name)) {
          return Substitution.apply(field.type(), arguments(object, owner, view));
        }
      }
    }
    throw LinkException.of(owner, "the field " + name + " is neither defined nor imported");
  }

  /** The type arguments with which an object is an instance of {@code owner}. */
  public List<Type> argumentsOf(Type object, Symbol owner) {
    View view = view(owner);
    if (view == null) {
      throw LinkException.of(owner, "neither defined nor imported");
    }
    return arguments(object, owner, view);
  }

  /** The result of a method called on a receiver. */
  public Type result(Type receiver, Symbol owner, String name, List<Type> typeArguments) {
    return Substitution.apply(
        method(owner, name).result(), methodArguments(receiver, owner, name, typeArguments));
  }

  private List<Type> methodArguments(
      Type receiver, Symbol owner, String name, List<Type> typeArguments) {
    View view = view(owner);
    if (view == null) {
      throw LinkException.of(owner, "neither defined nor imported, for the method " + name);
    }
    List<Type> all = new ArrayList<>(arguments(receiver, owner, view));
    all.addAll(typeArguments);
    return all;
  }

  public Signature method(Symbol owner, String name) {
    View view = view(owner);
    if (view != null) {
      for (Method method : view.methods) {
        if (method.name().equals(name)) {
          return method.signature();
        }
      }
    }
    throw LinkException.of(owner, "the method " + name + " is neither defined nor imported");
  }

  private List<Type> arguments(Type object, Symbol owner, View view) {
    if (view.typeParameters.isEmpty()) {
      return List.of();
    }
    List<Type> found = asSuper(object, owner);
    if (found == null) {
      throw LinkException.of(owner, "not a supertype of " + object);
    }
    return found;
  }

  /** The type arguments with which a type is, or extends, {@code owner}; null where it does not. */
  private @Nullable List<Type> asSuper(Type type, Symbol owner) {
    if (type instanceof NullableType nullable) {
      return asSuper(nullable.inner(), owner);
    }
    if (type instanceof TypeVariable variable) {
      for (Type bound : function.typeParameters().get(variable.index()).bounds()) {
        List<Type> found = asSuper(bound, owner);
        if (found != null) {
          return found;
        }
      }
      return null;
    }
    ClassType some = classOf(type);
    if (some == null) {
      return null;
    }
    return some.symbol().equals(owner) ? some.arguments() : throughSupertypes(some, owner);
  }

  private @Nullable List<Type> throughSupertypes(ClassType some, Symbol owner) {
    View view = view(some.symbol());
    if (view == null) {
      return null;
    }
    List<ClassType> supertypes = new ArrayList<>(view.interfaces);
    view.superclass.ifPresent(supertypes::add);
    for (ClassType supertype : supertypes) {
      List<Type> found = asSuper(Substitution.apply(supertype, some.arguments()), owner);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The class that declares the methods of a type. */
  public static @Nullable ClassType classOf(Type type) {
    if (type instanceof ClassType some) {
      return some;
    }
    if (type instanceof ArrayType array) {
      return new ClassType(new Symbol(Names.PRELUDE, "Array"), List.of(array.element()));
    }
    if (type instanceof Primitive primitive) {
      String name = BuiltIns.nameOf(Shape.of(primitive, List.of()));
      return new ClassType(new Symbol(Names.PRELUDE, name), List.of());
    }
    if (type == Basic.STRING || type == Basic.ANY) {
      return new ClassType(
          new Symbol(Names.PRELUDE, type == Basic.ANY ? "Any" : "String"), List.of());
    }
    return null;
  }

  private @Nullable View view(Symbol symbol) {
    if (symbol.module().equals(module.name())) {
      TypeDefinition own = module.type(symbol.name());
      if (own != null) {
        return new View(
            own.typeParameters(), own.superclass(), own.interfaces(), own.fields(), own.methods());
      }
    }
    Import.OfType imported = module.importedType(symbol);
    return imported == null
        ? null
        : new View(
            imported.typeParameters(),
            imported.superclass(),
            imported.interfaces(),
            imported.fields(),
            imported.methods());
  }
}
