package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.text.Text;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of values that are no instances of generated classes: their methods are in
 * std.prelude.
 */
public final class BuiltIns {
  private final Scope scope;
  private final @Nullable RuntimeClass[] primitives =
      new @Nullable RuntimeClass[Shape.values().length];
  private final @Nullable RuntimeClass[] arrays = new @Nullable RuntimeClass[Shape.values().length];
  private @Nullable RuntimeClass string;
  private @Nullable RuntimeClass any;

  BuiltIns(Scope scope) {
    this.scope = scope;
  }

  public RuntimeClass of(Object value) {
    if (value instanceof GuestObject object) {
      return object.runtimeClass();
    }
    if (value instanceof Text) {
      return string();
    }
    Shape boxed = Boxes.shapeOf(value);
    if (boxed != Shape.REFERENCE) {
      return primitive(boxed);
    }
    Shape element = Arrays.elementShape(value);
    return element == null ? any() : array(element);
  }

  /** Any itself, which is also the class of functions and of the unit. */
  public RuntimeClass any() {
    RuntimeClass known = any;
    if (known == null) {
      known = scope.prelude("Any", List.of());
      any = known;
    }
    return known;
  }

  /** The names of the methods that every value has. */
  Set<String> anyMethods() {
    return any().methods().keySet();
  }

  public RuntimeClass string() {
    RuntimeClass known = string;
    if (known == null) {
      known = scope.prelude("String", List.of());
      string = known;
    }
    return known;
  }

  public RuntimeClass primitive(Shape shape) {
    RuntimeClass known = primitives[shape.ordinal()];
    if (known == null) {
      known = scope.prelude(nameOf(shape), List.of());
      primitives[shape.ordinal()] = known;
    }
    return known;
  }

  public RuntimeClass array(Shape element) {
    RuntimeClass known = arrays[element.ordinal()];
    if (known == null) {
      known = scope.prelude("Array", List.of(element));
      arrays[element.ordinal()] = known;
    }
    return known;
  }

  /** What users call a value of that shape. */
  public static String nameOf(Shape shape) {
    return switch (shape) {
      case INT -> "Int";
      case FLOAT -> "Float";
      case BOOL -> "Bool";
      case CHAR -> "Char";
      case BYTE -> "Byte";
      case REFERENCE -> "Any";
    };
  }

  /** The name of the class of a value, for messages. */
  public static String nameOf(Object value) {
    if (value instanceof GuestObject object) {
      return object.runtimeClass().name();
    }
    if (value instanceof Text) {
      return "String";
    }
    Shape boxed = Boxes.shapeOf(value);
    if (boxed != Shape.REFERENCE) {
      return nameOf(boxed);
    }
    if (Arrays.elementShape(value) != null) {
      return "Array";
    }
    return value instanceof dev.cayo.vm.object.UnitValue ? "Unit" : "function";
  }
}
