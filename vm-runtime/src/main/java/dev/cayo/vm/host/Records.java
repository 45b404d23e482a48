package dev.cayo.vm.host;

import dev.cayo.vm.ConversionException;
import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.FieldSlot;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Shapes;
import dev.cayo.vm.object.GuestObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A record, or a case with parts, and a record of Java, component by component. */
final class Records implements Conversion {
  private final RuntimeClass type;
  private final Constructor<?> constructor;
  private final Method[] accessors;
  private final FieldSlot[] fields;
  private final int[] positions;
  private final Conversion[] parts;

  /** The guest's constructor, where it does more than to set fields. */
  private final @Nullable FunctionInstance checked;

  /**
   * All in the order of the guest's fields. The parts come later, for a record may hold records
   * like itself: {@link #setPart}.
   *
   * @param positions which parameter of the Java constructor each field is
   */
  Records(
      RuntimeClass type,
      Constructor<?> constructor,
      Method[] accessors,
      FieldSlot[] fields,
      int[] positions,
      @Nullable FunctionInstance checked) {
    this.type = type;
    this.constructor = constructor;
    this.accessors = accessors;
    this.fields = fields;
    this.positions = positions;
    this.parts = new Conversion[fields.length];
    this.checked = checked;
  }

  /** How a component is converted. */
  void setPart(int index, Conversion conversion) {
    parts[index] = conversion;
  }

  @Override
  public @Nullable Object toGuest(Copy copy, @Nullable Object value) {
    Object record = Scalars.present(value);
    long before = copy.context.held();
    copy.enter();
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = parts[i].toGuest(copy, read(accessors[i], record));
    }
    copy.leave();
    if (checked != null) {
      return copy.context.callHolding(checked, values, before);
    }
    copy.in(type.size);
    GuestObject made = type.prototype().fresh();
    for (int i = 0; i < parts.length; i++) {
      set(made, fields[i], values[i]);
    }
    return made;
  }

  private static void set(GuestObject object, FieldSlot field, @Nullable Object value) {
    if (Shapes.isPrimitive(field.shape())) {
      object.setLong(field.slot(), Boxes.unbox(Scalars.present(value)));
    } else {
      object.setReference(field.slot(), value);
    }
  }

  private static @Nullable Object read(Method accessor, Object record) {
    try {
      return accessor.invoke(record);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw failed(e);
    }
  }

  @Override
  public Object toHost(Copy copy, @Nullable Object value) {
    GuestObject object = (GuestObject) Scalars.present(value);
    copy.enter();
    copy.out(type.size);
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[positions[i]] = parts[i].toHost(copy, get(object, fields[i]));
    }
    copy.leave();
    try {
      return constructor.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw failed(e);
    }
  }

  private static @Nullable Object get(GuestObject object, FieldSlot field) {
    return Shapes.isPrimitive(field.shape())
        ? Boxes.box(field.shape().ordinal(), object.getLong(field.slot()))
        : object.getReference(field.slot());
  }

  private static ConversionException failed(InvocationTargetException e) {
    return new ConversionException("a record of the host failed", e.getCause());
  }
}
