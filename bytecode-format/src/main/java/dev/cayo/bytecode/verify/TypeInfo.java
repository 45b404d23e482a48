package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a module knows of a type, be it its own or imported. */
final class TypeInfo {
  final Symbol symbol;
  final boolean own;
  final TypeKind kind;
  final Set<Flag> flags;
  final List<TypeParameter> typeParameters;
  final Optional<ClassType> superclass;
  final List<ClassType> interfaces;
  final List<Field> fields;
  final List<Method> methods;
  final List<String> cases;

  private volatile @Nullable Map<String, Method> methodsByName;

  /** All supertypes in terms of the type parameters; computed by {@link Declarations}. */
  volatile @Nullable Map<Symbol, ClassType> supertypes;

  private TypeInfo(Import.OfType type, boolean own) {
    this.symbol = type.symbol();
    this.own = own;
    this.kind = type.kind();
    this.flags = type.flags();
    this.typeParameters = type.typeParameters();
    this.superclass = type.superclass();
    this.interfaces = type.interfaces();
    this.fields = type.fields();
    this.methods = type.methods();
    this.cases = type.cases();
  }

  static TypeInfo own(String module, TypeDefinition type) {
    return new TypeInfo(Import.OfType.of(module, type), true);
  }

  static TypeInfo imported(Import.OfType type) {
    return new TypeInfo(type, false);
  }

  boolean is(Flag flag) {
    return flags.contains(flag);
  }

  boolean isHidden() {
    return !own && is(Flag.PRIVATE);
  }

  /** Superclass and interfaces. */
  List<ClassType> direct() {
    if (superclass.isEmpty()) {
      return interfaces;
    }
    List<ClassType> all = new ArrayList<>();
    all.add(superclass.get());
    all.addAll(interfaces);
    return all;
  }

  /** The type with its own parameters as arguments. */
  ClassType self() {
    List<Type> variables = new ArrayList<>();
    for (int i = 0; i < typeParameters.size(); i++) {
      variables.add(new TypeVariable(i));
    }
    return new ClassType(symbol, variables);
  }

  @Nullable Field field(String name) {
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  @Nullable Method method(String name) {
    Map<String, Method> byName = methodsByName;
    if (byName == null) {
      byName = new HashMap<>();
      for (Method method : methods) {
        byName.putIfAbsent(method.name(), method);
      }
      methodsByName = byName;
    }
    return byName.get(name);
  }
}
