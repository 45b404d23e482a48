package dev.cayo.vm.host;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.link.Boxes;
import org.jspecify.annotations.Nullable;

/** {@code T?} and a reference of Java that may be null. */
record Nullables(Conversion inner) implements Conversion {
  @Override
  public @Nullable Object toGuest(Copy copy, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    Object copied = inner.toGuest(copy, value);
    if (copied != null && Boxes.shapeOf(copied) != Shape.REFERENCE) {
      copy.in(MemorySizes.BOX);
    }
    return copied;
  }

  @Override
  public @Nullable Object toHost(Copy copy, @Nullable Object value) {
    return value == null ? null : inner.toHost(copy, value);
  }
}
