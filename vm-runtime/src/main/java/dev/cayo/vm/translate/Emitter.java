package dev.cayo.vm.translate;

import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.translate.Value.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operand stack that is resolved away, and the words that come out. Loads and constants cost
 * nothing until an instruction takes them; a result that is stored at once is computed into the
 * local itself.
 */
final class Emitter {
  final Words code = new Words();
  private final List<@Nullable Object> constants = new ArrayList<>();
  private final List<@Nullable Linkable> links = new ArrayList<>();
  private final Map<Object, Integer> known = new HashMap<>();
  private final List<Value> stack = new ArrayList<>();
  private static final int MOST_PINNED = 16;

  private final Registers primitives;
  private final Registers references;
  private final Map<Integer, Integer> primitiveAliases = new HashMap<>();
  private final Map<Integer, Integer> referenceAliases = new HashMap<>();

  /** Numbers that loops need: loaded once, before the first block. */
  private final Map<Long, Integer> pinned = new LinkedHashMap<>();

  private boolean inLoop;

  /** Where the last instruction has its destination, if nothing was emitted since. */
  private int lastDestination = -1;

  private int lastEnd = -1;

  private final @Nullable KindChecks checks;

  Emitter(int primitiveLocals, int referenceLocals, @Nullable KindChecks checks) {
    this.checks = checks;
    this.primitives = new Registers(primitiveLocals);
    this.references = new Registers(referenceLocals);
  }

  int primitiveRegisters() {
    return primitives.size();
  }

  int referenceRegisters() {
    return references.size();
  }

  @Nullable Object[] constants() {
    return constants.toArray();
  }

  @Nullable Linkable[] links() {
    return links.toArray(new @Nullable Linkable[0]);
  }

  int depth() {
    return stack.size();
  }

  Value peek(int below) {
    return stack.get(stack.size() - 1 - below);
  }

  /** The registers of the references that the operand stack holds. */
  BitSet referencesOnStack() {
    BitSet registers = new BitSet();
    for (Value value : stack) {
      boolean isHeld = value.kind() == Kind.LOCAL || value.kind() == Kind.TEMPORARY;
      if (isHeld && !value.isPrimitive()) {
        registers.set(value.register());
      }
    }
    return registers;
  }

  /** Where the values below the top are; see {@link StackPoints}. */
  int[] stackBelow() {
    return registersOf(stack.subList(0, stack.size() - 1));
  }

  /** Where the values on the operand stack are; see {@link StackPoints}. */
  int[] wholeStack() {
    return registersOf(stack);
  }

  private static int[] registersOf(List<Value> values) {
    int[] registers = new int[values.size()];
    for (int i = 0; i < registers.length; i++) {
      Value value = values.get(i);
      boolean isHeld = value.kind() == Kind.LOCAL || value.kind() == Kind.TEMPORARY;
      registers[i] =
          !isHeld
              ? StackPoints.NOWHERE
              : value.isPrimitive() ? value.register() : StackPoints.reference(value.register());
    }
    return registers;
  }

  private Registers file(Shape shape) {
    return shape == Shape.REFERENCE ? references : primitives;
  }

  private Map<Integer, Integer> aliases(Shape shape) {
    return shape == Shape.REFERENCE ? referenceAliases : primitiveAliases;
  }

  private void countAlias(Value value, int change) {
    Map<Integer, Integer> aliases = aliases(value.shape());
    aliases.put(value.register(), aliases.getOrDefault(value.register(), 0) + change);
  }

  private int pin(long number) {
    Integer register = pinned.get(number);
    if (register == null) {
      register = primitives.allocateForGood();
      pinned.put(number, register);
    }
    return register;
  }

  /** The registers of popped values. */
  int[] registers(List<Value> values) {
    int[] registers = new int[values.size()];
    for (int i = 0; i < registers.length; i++) {
      registers[i] = register(values.get(i));
    }
    return registers;
  }

  void push(Value value) {
    stack.add(value);
    if (value.kind() == Kind.TEMPORARY) {
      file(value.shape()).use(value.register());
    } else if (value.kind() == Kind.LOCAL) {
      countAlias(value, 1);
    }
  }

  Value pop() {
    Value value = stack.remove(stack.size() - 1);
    if (value.kind() == Kind.TEMPORARY) {
      file(value.shape()).hold(value.register());
    } else if (value.kind() == Kind.LOCAL) {
      countAlias(value, -1);
    }
    return value;
  }

  /** Pops the top {@code count} values, the deepest first in the list. */
  List<Value> pop(int count) {
    List<Value> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(pop());
    }
    java.util.Collections.reverse(values);
    return values;
  }

  /** The register of a popped value; a constant is put into one. */
  int register(Value value) {
    check(value);
    return switch (value.kind()) {
      case LOCAL, TEMPORARY -> value.register();
      case IMMEDIATE -> materialiseNumber(value.immediate());
      case CONSTANT -> materialiseConstant(value.constant());
      case COMPARISON -> throw new IllegalStateException("a comparison has no register");
    };
  }

  /** Has a popped value looked at, where the engine checks; others are known already. */
  void check(Value value) {
    boolean isHeld = value.kind() == Kind.LOCAL || value.kind() == Kind.TEMPORARY;
    if (checks != null && isHeld) {
      checks.emit(value, this);
    }
  }

  private int materialiseNumber(long number) {
    if (inLoop && (pinned.containsKey(number) || pinned.size() < MOST_PINNED)) {
      return pin(number);
    }
    int register = primitives.allocate();
    primitives.hold(register);
    loadNumber(register, number);
    return register;
  }

  void setInLoop(boolean within) {
    inLoop = within;
  }

  /**
   * Emits what loads the pinned numbers, with the weight of the first block; gives the entry of the
   * function.
   */
  int prologue() {
    if (pinned.isEmpty()) {
      return 1;
    }
    code.add(code.get(0));
    int entry = code.size();
    for (var number : pinned.entrySet()) {
      loadNumber(number.getValue(), number.getKey());
    }
    code.add(RegisterOp.GO, 1);
    return entry;
  }

  /** The numbers that the code at the entry loads: register, then value. */
  long[] pinnedNumbers() {
    long[] numbers = new long[2 * pinned.size()];
    int next = 0;
    for (var number : pinned.entrySet()) {
      numbers[next++] = number.getValue();
      numbers[next++] = number.getKey();
    }
    return numbers;
  }

  private void loadNumber(int register, long number) {
    if ((int) number == number) {
      code.add(RegisterOp.CONST, register, (int) number);
    } else {
      code.add(RegisterOp.CONST_LONG, register, (int) number, (int) (number >>> 32));
    }
  }

  private int materialiseConstant(@Nullable Object constant) {
    int register = references.allocate();
    references.hold(register);
    code.add(RegisterOp.CONST_REFERENCE, register, constant(constant));
    return register;
  }

  int constant(@Nullable Object value) {
    if (value == null) {
      constants.add(null);
      links.add(null);
      return constants.size() - 1;
    }
    Integer index = known.get(value);
    if (index == null) {
      index = append(value, null);
      known.put(value, index);
    }
    return index;
  }

  /** A constant that is linked when first needed; the key says which ones are the same. */
  int linked(Object key, Linkable link) {
    Integer index = known.get(key);
    if (index == null) {
      index = append(null, link);
      known.put(key, index);
    }
    return index;
  }

  int append(@Nullable Object constant, @Nullable Linkable link) {
    constants.add(constant);
    links.add(link);
    return constants.size() - 1;
  }

  /** A register for a value that the next instruction takes. */
  int heldTemporary(Shape shape) {
    Registers file = file(shape);
    int register = file.allocate();
    file.hold(register);
    return register;
  }

  /** Ends the reading of operands: a free temporary for the result, not yet pushed. */
  int destination(Shape shape) {
    primitives.releaseHeld();
    references.releaseHeld();
    Registers file = file(shape);
    int register = file.allocate();
    file.release(register);
    return register;
  }

  void noDestination() {
    primitives.releaseHeld();
    references.releaseHeld();
    lastDestination = -1;
  }

  /**
   * Pushes the result of the instruction just emitted, whose destination is the word at {@code at}.
   */
  void result(Type type, Shape shape, int register, int at) {
    push(Value.temporary(type, shape, register));
    lastDestination = at;
    lastEnd = code.size();
  }

  /** Stores the top of the stack into a local. */
  void store(Shape shape, int local) {
    Value value = pop();
    spill(shape, local);
    if (retarget(value, shape, local)) {
      return;
    }
    switch (value.kind()) {
      case LOCAL, TEMPORARY -> move(shape, local, value.register());
      case IMMEDIATE -> loadNumber(local, value.immediate());
      case CONSTANT -> code.add(RegisterOp.CONST_REFERENCE, local, constant(value.constant()));
      case COMPARISON -> throw new IllegalStateException("a comparison is not stored");
    }
    noDestination();
  }

  private boolean retarget(Value value, Shape shape, int local) {
    boolean last =
        value.kind() == Kind.TEMPORARY
            && lastDestination >= 0
            && lastEnd == code.size()
            && code.get(lastDestination) == value.register();
    if (!last) {
      return false;
    }
    noDestinationBut(lastDestination);
    if (!file(shape).isFree(value.register())) {
      return false;
    }
    code.set(lastDestination, local);
    lastDestination = -1;
    return true;
  }

  private void noDestinationBut(int destination) {
    noDestination();
    lastDestination = destination;
  }

  private void move(Shape shape, int to, int from) {
    if (to != from) {
      code.add(shape == Shape.REFERENCE ? RegisterOp.MOVE_REFERENCE : RegisterOp.MOVE, to, from);
    }
  }

  /** Copies what the stack still holds of a local that is about to change. */
  private void spill(Shape shape, int local) {
    int left = aliases(shape).getOrDefault(local, 0);
    for (int i = stack.size() - 1; i >= 0 && left > 0; i--) {
      Value value = stack.get(i);
      if (value.kind() == Kind.LOCAL
          && value.register() == local
          && (value.shape() == Shape.REFERENCE) == (shape == Shape.REFERENCE)) {
        int copy = file(shape).allocate();
        move(shape, copy, local);
        stack.set(i, Value.temporary(value.type(), value.shape(), copy));
        left--;
      }
    }
    aliases(shape).remove(local);
  }
}
