package dev.cayo.vm.link;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.object.UnitValue;
import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a value is of a type, as far as a value knows: type arguments count by their shapes; that
 * those of one shape agree is the verifier's part.
 */
public final class TypeTest {
  private enum Kind {
    NOTHING,
    ANY,
    UNIT,
    STRING,
    BOX,
    ARRAY,
    CLASS,
    /** A generic class whatever its arguments. */
    ANY_INSTANCE,
    /** What the verifier knows already. */
    GIVEN
  }

  private final String name;
  private final Kind kind;
  private final boolean nullable;
  private final Shape shape;
  private final @Nullable RuntimeClass target;
  private final @Nullable LoadedType anyInstance;
  private final Scope scope;

  /** The last host class that passed. */
  private @Nullable Class<?> passed;

  private TypeTest(
      String name,
      Kind kind,
      boolean nullable,
      Shape shape,
      @Nullable RuntimeClass target,
      Scope scope) {
    this.name = name;
    this.kind = kind;
    this.nullable = nullable;
    this.shape = shape;
    this.target = target;
    this.anyInstance = null;
    this.scope = scope;
  }

  private TypeTest(LoadedType type, boolean nullable, Scope scope) {
    this.name = type.definition().name();
    this.kind = Kind.ANY_INSTANCE;
    this.nullable = nullable;
    this.shape = Shape.REFERENCE;
    this.target = null;
    this.anyInstance = type;
    this.scope = scope;
  }

  public static TypeTest of(Type type, List<Shape> variables, Scope scope) {
    boolean nullable = type instanceof NullableType;
    Type inner = type instanceof NullableType some ? some.inner() : type;
    Shape shape = Shape.of(inner, variables);
    if (shape != Shape.REFERENCE) {
      return new TypeTest(BuiltIns.nameOf(shape), Kind.BOX, nullable, shape, null, scope);
    }
    if (inner instanceof ArrayType array) {
      Shape element = Shape.of(array.element(), variables);
      return new TypeTest("Array", Kind.ARRAY, nullable, element, null, scope);
    }
    if (inner instanceof ClassType some) {
      LoadedType loaded = scope.type(some.symbol());
      if (some.arguments().size() != loaded.definition().typeParameters().size()) {
        return new TypeTest(loaded, nullable, scope);
      }
      RuntimeClass target = loaded.instance(Shapes.of(some.arguments(), variables));
      return new TypeTest(target.name(), Kind.CLASS, nullable, shape, target, scope);
    }
    if (inner instanceof Basic basic) {
      return new TypeTest(nameOf(basic), kindOf(basic), nullable, shape, null, scope);
    }
    // A variable at reference shape, a function: the verifier lets only casts upwards through.
    return new TypeTest("value", Kind.GIVEN, nullable, shape, null, scope);
  }

  private static Kind kindOf(Basic basic) {
    return switch (basic) {
      case ANY -> Kind.ANY;
      case UNIT -> Kind.UNIT;
      case STRING -> Kind.STRING;
      case NEVER, NULL -> Kind.NOTHING;
    };
  }

  private static String nameOf(Basic basic) {
    String lower = basic.name().toLowerCase(java.util.Locale.ROOT);
    return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
  }

  /** The name of the type for messages. */
  public String name() {
    return nullable ? name + "?" : name;
  }

  public boolean test(@Nullable Object value) {
    if (value == null) {
      return nullable || kind == Kind.GIVEN;
    }
    return switch (kind) {
      case NOTHING -> false;
      case ANY -> true;
      case UNIT -> value instanceof UnitValue;
      case STRING -> value instanceof Text;
      case BOX -> Boxes.shapeOf(value) == shape;
      case ARRAY -> Arrays.elementShape(value) == shape;
      case CLASS, ANY_INSTANCE -> isInstance(value);
      case GIVEN -> true;
    };
  }

  private boolean isInstance(Object value) {
    Class<?> host = value.getClass();
    if (host == passed) {
      return true;
    }
    RuntimeClass actual =
        value instanceof GuestObject object ? object.runtimeClass() : scope.builtIns().of(value);
    boolean passes =
        target == null
            ? anyInstance != null && actual.isSubclassOf(anyInstance)
            : actual.isSubclassOf(target);
    if (!passes) {
      return false;
    }
    passed = host;
    return true;
  }
}
