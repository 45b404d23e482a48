package dev.cayo.vm.classgen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.vm.link.FieldSlot;
import dev.cayo.vm.link.LoadedType;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.link.Shapes;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The internal names of the host's classes for values of the guest. */
public final class HostNames {
  public static final String OBJECT = "java/lang/Object";
  public static final String TEXT = org.objectweb.asm.Type.getInternalName(Text.class);
  public static final String CLOSURE = org.objectweb.asm.Type.getInternalName(Closure.class);

  /** The field of an enum's class for {@link RuntimeClass#tag}. */
  public static final String TAG = "tag";

  private HostNames() {}

  /** The name of a field. */
  public static String field(FieldSlot slot) {
    return "f" + slot.slot();
  }

  /**
   * The class of the VM that references of a type are of; null where it has none.
   *
   * @param shapes what the type variables stand for
   */
  public static @Nullable String ofVm(Type type, List<Shape> shapes) {
    if (type == Basic.STRING) {
      return TEXT;
    }
    if (type instanceof FunctionType) {
      return CLOSURE;
    }
    return type instanceof ArrayType array ? ofArray(Shape.of(array.element(), shapes)) : null;
  }

  public static String ofArray(Shape element) {
    return switch (element) {
      case INT -> "[J";
      case FLOAT -> "[D";
      case BOOL -> "[Z";
      case CHAR -> "[I";
      case BYTE -> "[B";
      case REFERENCE -> "[Ljava/lang/Object;";
    };
  }

  /** The class of its objects, which is there from then on. */
  public static String of(RuntimeClass type) {
    type.prototype();
    return type.hostName();
  }

  /** The class that a field has; it need not be there before something else than null is in it. */
  public static String of(FieldSlot slot) {
    Type type = slot.field().type();
    RuntimeClass declarer = slot.declarer();
    Type inner = type instanceof NullableType nullable ? nullable.inner() : type;
    String ofVm = ofVm(inner, declarer.shapes());
    if (ofVm != null || slot.shape() != Shape.REFERENCE) {
      return ofVm == null ? OBJECT : ofVm;
    }
    Scope scope = declarer.type().module().scope();
    RuntimeClass known = ofGuest(inner, declarer.shapes(), scope);
    return known == null ? OBJECT : known.hostName();
  }

  /**
   * The class of the guest that references of a type are of; null where there may be several.
   *
   * @param shapes what the type variables stand for
   */
  public static @Nullable RuntimeClass ofGuest(Type type, List<Shape> shapes, Scope scope) {
    if (!(type instanceof ClassType named)) {
      return null;
    }
    LoadedType loaded = scope.type(named.symbol());
    TypeKind kind = loaded.definition().kind();
    boolean isWhole = named.arguments().size() == loaded.definition().typeParameters().size();
    return isWhole && kind != TypeKind.INTERFACE && kind != TypeKind.BUILTIN
        ? loaded.instance(Shapes.of(named.arguments(), shapes))
        : null;
  }

  /**
   * The descriptor of a value.
   *
   * @param host of a reference, its class
   */
  public static String descriptor(Shape shape, String host) {
    if (shape != Shape.REFERENCE) {
      return Conversions.descriptor(shape);
    }
    return host.startsWith("[") ? host : "L" + host + ";";
  }
}
