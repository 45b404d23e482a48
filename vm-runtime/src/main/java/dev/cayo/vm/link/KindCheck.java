package dev.cayo.vm.link;

import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeText;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is what verification promised of its static type, as far as values know: type
 * arguments by their shapes, a reference of variable type not at all. For {@link
 * dev.cayo.vm.DebugOption#CHECK} alone.
 */
public final class KindCheck {
  private final Type type;
  private final Shape shape;
  private final TypeTest test;

  /** Null where the type is no function type. */
  private final @Nullable List<Shape> parameters;

  private final Shape result;

  private KindCheck(Type type, List<Shape> variables, Scope scope) {
    this.type = type;
    this.shape = Shape.of(type, variables);
    this.test = TypeTest.of(type, variables, scope);
    Type inner = type instanceof NullableType nullable ? nullable.inner() : type;
    if (inner instanceof FunctionType function) {
      this.parameters = Shapes.of(function.parameters(), variables);
      this.result = Shape.of(function.result(), variables);
    } else {
      this.parameters = null;
      this.result = Shape.REFERENCE;
    }
  }

  /** The check for a static type in an instance with those shapes for its variables. */
  public static KindCheck of(Type type, List<Shape> variables, Scope scope) {
    return new KindCheck(type, variables, scope);
  }

  public boolean isPrimitive() {
    return shape != Shape.REFERENCE;
  }

  /** Whether a register holds a value of this primitive type. */
  public boolean holds(long value) {
    return switch (shape) {
      case BOOL -> value == 0 || value == 1;
      case CHAR -> Text.isScalar(value);
      case BYTE -> value >= 0 && value <= 255;
      case INT, FLOAT -> true;
      case REFERENCE -> false;
    };
  }

  public boolean holds(@Nullable Object value) {
    if (parameters == null) {
      return test.test(value);
    }
    return value == null
        ? type instanceof NullableType
        : value instanceof Closure closure && fits(closure, parameters);
  }

  private boolean fits(Closure closure, List<Shape> wanted) {
    FunctionInstance function = closure.function;
    List<Shape> all = function.parameters();
    int captured = closure.primitives.length + closure.references.length;
    return captured <= all.size()
        && all.subList(captured, all.size()).equals(wanted)
        && function.result() == result;
  }

  @Override
  public String toString() {
    return TypeText.of(type);
  }
}
