package dev.cayo.vm.host;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.Arrays;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An Array, or a List with its class.
 *
 * @param list null for an Array
 */
record Sequences(
    @Nullable RuntimeClass list, Shape shape, HostSequence sequence, Conversion element)
    implements Conversion {
  @Override
  public Object toGuest(Copy copy, @Nullable Object value) {
    @Nullable Object[] elements = sequence.elements(Scalars.present(value));
    copy.enter();
    Object array = GuestArrays.of(copy, shape, elements, element);
    copy.leave();
    return list == null ? array : wrapped(copy, list, array, elements.length);
  }

  private static Object wrapped(Copy copy, RuntimeClass type, Object array, int size) {
    copy.in(type.size);
    GuestObject made = type.prototype().fresh();
    made.setReference(type.field("data").slot(), array);
    made.setLong(type.field("used").slot(), size);
    return made;
  }

  @Override
  public Object toHost(Copy copy, @Nullable Object value) {
    Object held = Scalars.present(value);
    boolean isList = held instanceof GuestObject;
    Object array = isList ? GuestArrays.reference((GuestObject) held, "data") : held;
    long count = isList ? GuestArrays.number((GuestObject) held, "used") : Arrays.length(array);
    copy.enter();
    List<@Nullable Object> elements = GuestArrays.elements(copy, array, (int) count, element);
    copy.leave();
    return sequence.of(elements);
  }
}
