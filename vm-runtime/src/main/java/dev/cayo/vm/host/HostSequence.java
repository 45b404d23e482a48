package dev.cayo.vm.host;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds elements in Java: an array or a List. */
sealed interface HostSequence {
  @Nullable Object[] elements(Object sequence);

  Object of(List<@Nullable Object> elements);

  /** Arrays of primitives among them. */
  record OfArray(Class<?> element) implements HostSequence {
    @Override
    public @Nullable Object[] elements(Object sequence) {
      @Nullable Object[] all = new @Nullable Object[Array.getLength(sequence)];
      for (int i = 0; i < all.length; i++) {
        all[i] = Array.get(sequence, i);
      }
      return all;
    }

    @Override
    public Object of(List<@Nullable Object> elements) {
      Object array = Array.newInstance(element, elements.size());
      for (int i = 0; i < elements.size(); i++) {
        Array.set(array, i, elements.get(i));
      }
      return array;
    }
  }

  /** A List; what comes out of the guest is an ArrayList. */
  record OfList() implements HostSequence {
    @Override
    public @Nullable Object[] elements(Object sequence) {
      return ((Collection<?>) sequence).toArray();
    }

    @Override
    public Object of(List<@Nullable Object> elements) {
      return new ArrayList<>(elements);
    }
  }
}
