package dev.cayo.vm.interpret;

import dev.cayo.vm.link.LoadedGlobal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The global variables of one scope in one isolate; each is made when it is first asked for. */
final class GlobalCells {
  private static final @Nullable GlobalCell[] NONE = {};

  private @Nullable GlobalCell[] cells = NONE;

  GlobalCell of(LoadedGlobal global) {
    return of(global.index(), global);
  }

  /** As {@link #of(LoadedGlobal)}, where its index is known. */
  GlobalCell of(int index, LoadedGlobal global) {
    @Nullable GlobalCell[] all = cells;
    if (index < all.length) {
      GlobalCell known = all[index];
      if (known != null) {
        return known;
      }
    }
    return add(global);
  }

  private GlobalCell add(LoadedGlobal global) {
    GlobalCell made = new GlobalCell(global.definition().name());
    if (global.index() >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(global.index() + 1, 2 * cells.length));
    }
    cells[global.index()] = made;
    return made;
  }

  /** Those that were made, with gaps. */
  @Nullable GlobalCell[] all() {
    return cells;
  }

  void clear() {
    cells = NONE;
  }
}
