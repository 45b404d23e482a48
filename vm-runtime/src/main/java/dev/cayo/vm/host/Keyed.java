package dev.cayo.vm.host;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.object.GuestObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Map, or a Set, which has no values. Built by the library's own code from arrays, for it knows
 * how keys are hashed. Keys are of types whose hash and equality are the VM's, and whose Java
 * counterparts have an order: a guest cannot choose them so that the host's map becomes slow.
 *
 * @param builder {@code mapFromArrays} or {@code setFromArray}
 * @param value null for a Set
 */
record Keyed(
    FunctionInstance builder,
    Shape keyShape,
    Conversion key,
    Shape valueShape,
    @Nullable Conversion value)
    implements Conversion {
  @Override
  public @Nullable Object toGuest(Copy copy, @Nullable Object host) {
    Object given = Scalars.present(host);
    List<@Nullable Object> keys = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    if (given instanceof Map<?, ?> map) {
      map.forEach(
          (k, v) -> {
            keys.add(k);
            values.add(v);
          });
    } else {
      keys.addAll((java.util.Collection<?>) given);
    }
    long before = copy.context.held();
    copy.enter();
    Object keyArray = GuestArrays.of(copy, keyShape, keys.toArray(), key);
    @Nullable Object[] arguments =
        value == null
            ? new @Nullable Object[] {keyArray}
            : new @Nullable Object[] {
              keyArray, GuestArrays.of(copy, valueShape, values.toArray(), value)
            };
    copy.leave();
    return copy.context.callHolding(builder, arguments, before);
  }

  @Override
  public Object toHost(Copy copy, @Nullable Object guest) {
    GuestObject collection = (GuestObject) Scalars.present(guest);
    GuestObject index = (GuestObject) GuestArrays.reference(collection, "index");
    Object keys = GuestArrays.reference(index, "keys");
    long[] links = (long[]) GuestArrays.reference(index, "links");
    int used = (int) GuestArrays.number(index, "used");
    copy.enter();
    Map<@Nullable Object, @Nullable Object> all = new LinkedHashMap<>();
    Object values = value == null ? keys : GuestArrays.reference(collection, "data");
    for (int i = 0; i < used; i++) {
      copy.out(ENTRY);
      if ((links[i] & REMOVED) == 0) {
        Object copied = value == null ? null : value.toHost(copy, GuestArrays.get(values, i));
        all.put(key.toHost(copy, GuestArrays.get(keys, i)), copied);
      }
    }
    copy.leave();
    return value == null ? new java.util.LinkedHashSet<>(all.keySet()) : all;
  }

  /** What an entry counts for, its link in the order included. */
  private static final int ENTRY = 48;

  /** The library's {@code removedMark}. */
  private static final long REMOVED = 0x80000000L;
}
