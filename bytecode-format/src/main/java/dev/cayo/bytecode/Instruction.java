package dev.cayo.bytecode;

/** An opcode and its operand. */
public record Instruction(Opcode opcode, Operand operand) {

  public Instruction {
    if (!opcode.operand().takes(operand)) {
      throw new IllegalArgumentException(opcode.mnemonic() + " does not take " + operand);
    }
  }

  public static Instruction of(Opcode opcode) {
    return new Instruction(opcode, Operand.NONE);
  }
}
