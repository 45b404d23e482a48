package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.symbols.FunctionSymbol;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the prelude that are opcodes. A call is the opcode; for use as a value or method
 * the prelude holds a function of it.
 */
final class Intrinsics {
  private static final Map<String, Opcode> OPCODES =
      Map.ofEntries(
          Map.entry("compareValues", Opcode.COMPARE),
          Map.entry("unsafeCompare", Opcode.COMPARE),
          Map.entry("hashOf", Opcode.HASH),
          Map.entry("textOf", Opcode.TO_STRING),
          Map.entry("unsafeArray", Opcode.NEW_ARRAY),
          Map.entry("Array.get", Opcode.ARRAY_GET),
          Map.entry("Array.set", Opcode.ARRAY_SET),
          Map.entry("Array.size", Opcode.ARRAY_LENGTH),
          Map.entry("String.length", Opcode.STRING_LENGTH),
          Map.entry("String.get", Opcode.STRING_GET),
          Map.entry("Int.toFloat", Opcode.INT_TO_FLOAT),
          Map.entry("Float.toInt", Opcode.FLOAT_TO_INT),
          Map.entry("Char.toInt", Opcode.CHAR_TO_INT),
          Map.entry("Int.toChar", Opcode.INT_TO_CHAR),
          Map.entry("Byte.toInt", Opcode.BYTE_TO_INT),
          Map.entry("Int.toByte", Opcode.INT_TO_BYTE));

  private Intrinsics() {}

  static @Nullable Opcode of(FunctionSymbol function) {
    return function.module().name().equals(Names.PRELUDE) ? OPCODES.get(function.fileName()) : null;
  }

  /**
   * Whether guest code may run, or memory be charged, so that the operand stack must hold the
   * operands alone.
   */
  static boolean isCallLike(Opcode opcode) {
    return switch (opcode) {
      case EQUALS,
          HASH,
          COMPARE,
          TO_STRING,
          CONCAT,
          NEW,
          NEW_ARRAY,
          CALL,
          CALL_VIRTUAL,
          CALL_CLOSURE,
          CLOSURE ->
          true;
      default -> false;
    };
  }
}
