package dev.cayo.vm.host;

import org.jspecify.annotations.Nullable;

/**
 * How values of one type of the guest and one of Java become each other. Both ways copy: nothing is
 * ever shared. A primitive of the guest is boxed as {@link dev.cayo.vm.link.Boxes} does it.
 */
interface Conversion {
  /**
   * The guest's copy.
   *
   * @throws dev.cayo.vm.ConversionException where the guest has no such value
   */
  @Nullable Object toGuest(Copy copy, @Nullable Object value);

  /**
   * The host's copy.
   *
   * @throws dev.cayo.vm.ConversionException where Java has no such value
   */
  @Nullable Object toHost(Copy copy, @Nullable Object value);
}
