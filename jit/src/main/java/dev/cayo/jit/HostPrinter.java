package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.IINC;
import static org.objectweb.asm.Opcodes.INVOKEDYNAMIC;
import static org.objectweb.asm.Opcodes.LDC;
import static org.objectweb.asm.Opcodes.LOOKUPSWITCH;
import static org.objectweb.asm.Opcodes.TABLESWITCH;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.InlinedLine;
import dev.cayo.vm.tier.Unit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Prints a method of a unit, an instruction a line. */
final class HostPrinter extends MethodVisitor {
  private final Unit unit;
  private final StringBuilder text;
  private final Map<Label, Integer> labels = new HashMap<>();

  HostPrinter(Unit unit, String descriptor, StringBuilder text) {
    super(ASM9);
    this.unit = unit;
    this.text = text;
    text.append(UnitCompiler.METHOD).append(descriptor).append('\n');
  }

  private void line(int opcode, Object... operands) {
    text.append("    ").append(Mnemonics.of(opcode));
    for (Object operand : operands) {
      text.append(' ').append(operand);
    }
    text.append('\n');
  }

  private String name(Label label) {
    return "L" + labels.computeIfAbsent(label, added -> labels.size());
  }

  @Override
  public void visitLabel(Label label) {
    text.append("  ").append(name(label)).append(":\n");
  }

  @Override
  public void visitLineNumber(int line, Label start) {
    InlinedLine inlined = unit.inlinedAt(line);
    text.append("    // line ").append(inlined == null ? line : inlined.line());
    text.append(inlined == null ? "" : " of " + inlined.body().function).append('\n');
  }

  @Override
  public void visitInsn(int opcode) {
    line(opcode);
  }

  @Override
  public void visitIntInsn(int opcode, int operand) {
    line(opcode, operand);
  }

  @Override
  public void visitVarInsn(int opcode, int variable) {
    line(opcode, variable);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    line(opcode, type);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    line(opcode, owner + "." + name, descriptor);
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    line(opcode, owner + "." + name, descriptor);
  }

  /** The first argument of our bootstrap methods is the index of a constant. */
  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    Object called =
        arguments.length == 1 && arguments[0] instanceof Integer index
            ? unit.constants()[index]
            : null;
    String what = called instanceof FunctionInstance function ? "// " + function : "";
    line(INVOKEDYNAMIC, name, descriptor, bootstrap.getName(), what);
  }

  @Override
  public void visitJumpInsn(int opcode, Label label) {
    line(opcode, name(label));
  }

  @Override
  public void visitLdcInsn(Object value) {
    line(LDC, value);
  }

  @Override
  public void visitIincInsn(int variable, int increment) {
    line(IINC, variable, increment);
  }

  @Override
  public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... targets) {
    line(TABLESWITCH);
    for (int i = 0; i < targets.length; i++) {
      text.append("      ").append(min + i).append(": ").append(name(targets[i])).append('\n');
    }
    text.append("      default: ").append(name(otherwise)).append('\n');
  }

  @Override
  public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] targets) {
    line(LOOKUPSWITCH);
    for (int i = 0; i < targets.length; i++) {
      text.append("      ").append(keys[i]).append(": ").append(name(targets[i])).append('\n');
    }
    text.append("      default: ").append(name(otherwise)).append('\n');
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    text.append("  // ").append(name(start)).append(" to ").append(name(end));
    text.append(": ").append(type).append(" to ").append(name(handler)).append('\n');
  }
}
