package dev.cayo.vm.translate;

/**
 * The instructions of register code: what the interpreter runs, and nothing else sees. An
 * instruction is its opcode and operand words. In the pictures {@code a b c} are registers, the
 * first the destination; {@code #} is a number, {@code k} an index of the function's constants.
 * Primitive and reference registers are numbered apart; the opcode says which are meant. The word
 * before each block is its weight in fuel: so the word before a branch's target, and the word after
 * a conditional branch.
 */
public final class RegisterOp {
  // moves: a b
  public static final int MOVE = 0;
  public static final int MOVE_REFERENCE = 1;
  // a #
  public static final int CONST = 2;
  // a low high
  public static final int CONST_LONG = 3;
  // a k
  public static final int CONST_REFERENCE = 4;

  // Int: a b c
  public static final int ADD = 5;
  public static final int SUBTRACT = 6;
  public static final int MULTIPLY = 7;
  public static final int DIVIDE = 8;
  public static final int REMAINDER = 9;
  public static final int ADD_WRAPPING = 10;
  public static final int SUBTRACT_WRAPPING = 11;
  public static final int MULTIPLY_WRAPPING = 12;
  public static final int AND = 13;
  public static final int OR = 14;
  public static final int XOR = 15;
  public static final int SHIFT_LEFT = 16;
  public static final int SHIFT_RIGHT = 17;
  public static final int SHIFT_RIGHT_UNSIGNED = 18;
  // a b
  public static final int NEGATE = 19;
  // a b #
  public static final int ADD_K = 20;
  public static final int MULTIPLY_K = 21;

  /** The number is neither 0 nor -1. */
  public static final int DIVIDE_K = 22;

  public static final int REMAINDER_K = 23;
  public static final int AND_K = 24;
  public static final int XOR_K = 25;
  public static final int SHIFT_LEFT_K = 26;
  public static final int SHIFT_RIGHT_K = 27;

  // Float: a b c
  public static final int ADD_FLOAT = 28;
  public static final int SUBTRACT_FLOAT = 29;
  public static final int MULTIPLY_FLOAT = 30;
  public static final int DIVIDE_FLOAT = 31;
  public static final int REMAINDER_FLOAT = 32;
  // a b
  public static final int NEGATE_FLOAT = 33;

  // comparison to a value: a b c
  public static final int LESS = 34;
  public static final int LESS_EQUAL = 35;
  public static final int EQUAL = 36;
  public static final int NOT_EQUAL = 37;
  public static final int LESS_FLOAT = 38;
  public static final int LESS_EQUAL_FLOAT = 39;
  public static final int EQUAL_FLOAT = 40;
  public static final int NOT_EQUAL_FLOAT = 41;
  public static final int SAME = 42;
  // a b
  public static final int IS_NULL = 43;

  // branches: b c target
  public static final int JUMP_LESS = 44;
  public static final int JUMP_LESS_EQUAL = 45;
  public static final int JUMP_EQUAL = 46;
  public static final int JUMP_NOT_EQUAL = 47;
  public static final int JUMP_LESS_FLOAT = 48;
  public static final int JUMP_LESS_EQUAL_FLOAT = 49;
  public static final int JUMP_EQUAL_FLOAT = 50;
  public static final int JUMP_NOT_LESS_FLOAT = 51;
  public static final int JUMP_NOT_LESS_EQUAL_FLOAT = 52;
  public static final int JUMP_NOT_EQUAL_FLOAT = 53;
  // b # target
  public static final int JUMP_LESS_K = 54;
  public static final int JUMP_LESS_EQUAL_K = 55;
  public static final int JUMP_GREATER_K = 56;
  public static final int JUMP_GREATER_EQUAL_K = 57;
  public static final int JUMP_EQUAL_K = 58;
  public static final int JUMP_NOT_EQUAL_K = 59;
  // b target
  public static final int JUMP_NULL = 60;
  public static final int JUMP_NOT_NULL = 61;
  // target
  public static final int JUMP = 62;
  // nothing: goes on into the next block
  public static final int FALL = 63;
  // b n otherwise target…
  public static final int SWITCH = 64;

  // arrays: a array index
  public static final int GET_LONG = 65;
  public static final int GET_DOUBLE = 66;
  public static final int GET_BOOL = 67;
  public static final int GET_CHAR = 68;
  public static final int GET_BYTE = 69;

  /** Null is an error: an element that is not set. */
  public static final int GET_REFERENCE = 70;

  public static final int GET_NULLABLE = 71;
  // array index value
  public static final int SET_LONG = 72;
  public static final int SET_DOUBLE = 73;
  public static final int SET_BOOL = 74;
  public static final int SET_CHAR = 75;
  public static final int SET_BYTE = 76;
  public static final int SET_REFERENCE = 77;
  // a array
  public static final int LENGTH = 78;
  // length shape a
  public static final int NEW_ARRAY = 79;

  // fields: a object slot
  public static final int GET_FIELD = 80;
  public static final int GET_FIELD_REFERENCE = 81;
  // object slot value
  public static final int PUT_FIELD = 82;
  public static final int PUT_FIELD_REFERENCE = 83;

  // objects: k field… a
  public static final int NEW = 84;
  // k a
  public static final int NEW_SINGLETON = 85;
  public static final int ALLOCATE = 86;
  // k object field…
  public static final int INITIALISE = 87;
  // a object
  public static final int TAG = 88;

  // types: a b shape
  public static final int BOX = 89;

  /** NullError for null; the destination is primitive. */
  public static final int UNWRAP = 90;

  // a b
  public static final int UNWRAP_REFERENCE = 91;
  // a b k
  public static final int IS = 92;
  public static final int CAST = 93;
  public static final int CAST_REFERENCE = 94;

  // globals: k a
  public static final int GET_GLOBAL = 95;
  public static final int GET_GLOBAL_REFERENCE = 96;
  public static final int PUT_GLOBAL = 97;
  public static final int PUT_GLOBAL_REFERENCE = 98;

  // calls: k reference… primitive… a
  public static final int CALL = 99;
  public static final int CALL_NATIVE = 100;
  // k b c a and k b a: done here for strings, boxes and the like, else calls by name
  public static final int EQUALS = 101;
  public static final int COMPARE = 102;
  public static final int HASH = 103;
  public static final int TO_STRING = 104;
  public static final int CALL_VIRTUAL = 105;
  // closure references primitives reference… primitive… a
  public static final int CALL_CLOSURE = 106;
  // k references primitives reference… primitive… a
  public static final int CLOSURE = 107;
  // b
  public static final int RETURN = 108;
  public static final int RETURN_REFERENCE = 109;
  public static final int THROW = 110;

  // a b c shape
  public static final int COMPARE_PRIMITIVE = 111;
  // a b shape
  public static final int HASH_PRIMITIVE = 112;
  public static final int PRINT_PRIMITIVE = 113;
  // a b c: as equals, NaN equal to itself
  public static final int EQUALS_FLOAT = 114;

  // a b
  public static final int INT_TO_FLOAT = 115;
  public static final int FLOAT_TO_INT = 116;
  public static final int INT_TO_CHAR = 117;
  public static final int INT_TO_BYTE = 118;

  // strings: n string… a
  public static final int CONCAT = 119;
  // a string
  public static final int STRING_LENGTH = 120;
  // a string index
  public static final int STRING_GET = 121;

  /** Ends the loop; in the frame at the bottom alone. */
  public static final int HALT = 122;

  // A jump to a block that only tests, with the test: block weight b c target otherwise; a number
  // for
  // c where the name ends in K. Charges for the block that it stands for, then for the one that it
  // enters.
  public static final int LOOP_LESS = 123;
  public static final int LOOP_LESS_EQUAL = 124;
  public static final int LOOP_LESS_K = 125;
  public static final int LOOP_LESS_EQUAL_K = 126;
  public static final int LOOP_GREATER_K = 127;
  public static final int LOOP_GREATER_EQUAL_K = 128;
  public static final int LOOP_NOT_EQUAL_K = 129;

  /** target: without a charge. */
  public static final int GO = 130;

  /** b k: the assertion that a register holds what verification promised; for tests of the VM. */
  public static final int CHECK = 131;

  /** Looks at the limit of memory: where a block allocates much in small pieces. */
  public static final int CHECK_MEMORY = 132;

  /** Goes on in compiled code; stands in the place of the first word of a block. */
  public static final int ENTER = 133;

  private RegisterOp() {}
}
