package dev.cayo.vm.link;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The methods of a class that are called through the host's method tables. */
final class Virtuals {
  /** Longer names make longer class files. */
  private static final int LONGEST = 200;

  private Virtuals() {}

  /** The names of those that a class has or inherits. */
  static Set<String> names(RuntimeClass type, Set<RuntimeClass> supertypes) {
    Set<String> names = new HashSet<>(type.type().module().scope().builtIns().anyMethods());
    for (RuntimeClass supertype : supertypes) {
      boolean isInterface = supertype.isInterface();
      for (Method method : supertype.type().definition().methods()) {
        boolean isOpen = isInterface || isOpen(method);
        if (isOpen && !method.flags().contains(Flag.PRIVATE) && method.name().length() < LONGEST) {
          names.add(method.name());
        }
      }
    }
    return names;
  }

  private static boolean isOpen(Method method) {
    return method.flags().contains(Flag.OPEN)
        || method.flags().contains(Flag.ABSTRACT)
        || method.function().isEmpty();
  }

  /** Those that a class brings or overrides. */
  static List<VirtualMethod> own(RuntimeClass type, Set<String> names) {
    List<VirtualMethod> own = new ArrayList<>();
    RuntimeClass superclass = type.superclass();
    Map<String, MethodEntry> inherited = superclass == null ? Map.of() : superclass.methods();
    for (String name : new TreeSet<>(names)) {
      MethodEntry entry = type.methods().get(name);
      if (entry != null) {
        boolean isSame = superclass != null && superclass.hasVirtual(name);
        if (!isSame || !entry.equals(inherited.get(name))) {
          own.add(of(name, entry));
        }
      }
    }
    for (Method method : type.type().definition().methods()) {
      if (names.contains(method.name()) && type.methods().get(method.name()) == null) {
        own.add(ofAbstract(method, type.shapes()));
      }
    }
    return own;
  }

  private static VirtualMethod of(String name, MethodEntry entry) {
    Function function = entry.definition();
    List<Shape> shapes =
        Shapes.padded(entry.declaring().shapes(), function.typeParameters().size());
    List<Shape> parameters = new ArrayList<>();
    for (Parameter parameter : function.parameters().subList(1, function.parameters().size())) {
      parameters.add(Shape.of(parameter.type(), shapes));
    }
    return new VirtualMethod(name, parameters, Shape.of(function.result(), shapes), false);
  }

  /** What an interface declares. */
  static List<VirtualMethod> declared(RuntimeClass type) {
    List<VirtualMethod> all = new ArrayList<>();
    for (Method method : type.type().definition().methods()) {
      if (!method.flags().contains(Flag.PRIVATE) && method.name().length() < LONGEST) {
        all.add(ofAbstract(method, type.shapes()));
      }
    }
    return all;
  }

  private static VirtualMethod ofAbstract(Method method, List<Shape> ofType) {
    int all = ofType.size() + method.signature().typeParameters().size();
    List<Shape> shapes = Shapes.padded(ofType, all);
    List<Shape> parameters = new ArrayList<>();
    for (Type parameter : method.signature().parameters()) {
      parameters.add(Shape.of(parameter, shapes));
    }
    Shape result = Shape.of(method.signature().result(), shapes);
    return new VirtualMethod(method.name(), parameters, result, true);
  }

  static boolean isInterface(RuntimeClass type) {
    return type.type().definition().kind() == TypeKind.INTERFACE;
  }
}
