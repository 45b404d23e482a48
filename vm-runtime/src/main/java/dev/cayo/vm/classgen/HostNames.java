package dev.cayo.vm.classgen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.vm.link.FieldSlot;
import dev.cayo.vm.link.RuntimeClass;
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

  public static String of(RuntimeClass type) {
    return org.objectweb.asm.Type.getInternalName(type.prototype().getClass());
  }

  /**
   * The class that a field has: one of the VM, or that of the class that declares the field, or of
   * its superclass, which are there before others are.
   */
  public static String of(FieldSlot slot) {
    if (slot.shape() != Shape.REFERENCE) {
      return OBJECT;
    }
    RuntimeClass superclass = slot.declarer().superclass();
    return of(slot, of(slot.declarer()), superclass == null ? OBJECT : of(superclass));
  }

  /**
   * As {@link #of(FieldSlot)}, while the class that declares the field is being made.
   *
   * @param own the name of that class
   * @param parent the name of its superclass
   */
  static String of(FieldSlot slot, String own, String parent) {
    RuntimeClass declarer = slot.declarer();
    if (slot.shape() != Shape.REFERENCE) {
      return OBJECT;
    }
    Type type = slot.field().type();
    Type inner = type instanceof NullableType nullable ? nullable.inner() : type;
    String ofVm = ofVm(inner, declarer.shapes());
    if (ofVm != null) {
      return ofVm;
    }
    if (inner.equals(whole(declarer))) {
      return own;
    }
    return declarer.superclass() != null
            && declarer.type().definition().superclass().map(inner::equals).orElse(false)
        ? parent
        : OBJECT;
  }

  /** The type of an object within its own class. */
  private static ClassType whole(RuntimeClass type) {
    int count = type.type().definition().typeParameters().size();
    List<Type> variables = new java.util.ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.add(new TypeVariable(i));
    }
    return new ClassType(type.type().symbol(), variables);
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
