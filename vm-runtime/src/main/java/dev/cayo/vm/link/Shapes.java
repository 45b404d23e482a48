package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Shape vectors. */
public final class Shapes {
  private Shapes() {}

  /** The shapes of type arguments where the variables have the shapes given. */
  public static List<Shape> of(List<Type> types, List<Shape> variables) {
    if (types.isEmpty()) {
      return List.of();
    }
    List<Shape> shapes = new ArrayList<>(types.size());
    for (Type type : types) {
      shapes.add(Shape.of(type, variables));
    }
    return shapes;
  }

  public static List<Shape> references(int count) {
    return count == 0 ? List.of() : Collections.nCopies(count, Shape.REFERENCE);
  }

  static List<Shape> padded(List<Shape> shapes, int size) {
    List<Shape> all = new ArrayList<>(shapes.subList(0, Math.min(size, shapes.size())));
    while (all.size() < size) {
      all.add(Shape.REFERENCE);
    }
    return all;
  }

  public static boolean isPrimitive(Shape shape) {
    return shape != Shape.REFERENCE;
  }
}
