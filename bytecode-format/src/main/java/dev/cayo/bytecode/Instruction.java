package dev.cayo.bytecode;

/** An opcode and its operand. */
public record Instruction(Opcode opcode, Operand operand) {

  public static Instruction of(Opcode opcode) {
    return new Instruction(opcode, Operand.NONE);
  }
}
