package dev.cayo.vm.link;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeSize;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.translate.Substitution;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What verification of single modules cannot see, for an import may leave out what is not used:
 * that no type is its own supertype, and that a method has the parameters and the result of every
 * method of that name above it, so that a call by name passes what the method takes.
 */
public final class HierarchyCheck {
  private static final int MOST = dev.cayo.bytecode.Limits.SUPERTYPES;

  private final Scope scope;

  private HierarchyCheck(Scope scope) {
    this.scope = scope;
  }

  public static void check(LoadedModule module) {
    HierarchyCheck check = new HierarchyCheck(module.scope());
    for (TypeDefinition type : module.module().types()) {
      LoadedType loaded = module.findType(type.name());
      if (loaded != null) {
        check.check(loaded);
      }
    }
  }

  /** Walks all supertypes with their arguments in terms of the type. */
  private void check(LoadedType type) {
    Map<String, Method> methods = new HashMap<>();
    for (Method method : type.definition().methods()) {
      if (!method.flags().contains(Flag.PRIVATE)) {
        methods.put(method.name(), method);
      }
    }
    Set<ClassType> seen = new HashSet<>();
    ArrayDeque<ClassType> open = new ArrayDeque<>(supertypes(type.definition()));
    while (!open.isEmpty()) {
      ClassType next = open.remove();
      if (!seen.add(next)) {
        continue;
      }
      if (next.symbol().equals(type.symbol()) || seen.size() > MOST) {
        throw LinkException.of(type.symbol(), "its supertypes do not end");
      }
      TypeDefinition above = scope.type(next.symbol()).definition();
      if (above.typeParameters().size() != next.arguments().size()) {
        throw LinkException.of(type.symbol(), "a supertype has other type parameters");
      }
      compare(type, methods, above, next.arguments());
      for (ClassType supertype : supertypes(above)) {
        ClassType further = (ClassType) Substitution.apply(supertype, next.arguments());
        if (TypeSize.excess(further) != null) {
          throw LinkException.of(type.symbol(), "its supertypes do not end");
        }
        open.add(further);
      }
    }
  }

  private static List<ClassType> supertypes(TypeDefinition definition) {
    List<ClassType> all = new ArrayList<>(definition.interfaces());
    if (definition.superclass().isPresent()) {
      all.add(definition.superclass().get());
    }
    return all;
  }

  private static void compare(
      LoadedType type, Map<String, Method> methods, TypeDefinition above, List<Type> arguments) {
    for (Method inherited : above.methods()) {
      Method own = methods.get(inherited.name());
      if (own == null || inherited.flags().contains(Flag.PRIVATE)) {
        continue;
      }
      List<Type> variables = new ArrayList<>(arguments);
      int ofType = type.definition().typeParameters().size();
      for (int i = 0; i < inherited.signature().typeParameters().size(); i++) {
        variables.add(new TypeVariable(ofType + i));
      }
      List<Type> parameters = Substitution.all(inherited.signature().parameters(), variables);
      Type result = Substitution.apply(inherited.signature().result(), variables);
      boolean fits =
          own.signature().typeParameters().size() == inherited.signature().typeParameters().size()
              && own.signature().parameters().equals(parameters)
              && isSameShape(own.signature().result(), result);
      if (!fits) {
        throw LinkException.of(
            type.symbol(), own.name() + " does not fit " + above.name() + "." + own.name());
      }
    }
  }

  /** A result may be of a subtype: the verifier has seen to that where it was used. */
  private static boolean isSameShape(Type own, Type inherited) {
    return own.equals(inherited) || (isReference(own) && isReference(inherited));
  }

  private static boolean isReference(Type type) {
    return !(type instanceof TypeVariable) && Shape.of(type, List.of()) == Shape.REFERENCE;
  }
}
