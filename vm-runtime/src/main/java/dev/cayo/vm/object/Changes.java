package dev.cayo.vm.object;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What has been changed since the last count, of what was live then: only from there, from globals
 * and from frames can anything be reached that is newer. Objects tell by their marks that they were
 * live. Arrays have none, so each that is changed is noted, and looked up when there are many.
 */
public final class Changes {
  private static final int PART = 1024;

  private final Tracer tracer;
  private @Nullable GuestObject[] objects = new @Nullable GuestObject[16];
  private int objectCount;

  /** Arrays that may have been live, one perhaps several times. */
  private final @Nullable Object[][] noted = new @Nullable Object[PART][];

  private int notedCount;

  /** Arrays that were live, each once. */
  private final IdentitySet known = new IdentitySet();

  private @Nullable Object[][] arrays = new @Nullable Object[16][];
  private int arrayCount;

  /** No changes since a count by {@code tracer}. */
  Changes(Tracer tracer) {
    this.tracer = tracer;
  }

  /** A reference was stored in an object that a count has found. */
  public void add(GuestObject object) {
    if (!tracer.forget(object)) {
      return;
    }
    if (objectCount == objects.length) {
      objects = Arrays.copyOf(objects, 2 * objectCount);
    }
    objects[objectCount++] = object;
  }

  /** A reference was stored in an array, or is about to be. */
  public void add(@Nullable Object[] array) {
    if (notedCount > 0 && noted[notedCount - 1] == array) {
      return;
    }
    if (notedCount == PART) {
      sift();
    }
    noted[notedCount++] = array;
  }

  /** Keeps of the arrays those that were live. */
  private void sift() {
    for (int i = 0; i < notedCount; i++) {
      @Nullable Object[] array = noted[i];
      noted[i] = null;
      if (array != null && tracer.isKnown(array) && known.add(array)) {
        if (arrayCount == arrays.length) {
          arrays = Arrays.copyOf(arrays, 2 * arrayCount);
        }
        arrays[arrayCount++] = array;
      }
    }
    notedCount = 0;
  }

  /** Gives all of them to the tracer, and begins anew. */
  void take() {
    sift();
    for (int i = 0; i < objectCount; i++) {
      tracer.keep(objects[i]);
    }
    for (int i = 0; i < objectCount; i++) {
      tracer.addChanged(objects[i]);
      objects[i] = null;
    }
    objectCount = 0;
    for (int i = 0; i < arrayCount; i++) {
      tracer.addChanged(arrays[i]);
      arrays[i] = null;
    }
    if (arrayCount > 0) {
      known.clear();
      arrayCount = 0;
    }
  }
}
