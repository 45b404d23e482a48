package dev.cayo.vm.classgen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.NativeRegistry;
import dev.cayo.vm.Pure;
import dev.cayo.vm.link.FunctionInstance;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The Java method behind a native: the name and the types follow from the function's. */
record NativeMethod(
    Class<?> host, String name, List<String> parameters, String result, boolean isPure) {
  static final String CONTEXT = "Ldev/cayo/vm/Context;";
  private static final String TEXT = "Ldev/cayo/vm/text/Text;";
  private static final String OBJECT = "Ljava/lang/Object;";

  private static final Set<String> JAVA_WORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "wait",
          "notify");

  static NativeMethod of(FunctionInstance function, NativeRegistry natives) {
    var definition = function.function().definition();
    String full = definition.name();
    int dot = full.lastIndexOf('.');
    String type = dot < 0 ? "" : full.substring(0, dot);
    String simple = full.substring(dot + 1);
    String module = function.function().module().name();
    if (!definition.flags().contains(Flag.NATIVE)
        || !function.function().module().scope().isLibrary()) {
      throw LinkException.of(function.function().symbol(), "only the library has natives");
    }
    Class<?> host = natives.find(module, type);
    if (host == null) {
      throw LinkException.of(function.function().symbol(), "nothing is registered for this native");
    }
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : definition.parameters()) {
      parameters.add(parameter(parameter.type(), function.shapes()));
    }
    Type returned = definition.result();
    String result = returned == Basic.UNIT ? "V" : descriptor(returned, function.shapes());
    String name = JAVA_WORDS.contains(simple) ? simple + "_" : simple;
    String descriptor = descriptor(parameters, result);
    Method method = find(function, host, name, descriptor);
    boolean isPure = method.isAnnotationPresent(Pure.class) || host.isAnnotationPresent(Pure.class);
    return new NativeMethod(host, name, parameters, result, isPure);
  }

  /** Refuses a method that is not there or has another signature; void stands for Unit. */
  private static Method find(
      FunctionInstance function, Class<?> host, String name, String descriptor) {
    for (Method method : host.getMethods()) {
      if (method.getName().equals(name)
          && Modifier.isStatic(method.getModifiers())
          && org.objectweb.asm.Type.getMethodDescriptor(method).equals(descriptor)) {
        return method;
      }
    }
    throw LinkException.of(
        function.function().symbol(),
        "its native should be public static " + host.getName() + "." + name + descriptor);
  }

  String descriptor() {
    return descriptor(parameters, result);
  }

  private static String descriptor(List<String> parameters, String result) {
    return "(" + CONTEXT + String.join("", parameters) + ")" + result;
  }

  /** As a result, but for Byte: so that natives for one shape each can tell it from Char. */
  private static String parameter(Type type, List<Shape> variables) {
    return Shape.of(type, variables) == Shape.BYTE ? "B" : descriptor(type, variables);
  }

  private static String descriptor(Type type, List<Shape> variables) {
    Shape shape = Shape.of(type, variables);
    if (shape != Shape.REFERENCE) {
      return primitive(shape);
    }
    if (type == Basic.STRING) {
      return TEXT;
    }
    return type instanceof ArrayType array ? arrayOf(Shape.of(array.element(), variables)) : OBJECT;
  }

  private static String primitive(Shape shape) {
    return switch (shape) {
      case INT -> "J";
      case FLOAT -> "D";
      case BOOL -> "Z";
      case CHAR, BYTE -> "I";
      case REFERENCE -> OBJECT;
    };
  }

  private static String arrayOf(Shape shape) {
    return shape == Shape.BYTE ? "[B" : "[" + primitive(shape);
  }
}
