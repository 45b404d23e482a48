package dev.cayo.vm.host;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.TypeText;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A type of Java with its type arguments, which are known as far as an interface says them.
 *
 * @param arguments empty where the type is not generic, or is used raw
 */
record JavaType(Class<?> raw, List<JavaType> arguments) {
  private static final Pattern MODULE = Pattern.compile("[\\w.]+::");

  /**
   * What a declaration says.
   *
   * @param owner whose type arguments are put in the place of its type parameters
   */
  static JavaType of(Type type, @Nullable JavaType owner) {
    if (type instanceof Class<?> raw) {
      return new JavaType(raw, List.of());
    }
    if (type instanceof ParameterizedType generic) {
      return new JavaType(
          (Class<?>) generic.getRawType(),
          List.of(generic.getActualTypeArguments()).stream().map(t -> of(t, owner)).toList());
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], owner);
    }
    if (type instanceof TypeVariable<?> variable && owner != null) {
      int index = List.of(owner.raw.getTypeParameters()).indexOf(variable);
      if (index >= 0 && index < owner.arguments.size()) {
        return owner.arguments.get(index);
      }
    }
    // An array of something generic, or a variable that nobody has set: nothing of the guest's is
    // that.
    return new JavaType(Object.class, List.of());
  }

  boolean isPrimitive() {
    return raw.isPrimitive();
  }

  /** The class of its values as objects. */
  Class<?> boxed() {
    return raw == void.class ? raw : MethodType.methodType(raw).wrap().returnType();
  }

  /** The type of the elements of an array, or a type argument. */
  JavaType element(dev.cayo.bytecode.Type guest, int index) {
    if (raw.isArray()) {
      return of(raw.getComponentType(), null);
    }
    if (index >= arguments.size()) {
      throw Conversions.mismatch(guest, this, "it does not say of what");
    }
    return arguments.get(index);
  }

  @Override
  public String toString() {
    String name = raw.getTypeName();
    return arguments.isEmpty()
        ? name
        : arguments.stream()
            .map(JavaType::toString)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }

  /** A type of the guest as its programmer writes it. */
  static String name(dev.cayo.bytecode.Type type) {
    return MODULE.matcher(TypeText.of(type)).replaceAll("");
  }

  /** What stands for a type of the guest in Java. */
  static String counterpart(dev.cayo.bytecode.Type guest) {
    if (guest instanceof Primitive primitive) {
      return switch (primitive) {
        case INT -> "an Int is a long or int";
        case FLOAT -> "a Float is a double";
        case BOOL -> "a Bool is a boolean";
        case CHAR -> "a Char is an int or char";
        case BYTE -> "a Byte is a byte or int";
      };
    }
    if (guest == Basic.STRING) {
      return "a String is a String";
    }
    if (guest == Basic.UNIT) {
      return "Unit is void";
    }
    if (guest instanceof ArrayType) {
      return "an Array is an array or a List";
    }
    if (guest instanceof ClassType named) {
      for (String collection : List.of("List", "Set", "Map")) {
        if (Conversions.isPrelude(named, collection)) {
          String array = collection.equals("List") ? " or an array" : "";
          return "a " + collection + " is a java.util." + collection + array;
        }
      }
      return "records are records, enums without parts are enums, and other classes do not cross";
    }
    return "values of such types do not cross";
  }
}
