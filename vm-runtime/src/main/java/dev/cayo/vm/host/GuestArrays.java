package dev.cayo.vm.host;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.ByteBox;
import dev.cayo.vm.CharBox;
import dev.cayo.vm.link.Arrays;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of the guest, and the fields of the library's collections that hold them. */
final class GuestArrays {
  private GuestArrays() {}

  /** An array whose elements are copies. */
  static Object of(Copy copy, Shape shape, @Nullable Object[] elements, Conversion conversion) {
    copy.in(Arrays.size(shape.ordinal(), elements.length));
    Object array = Arrays.allocate(shape.ordinal(), elements.length);
    for (int i = 0; i < elements.length; i++) {
      set(array, i, conversion.toGuest(copy, elements[i]));
    }
    return array;
  }

  /** Copies of the first elements of an array. */
  static List<@Nullable Object> elements(
      Copy copy, Object array, int count, Conversion conversion) {
    copy.out(Arrays.size(Shape.REFERENCE.ordinal(), count));
    List<@Nullable Object> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      all.add(conversion.toHost(copy, get(array, i)));
    }
    return all;
  }

  private static void set(Object array, int index, @Nullable Object value) {
    if (array instanceof Object[] references) {
      references[index] = value;
    } else if (array instanceof int[] chars && value instanceof CharBox box) {
      chars[index] = box.value();
    } else if (array instanceof byte[] bytes && value instanceof ByteBox box) {
      bytes[index] = (byte) box.value();
    } else {
      java.lang.reflect.Array.set(array, index, value);
    }
  }

  static @Nullable Object get(Object array, int index) {
    if (array instanceof int[] chars) {
      return CharBox.of(chars[index]);
    }
    if (array instanceof byte[] bytes) {
      return ByteBox.of(bytes[index]);
    }
    return java.lang.reflect.Array.get(array, index);
  }

  static Object reference(GuestObject object, String field) {
    return Scalars.present(object.getReference(slot(object, field)));
  }

  static long number(GuestObject object, String field) {
    return object.getLong(slot(object, field));
  }

  private static int slot(GuestObject object, String field) {
    RuntimeClass type = object.runtimeClass();
    return type.field(field).slot();
  }
}
