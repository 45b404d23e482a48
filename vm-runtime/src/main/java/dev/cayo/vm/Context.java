package dev.cayo.vm;

import dev.cayo.vm.text.Meter;
import org.jspecify.annotations.Nullable;

/**
 * What a native sees of the isolate that called it. Belongs to the thread that runs the isolate.
 */
public abstract class Context implements Meter {
  /**
   * Charges for work in proportion to its amount, before it is done; also the place where a long
   * run is stopped.
   */
  @Override
  public abstract void charge(long fuel);

  /** Looks whether the run has to stop, where time goes by without work. */
  public abstract void poll();

  /**
   * Charges for memory before it is allocated. The native may have to begin again from here, unless
   * it has called {@link #pin}: it has done nothing yet but charge.
   */
  public abstract void allocate(long bytes);

  /**
   * Says that references are stored in an array. Nothing is charged between this and that, for a
   * native that begins again has changed nothing.
   */
  public abstract void changed(@Nullable Object[] array);

  /** Says that what follows cannot be done twice. */
  public abstract void pin();

  public abstract Capabilities capabilities();

  /** Ends the program with a status; the result is to be thrown. */
  public abstract RuntimeException exit(long status);
}
