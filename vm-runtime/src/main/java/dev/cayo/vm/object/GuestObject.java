package dev.cayo.vm.object;

import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.link.RuntimeClass;
import org.jspecify.annotations.Nullable;

/**
 * An instance of a guest class. Its subclasses are generated, one for each class and shape vector,
 * with typed fields; the interpreter reaches those through slots, which number the fields of the
 * whole hierarchy from the root down. An object belongs to one isolate.
 */
public abstract class GuestObject {
  /** The last trace of the heap that came by; below zero where it is to hear of changes. */
  public int mark;

  /** Zero until first asked for; drawn from a counter of the isolate, so that runs repeat. */
  public int identityHash;

  public abstract RuntimeClass runtimeClass();

  /** Once for each host class: says of which guest class it is. */
  public abstract void bind(RuntimeClass type);

  /** A new object of the same class, none of whose fields is set. */
  public abstract GuestObject fresh();

  /**
   * A new object of the same class, whose fields are read from registers: for field {@code i} of
   * its class the register is {@code code[at + i]}. For classes without a superclass and cases
   * alone.
   */
  public abstract GuestObject build(
      int[] code, int at, long[] primitives, @Nullable Object[] references);

  /** The method equals of the guest's class, for compiled code. */
  public boolean guest_equals(@Nullable Object other, ExecutionContext context, int depth) {
    throw new IllegalStateException();
  }

  /** The method hash of the guest's class, for compiled code. */
  public long guest_hash(ExecutionContext context, int depth) {
    throw new IllegalStateException();
  }

  /** The method toString of the guest's class, for compiled code. */
  public Object guest_toString(ExecutionContext context, int depth) {
    throw new IllegalStateException();
  }

  /** Counts what the object takes, and adds what it refers to: each level does its own fields. */
  public void trace(Tracer tracer) {
    tracer.count(MemorySizes.OBJECT);
  }

  /** A primitive field; a Float by its bits. */
  public long getLong(int slot) {
    throw noSlot(slot);
  }

  public void setLong(int slot, long value) {
    throw noSlot(slot);
  }

  public @Nullable Object getReference(int slot) {
    throw noSlot(slot);
  }

  public void setReference(int slot, @Nullable Object value) {
    throw noSlot(slot);
  }

  private IllegalStateException noSlot(int slot) {
    return new IllegalStateException("no slot " + slot + " in " + runtimeClass());
  }
}
