package dev.cayo.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a module relies on in another: verification trusts it, linking checks it against the real
 * definition.
 */
public sealed interface Import {

  Symbol symbol();

  /**
   * A type with the supertypes, fields and methods that are used; supertypes are themselves
   * imported.
   */
  record OfType(
      Symbol symbol,
      TypeKind kind,
      Set<Flag> flags,
      List<TypeParameter> typeParameters,
      Optional<ClassType> superclass,
      List<ClassType> interfaces,
      List<Field> fields,
      List<Method> methods,
      List<String> cases)
      implements Import {

    /** All of a type. */
    public static OfType of(String module, TypeDefinition type) {
      return new OfType(
          new Symbol(module, type.name()),
          type.kind(),
          type.flags(),
          type.typeParameters(),
          type.superclass(),
          type.interfaces(),
          type.fields(),
          type.methods(),
          type.cases());
    }
  }

  /** A function. */
  record OfFunction(Symbol symbol, Set<Flag> flags, Signature signature) implements Import {}

  /** A global variable. */
  record OfGlobal(Symbol symbol, Type type, Set<Flag> flags) implements Import {}
}
