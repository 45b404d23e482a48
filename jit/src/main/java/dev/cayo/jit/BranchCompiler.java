package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.DCMPG;
import static org.objectweb.asm.Opcodes.DCMPL;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFGT;
import static org.objectweb.asm.Opcodes.IFLE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IFNONNULL;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.IF_ICMPEQ;
import static org.objectweb.asm.Opcodes.IF_ICMPGE;
import static org.objectweb.asm.Opcodes.IF_ICMPGT;
import static org.objectweb.asm.Opcodes.IF_ICMPLE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.IF_ICMPNE;
import static org.objectweb.asm.Opcodes.IXOR;
import static org.objectweb.asm.Opcodes.LCMP;

import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand.Table;
import dev.cayo.bytecode.Operand.Target;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/** Comparisons and jumps. */
final class BranchCompiler {
  private final MethodVisitor code;
  private final OperandStack stack;
  private final Targets targets;

  BranchCompiler(Emission emission, OperandStack stack) {
    this.code = emission.code();
    this.stack = stack;
    this.targets = emission.targets();
  }

  /** Whether an instruction compares two values. */
  static boolean isTest(Opcode opcode) {
    return switch (opcode) {
      case EQUAL, NOT_EQUAL, LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
      default -> false;
    };
  }

  /** Gives whether the instruction that follows, a jump, is done with it. */
  boolean compare(Opcode opcode, Instruction next) {
    if (next.opcode() == Opcode.JUMP_IF || next.opcode() == Opcode.JUMP_IF_NOT) {
      Label target = targets.of(((Target) next.operand()).block());
      jump(opcode, next.opcode() == Opcode.JUMP_IF, target);
      return true;
    }
    value(opcode);
    return false;
  }

  private void jump(Opcode opcode, boolean ifTrue, Label target) {
    Shape shape = stack.pop().shape();
    if (opcode == Opcode.IS_NULL) {
      code.visitJumpInsn(ifTrue ? IFNULL : IFNONNULL, target);
      return;
    }
    stack.pop();
    int condition = zeroCondition(opcode);
    switch (shape) {
      case INT -> {
        code.visitInsn(LCMP);
        code.visitJumpInsn(ifTrue ? condition : negated(condition), target);
      }
      case FLOAT -> {
        // What NaN gives makes every order false.
        code.visitInsn(opcode == Opcode.LESS || opcode == Opcode.LESS_EQUAL ? DCMPG : DCMPL);
        code.visitJumpInsn(ifTrue ? condition : negated(condition), target);
      }
      default -> code.visitJumpInsn(ofInts(ifTrue ? condition : negated(condition)), target);
    }
  }

  private static int zeroCondition(Opcode opcode) {
    return switch (opcode) {
      case EQUAL -> IFEQ;
      case NOT_EQUAL -> IFNE;
      case LESS -> IFLT;
      case LESS_EQUAL -> IFLE;
      case GREATER -> IFGT;
      case GREATER_EQUAL -> IFGE;
      default -> throw new IllegalStateException(opcode.mnemonic());
    };
  }

  private static int negated(int condition) {
    return switch (condition) {
      case IFEQ -> IFNE;
      case IFNE -> IFEQ;
      case IFLT -> IFGE;
      case IFGE -> IFLT;
      case IFGT -> IFLE;
      default -> IFGT;
    };
  }

  private static int ofInts(int condition) {
    return switch (condition) {
      case IFEQ -> IF_ICMPEQ;
      case IFNE -> IF_ICMPNE;
      case IFLT -> IF_ICMPLT;
      case IFGE -> IF_ICMPGE;
      case IFGT -> IF_ICMPGT;
      default -> IF_ICMPLE;
    };
  }

  private void value(Opcode opcode) {
    Shape shape = stack.pop().shape();
    if (opcode == Opcode.IS_NULL) {
      Code.operation(code, "isNull", "(Ljava/lang/Object;)Z");
      stack.push(Primitive.BOOL);
      return;
    }
    stack.pop();
    String kind = shape == Shape.FLOAT ? "D" : shape == Shape.INT ? "J" : "I";
    String name =
        switch (opcode) {
          case EQUAL -> "equal";
          case NOT_EQUAL -> "unequal";
          case LESS -> "less";
          case LESS_EQUAL -> "lessEqual";
          case GREATER -> "greater";
          default -> "greaterEqual";
        };
    Code.operation(code, name, "(" + kind + kind + ")Z");
    stack.push(Primitive.BOOL);
  }

  void not() {
    code.visitInsn(ICONST_1);
    code.visitInsn(IXOR);
  }

  void jump(int block) {
    code.visitJumpInsn(GOTO, targets.of(block));
  }

  void jumpIf(int block, boolean ifTrue) {
    stack.pop();
    code.visitJumpInsn(ifTrue ? IFNE : IFEQ, targets.of(block));
  }

  void table(Table table) {
    stack.pop();
    Code.push(code, table.blocks().size());
    Code.operation(code, "tableIndex", "(JI)I");
    Label[] labels = new Label[table.blocks().size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = targets.of(table.blocks().get(i));
    }
    Label otherwise = targets.of(table.otherwise());
    if (labels.length == 0) {
      code.visitInsn(org.objectweb.asm.Opcodes.POP);
      code.visitJumpInsn(GOTO, otherwise);
    } else {
      code.visitTableSwitchInsn(0, labels.length - 1, otherwise, labels);
    }
  }
}
