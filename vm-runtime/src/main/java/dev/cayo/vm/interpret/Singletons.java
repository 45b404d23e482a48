package dev.cayo.vm.interpret;

import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects of cases without parts, of one scope in one isolate; each is made when asked for. */
final class Singletons {
  private @Nullable GuestObject[] all = {};

  GuestObject of(RuntimeClass type) {
    return of(type.singleton(), type);
  }

  /** As {@link #of(RuntimeClass)}, where its index is known. */
  GuestObject of(int index, RuntimeClass type) {
    @Nullable GuestObject[] known = all;
    if (index < known.length) {
      GuestObject found = known[index];
      if (found != null) {
        return found;
      }
    }
    return add(type);
  }

  private GuestObject add(RuntimeClass type) {
    int index = type.singleton();
    if (index >= all.length) {
      all = Arrays.copyOf(all, Math.max(index + 1, 2 * all.length));
    }
    GuestObject made = type.prototype().fresh();
    all[index] = made;
    return made;
  }
}
