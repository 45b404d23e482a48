package dev.cayo.vm.host;

import dev.cayo.vm.ConversionException;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An enum none of whose cases has parts, and an enum of Java. */
final class Cases implements Conversion {
  private final RuntimeClass[] guest;
  private final Object[] host;
  private final Map<Object, RuntimeClass> guestOf = new HashMap<>();

  /** Both in the order of the guest's tags. */
  Cases(RuntimeClass[] guest, Object[] host) {
    this.guest = guest;
    this.host = host;
    for (int i = 0; i < host.length; i++) {
      guestOf.put(host[i], guest[i]);
    }
  }

  @Override
  public Object toGuest(Copy copy, @Nullable Object value) {
    RuntimeClass type = guestOf.get(Scalars.present(value));
    if (type == null) {
      throw new ConversionException("there is no case " + value);
    }
    return copy.context.singleton(type);
  }

  @Override
  public Object toHost(Copy copy, @Nullable Object value) {
    copy.out(guest[0].size);
    return host[((GuestObject) Scalars.present(value)).runtimeClass().tag()];
  }
}
