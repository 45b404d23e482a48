package dev.cayo.bytecode;

import dev.cayo.bytecode.Operand.Kind;
import java.util.Locale;

/**
 * The instructions of the virtual ISA, defined here once: encoding, assembler, disassembler and the
 * table of docs/isa.md are derived from it. The code of an opcode is its position: new ones go to
 * the end of the version.
 */
public enum Opcode {
  // constants
  CONST(Kind.CONSTANT, "-> v", "pushes a literal of the pool"),
  INT(Kind.IMMEDIATE, "-> Int", "pushes the number"),
  CHAR(Kind.IMMEDIATE, "-> Char", "pushes the Unicode scalar value of that number"),
  BYTE(Kind.IMMEDIATE, "-> Byte", "pushes the byte of that number, 0 to 255"),
  TRUE(Kind.NONE, "-> Bool", "pushes true"),
  FALSE(Kind.NONE, "-> Bool", "pushes false"),
  NULL(Kind.NONE, "-> null", "pushes null"),
  UNIT(Kind.NONE, "-> Unit", "pushes the one value of Unit"),
  // locals and stack
  LOAD(Kind.LOCAL, "-> v", "pushes a local; an uninitialised object leaves the local"),
  STORE(Kind.LOCAL, "v ->", "pops into a local"),
  DUP(Kind.NONE, "v -> v v", "copies the top; never an uninitialised object"),
  POP(Kind.NONE, "v ->", "drops the top"),
  // arithmetic
  ADD(Kind.NONE, "n n -> n", "sum of two Int (OverflowError where it does not fit) or two Float"),
  SUBTRACT(Kind.NONE, "n n -> n", "difference, as ADD"),
  MULTIPLY(Kind.NONE, "n n -> n", "product, as ADD"),
  DIVIDE(
      Kind.NONE,
      "n n -> n",
      "quotient, truncated for Int (ArithmeticError on zero, OverflowError for Int.min / -1)"),
  REMAINDER(
      Kind.NONE,
      "n n -> n",
      "remainder with the sign of the dividend (Int: ArithmeticError on zero)"),
  NEGATE(Kind.NONE, "n -> n", "negation (Int: OverflowError for Int.min)"),
  ADD_WRAPPING(Kind.NONE, "Int Int -> Int", "sum modulo 2^64"),
  SUBTRACT_WRAPPING(Kind.NONE, "Int Int -> Int", "difference modulo 2^64"),
  MULTIPLY_WRAPPING(Kind.NONE, "Int Int -> Int", "product modulo 2^64"),
  AND(Kind.NONE, "Int Int -> Int", "bitwise and"),
  OR(Kind.NONE, "Int Int -> Int", "bitwise or"),
  XOR(Kind.NONE, "Int Int -> Int", "bitwise exclusive or"),
  COMPLEMENT(Kind.NONE, "Int -> Int", "bitwise complement"),
  SHIFT_LEFT(Kind.NONE, "Int Int -> Int", "left shift, count modulo 64"),
  SHIFT_RIGHT(Kind.NONE, "Int Int -> Int", "right shift with sign, count modulo 64"),
  SHIFT_RIGHT_UNSIGNED(Kind.NONE, "Int Int -> Int", "right shift with zeros, count modulo 64"),
  NOT(Kind.NONE, "Bool -> Bool", "logical negation"),
  // comparison
  EQUAL(
      Kind.NONE, "p p -> Bool", "equality of two values of one primitive type; Float as IEEE 754"),
  NOT_EQUAL(Kind.NONE, "p p -> Bool", "negated EQUAL"),
  LESS(Kind.NONE, "p p -> Bool", "order of two Int, Float (IEEE 754), Char or Byte"),
  LESS_EQUAL(Kind.NONE, "p p -> Bool", "order, as LESS"),
  GREATER(Kind.NONE, "p p -> Bool", "order, as LESS"),
  GREATER_EQUAL(Kind.NONE, "p p -> Bool", "order, as LESS"),
  SAME(Kind.NONE, "r r -> Bool", "identity of two references"),
  IS_NULL(Kind.NONE, "r -> Bool", "whether a reference is null"),
  EQUALS(
      Kind.NONE,
      "v v -> Bool",
      "equality as the language defines it for any two values of one shape: NaN equals itself; null equals null; objects by their method equals"),
  HASH(Kind.NONE, "v -> Int", "hash code that agrees with EQUALS; objects by their method hash"),
  COMPARE(
      Kind.NONE,
      "v v -> Int",
      "negative, zero or positive: order as Comparable defines it, Float with -0.0 equal 0.0 and NaN last; objects by their method compareTo"),
  TO_STRING(
      Kind.NONE,
      "v -> String",
      "printed form; null prints as null; objects by their method toString"),
  // conversion
  INT_TO_FLOAT(Kind.NONE, "Int -> Float", "nearest Float"),
  FLOAT_TO_INT(Kind.NONE, "Float -> Int", "truncated; OverflowError for NaN and what does not fit"),
  CHAR_TO_INT(Kind.NONE, "Char -> Int", "the scalar value"),
  INT_TO_CHAR(Kind.NONE, "Int -> Char", "OverflowError where it is no Unicode scalar value"),
  BYTE_TO_INT(Kind.NONE, "Byte -> Int", "0 to 255"),
  INT_TO_BYTE(Kind.NONE, "Int -> Byte", "OverflowError outside 0 to 255"),
  // strings
  CONCAT(Kind.COUNT, "String… -> String", "joins that many strings"),
  STRING_LENGTH(Kind.NONE, "String -> Int", "number of Unicode scalar values"),
  STRING_GET(Kind.NONE, "String Int -> Char", "the scalar value at an index; IndexError outside"),
  // arrays
  NEW_ARRAY(
      Kind.TYPE,
      "Int -> Array",
      "an array of that element type; elements are 0, false or null; ArgumentError for a negative size"),
  ARRAY_GET(Kind.NONE, "Array Int -> v", "the element at an index; IndexError outside"),
  ARRAY_SET(Kind.NONE, "Array Int v ->", "replaces the element at an index; IndexError outside"),
  ARRAY_LENGTH(Kind.NONE, "Array -> Int", "number of elements"),
  // objects
  NEW(
      Kind.TYPE,
      "fields… -> object",
      "builds an object of a class without superclass, or of an enum case, from all its own fields in order"),
  ALLOCATE(
      Kind.TYPE,
      "-> uninitialised",
      "an object of a class with a superclass, none of whose fields is set"),
  INITIALISE(
      Kind.TYPE,
      "uninitialised fields… -> uninitialised",
      "sets the own fields of the level of that class, the next that is due"),
  CALL_INITIALISER(
      Kind.FUNCTION,
      "uninitialised arguments… -> uninitialised",
      "calls the initialiser of the next level, which sets it and all levels above"),
  SEAL(Kind.NONE, "uninitialised -> object", "all levels are set: the object may be used"),
  GET_FIELD(Kind.FIELD, "object -> v", "reads a field"),
  PUT_FIELD(Kind.FIELD, "object v ->", "writes a mutable field"),
  TAG(Kind.NONE, "enum -> Int", "the index of the case of an enum value"),
  // types
  BOX(
      Kind.TYPE,
      "v -> r",
      "a value of a primitive type or type variable as that reference type: nullable, Any, or an interface"),
  UNWRAP(Kind.NONE, "r -> v", "what a nullable holds; NullError for null"),
  IS(Kind.TYPE, "r -> Bool", "whether a value is of that type; null is only of nullable types"),
  CAST(Kind.TYPE, "r -> v", "the value as that type; CastError where it is not of it"),
  // globals
  GET_GLOBAL(Kind.GLOBAL, "-> v", "reads a global; StateError where it is not yet set"),
  PUT_GLOBAL(Kind.GLOBAL, "v ->", "sets a global"),
  // calls: the operand stack holds the arguments and nothing else
  CALL(Kind.FUNCTION, "arguments… -> v", "calls a function"),
  CALL_VIRTUAL(
      Kind.METHOD,
      "receiver arguments… -> v",
      "calls the method of that name in the class of the receiver"),
  CALL_CLOSURE(Kind.COUNT, "closure arguments… -> v", "calls a closure with that many arguments"),
  CLOSURE(
      Kind.CLOSURE,
      "captured… -> closure",
      "a closure of a function whose first parameters are captured"),
  // control
  JUMP(Kind.TARGET, "->", "goes to a block"),
  JUMP_IF(Kind.TARGET, "Bool ->", "goes to a block if true, else on"),
  JUMP_IF_NOT(Kind.TARGET, "Bool ->", "goes to a block if false, else on"),
  SWITCH(Kind.TABLE, "Int ->", "goes to the block of that value"),
  RETURN(Kind.NONE, "v ->", "returns from the function"),
  THROW(Kind.NONE, "Error ->", "raises an error");

  private final Kind operand;
  private final String stack;
  private final String semantics;

  Opcode(Kind operand, String stack, String semantics) {
    this.operand = operand;
    this.stack = stack;
    this.semantics = semantics;
  }

  /** The mnemonic in assembly text. */
  public String mnemonic() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The byte that stands for it in an object file. */
  public int code() {
    return ordinal();
  }

  public Kind operand() {
    return operand;
  }

  /** The operand stack before and after. */
  public String stack() {
    return stack;
  }

  /** What it does, in one sentence. */
  public String semantics() {
    return semantics;
  }
}
