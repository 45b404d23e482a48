package dev.cayo.bytecode;

import java.util.List;

/** What an instruction carries; each opcode takes one {@link Kind}. */
public sealed interface Operand {

  Operand NONE = new None();

  /** The kind of operand that an opcode takes. */
  enum Kind {
    NONE(None.class),
    LOCAL(Local.class),
    IMMEDIATE(Immediate.class),
    COUNT(Count.class),
    CONSTANT(Constant.class),
    TYPE(OfType.class),
    FIELD(OfField.class),
    FUNCTION(OfFunction.class),
    METHOD(OfMethod.class),
    GLOBAL(OfGlobal.class),
    CLOSURE(Closure.class),
    TARGET(Target.class),
    TABLE(Table.class);

    private final Class<? extends Operand> type;

    Kind(Class<? extends Operand> type) {
      this.type = type;
    }

    boolean takes(Operand operand) {
      return type.isInstance(operand);
    }
  }

  /** No operand. */
  record None() implements Operand {}

  /** A local by index. */
  record Local(int index) implements Operand {}

  /** A signed number in the code itself. */
  record Immediate(long value) implements Operand {}

  /** A number of stack entries. */
  record Count(int value) implements Operand {}

  /** A literal from the pool. */
  record Constant(Literal value) implements Operand {}

  /** A type. */
  record OfType(Type type) implements Operand {}

  /** A field of a class, found by name; its type is that of the definition. */
  record OfField(Symbol owner, String name) implements Operand {}

  /** A function with arguments for all its type parameters. */
  record OfFunction(Symbol symbol, List<Type> typeArguments) implements Operand {}

  /**
   * A method of a type, found by name in the receiver's class, with arguments for its own type
   * parameters.
   */
  record OfMethod(Symbol owner, String name, List<Type> typeArguments) implements Operand {}

  /** A global variable. */
  record OfGlobal(Symbol symbol) implements Operand {}

  /** A function and how many of its first parameters are captured. */
  record Closure(Symbol symbol, List<Type> typeArguments, int captured) implements Operand {}

  /** A block by index. */
  record Target(int block) implements Operand {}

  /** Blocks for the values 0, 1, …, and one for all other values. */
  record Table(List<Integer> blocks, int otherwise) implements Operand {}
}
