package dev.cayo.vm.host;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.BindingException;
import dev.cayo.vm.link.FieldSlot;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.translate.Substitution;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which component of a Java record is which of the guest's: by name, in tuples by place. */
final class RecordBinding {
  private final ClassType guest;
  private final RuntimeClass instance;
  private final JavaType host;
  private final List<Field> fields;
  private final RecordComponent[] components;
  private final int[] positions;

  RecordBinding(ClassType guest, RuntimeClass instance, JavaType host, boolean isTuple) {
    this.guest = guest;
    this.instance = instance;
    this.host = host;
    this.fields = instance.type().definition().fields();
    this.components = host.raw().getRecordComponents();
    this.positions = new int[fields.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = isTuple ? i : position(fields.get(i));
    }
    if (components.length != fields.size()) {
      throw Conversions.mismatch(
          guest, host, fields.size() + " components against " + components.length);
    }
  }

  private int position(Field field) {
    for (int i = 0; i < components.length; i++) {
      if (components[i].getName().equals(field.name()) && field.flags().contains(Flag.COMPONENT)) {
        return i;
      }
    }
    throw Conversions.mismatch(guest, host, "Java has no component " + field.name());
  }

  int size() {
    return positions.length;
  }

  Type guestPart(int index) {
    return Substitution.apply(fields.get(index).type(), guest.arguments());
  }

  JavaType hostPart(int index) {
    return JavaType.of(components[positions[index]].getGenericType(), host);
  }

  Records conversion(Scope scope) {
    Method[] accessors = new Method[positions.length];
    FieldSlot[] slots = new FieldSlot[positions.length];
    for (int i = 0; i < positions.length; i++) {
      accessors[i] = opened(components[positions[i]].getAccessor());
      slots[i] = instance.field(fields.get(i).name());
    }
    return new Records(
        instance, opened(constructor()), accessors, slots, positions, checked(scope));
  }

  private Constructor<?> constructor() {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return host.raw().getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A record with init blocks is built by its own constructor, which checks what it is given. */
  private @Nullable FunctionInstance checked(Scope scope) {
    Symbol type = guest.symbol();
    String initialiser = Names.initBlocks(type.name());
    return scope.module(type.module()).findFunction(initialiser) == null
        ? null
        : scope
            .function(new Symbol(type.module(), Names.constructor(type.name())))
            .instance(instance.shapes());
  }

  /** What reflection may use. */
  static <T extends AccessibleObject> T opened(T member) {
    if (!member.trySetAccessible()) {
      throw new BindingException(member + " is not accessible: its package has to be opened");
    }
    return member;
  }
}
