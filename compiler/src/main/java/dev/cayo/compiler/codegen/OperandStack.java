package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that wait for an instruction to consume them. Some are on the operand stack of the
 * machine; others, constants and locals, are loaded only when that instruction comes, so that they
 * need not be saved around a call or a branch. The values on the machine's stack are in the same
 * order as here.
 */
final class OperandStack {

  private enum Kind {
    REAL,
    LOCAL,
    CONSTANT
  }

  /** A value; {@code slot} of a LOCAL is held, {@code opcode} pushes a CONSTANT. */
  private record Entry(Kind kind, Type type, int slot, Opcode opcode, Operand operand) {}

  private final CodeBuilder code;
  private final Slots slots;
  private final List<Entry> entries = new ArrayList<>();

  OperandStack(CodeBuilder code, Slots slots) {
    this.code = code;
    this.slots = slots;
  }

  int size() {
    return entries.size();
  }

  /** An instruction has pushed a value. */
  void pushed(Type type) {
    entries.add(new Entry(Kind.REAL, type, -1, Opcode.LOAD, Operand.NONE));
  }

  /** A local, to be loaded when needed. */
  void pushLocal(int slot) {
    slots.hold(slot);
    entries.add(local(slot));
  }

  /** What an instruction without effects pushes. */
  void pushConstant(Opcode opcode, Operand operand, Type type) {
    entries.add(new Entry(Kind.CONSTANT, type, -1, opcode, operand));
  }

  /** Pushes again the value at an index, which is a local or constant. */
  void pushAgain(int index) {
    Entry entry = entries.get(index);
    if (entry.kind == Kind.REAL) {
      throw new IllegalStateException("not in a local");
    }
    if (entry.kind == Kind.LOCAL) {
      slots.hold(entry.slot);
    }
    entries.add(entry);
  }

  /** Leaves nothing on the machine's stack. */
  void spill() {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).kind == Kind.REAL) {
        entries.set(i, saved(entries.get(i).type));
      }
    }
  }

  /** As {@link #spill}; also copies locals that code in branches to come might assign. */
  void isolate() {
    spill();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.kind == Kind.LOCAL && slots.isAssignable(entry.slot)) {
        copy(i);
      }
    }
  }

  /** Copies the values that wait in a local which is about to be assigned. */
  void protect(int slot) {
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).kind == Kind.LOCAL && entries.get(i).slot == slot) {
        copy(i);
      }
    }
  }

  /** Puts all values from an index on onto the machine's stack. */
  void settle(int from) {
    int first = from;
    while (first < entries.size() && entries.get(first).kind == Kind.REAL) {
      first++;
    }
    for (int i = entries.size() - 1; i > first; i--) {
      if (entries.get(i).kind == Kind.REAL) {
        entries.set(i, saved(entries.get(i).type));
      }
    }
    for (int i = first; i < entries.size(); i++) {
      entries.set(i, load(entries.get(i)));
    }
  }

  /** The next instruction pops that many values. */
  void consume(int count) {
    int from = entries.size() - count;
    settle(from);
    entries.subList(from, entries.size()).clear();
  }

  /** Takes the constant on top and lets a finished block end with it. */
  void moveConstant(Draft draft, int line) {
    Entry entry = entries.remove(entries.size() - 1);
    draft.steps.add(new Step(entry.opcode, entry.operand, line, List.of()));
  }

  /** Removes values below others; none of them is on the machine's stack. */
  void forgetBelow(int from, int to) {
    List<Entry> gone = entries.subList(from, to);
    for (Entry entry : gone) {
      if (entry.kind == Kind.LOCAL) {
        slots.release(entry.slot);
      }
    }
    gone.clear();
  }

  void drop() {
    Entry entry = entries.remove(entries.size() - 1);
    if (entry.kind == Kind.REAL) {
      code.emit(Opcode.POP);
    } else if (entry.kind == Kind.LOCAL) {
      slots.release(entry.slot);
    }
  }

  /**
   * Pops the top into a local, which the caller then holds. It may be a variable of the program.
   */
  int popToSlot() {
    int top = entries.size() - 1;
    Entry entry = entries.remove(top);
    if (entry.kind == Kind.LOCAL) {
      return entry.slot;
    }
    if (entry.kind == Kind.CONSTANT) {
      load(entry);
    }
    return saved(entry.type).slot;
  }

  /** Lets the top wait outside the machine's stack. */
  void shelve() {
    int top = entries.size() - 1;
    if (entries.get(top).kind == Kind.REAL) {
      entries.set(top, saved(entries.get(top).type));
    }
  }

  Type topType() {
    return entries.get(entries.size() - 1).type;
  }

  private Entry saved(Type type) {
    int slot = slots.take(type);
    code.store(slot);
    return local(slot);
  }

  private void copy(int index) {
    Entry entry = entries.get(index);
    code.load(entry.slot);
    entries.set(index, saved(entry.type));
    slots.release(entry.slot);
  }

  private Entry load(Entry entry) {
    if (entry.kind == Kind.LOCAL) {
      code.load(entry.slot);
      slots.release(entry.slot);
    } else if (entry.kind == Kind.CONSTANT) {
      code.emit(entry.opcode, entry.operand);
    }
    return new Entry(Kind.REAL, entry.type, -1, Opcode.LOAD, Operand.NONE);
  }

  private Entry local(int slot) {
    return new Entry(Kind.LOCAL, slots.type(slot), slot, Opcode.LOAD, Operand.NONE);
  }
}
