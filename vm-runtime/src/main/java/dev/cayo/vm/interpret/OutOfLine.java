package dev.cayo.vm.interpret;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Calls of what is seldom needed, through handles that HotSpot takes for no constants: so it never
 * makes what is called part of compiled code. There it would take room, and whatever in it happens
 * for the first time would cost the method around it its code.
 */
final class OutOfLine {
  private static @Nullable MethodHandle poll;
  private static @Nullable MethodHandle pollLoop;
  private static @Nullable MethodHandle allocate;

  private OutOfLine() {}

  /** {@link ExecutionContext#pollBlock}. */
  static void poll(ExecutionContext context, boolean atMemory) {
    MethodHandle known = poll;
    if (known == null) {
      known = find("pollBlock", MethodType.methodType(void.class, boolean.class));
      poll = known;
    }
    try {
      known.invokeExact(context, atMemory);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** {@link ExecutionContext#lookInLoop}. */
  static void pollLoop(ExecutionContext context) {
    MethodHandle known = pollLoop;
    if (known == null) {
      known = find("lookInLoop", MethodType.methodType(void.class));
      pollLoop = known;
    }
    try {
      known.invokeExact(context);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /** {@link ExecutionContext#allocateMore}. */
  static void allocate(ExecutionContext context, long bytes) {
    MethodHandle known = allocate;
    if (known == null) {
      known = find("allocateMore", MethodType.methodType(void.class, long.class));
      allocate = known;
    }
    try {
      known.invokeExact(context, bytes);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  private static MethodHandle find(String name, MethodType type) {
    try {
      return MethodHandles.lookup().findVirtual(ExecutionContext.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** What these methods throw is never checked. */
  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e;
  }
}
