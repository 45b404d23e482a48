package dev.cayo.bytecode;

import dev.cayo.bytecode.assembly.ModulePrinter;

/** Prints object files as assembly text, from which {@link Assembler} makes an equal model. */
public final class Disassembler {
  private Disassembler() {}

  public static String disassemble(ObjectFile file) {
    StringBuilder out = new StringBuilder();
    for (Module module : file.modules()) {
      out.append(out.isEmpty() ? "" : "\n").append(disassemble(module));
    }
    return out.toString();
  }

  public static String disassemble(Module module) {
    return ModulePrinter.print(module);
  }

  public static String disassemble(Function function) {
    return ModulePrinter.print(function);
  }
}
