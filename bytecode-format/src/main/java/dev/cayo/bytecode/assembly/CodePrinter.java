package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.TypeText;
import java.util.Iterator;

/** Prints the body of a function. */
final class CodePrinter {
  private final StringBuilder out;

  CodePrinter(StringBuilder out) {
    this.out = out;
  }

  void print(Code code, int parameters) {
    for (int i = 0; i < code.locals().size(); i++) {
      out.append("  local ").append(parameters + i).append(": ");
      out.append(TypeText.of(code.locals().get(i))).append('\n');
    }
    for (Handler handler : code.handlers()) {
      out.append("  handler ").append(handler.first()).append(" to ").append(handler.end());
      out.append(" -> ").append(handler.target());
      out.append(" local ").append(handler.local()).append('\n');
    }
    Iterator<Line> lines = code.lines().iterator();
    Line line = lines.hasNext() ? lines.next() : null;
    for (int i = 0; i < code.blocks().size(); i++) {
      Block block = code.blocks().get(i);
      header(i, block);
      for (int j = 0; j < block.instructions().size(); j++) {
        if (line != null && line.block() == i && line.instruction() == j) {
          out.append("    line ").append(line.line()).append('\n');
          line = lines.hasNext() ? lines.next() : null;
        }
        instruction(block.instructions().get(j));
      }
    }
  }

  private void header(int index, Block block) {
    out.append("  block ").append(index);
    for (int i = block.live().nextSetBit(0); i >= 0; i = block.live().nextSetBit(i + 1)) {
      out.append(' ').append(i);
    }
    out.append(":\n");
  }

  private void instruction(Instruction instruction) {
    out.append("    ").append(instruction.opcode().mnemonic());
    String operand = text(instruction.operand());
    out.append(operand.isEmpty() ? "" : " ").append(operand).append('\n');
  }

  private static String text(Operand operand) {
    if (operand instanceof Operand.Local local) {
      return Integer.toString(local.index());
    } else if (operand instanceof Operand.Immediate immediate) {
      return Long.toString(immediate.value());
    } else if (operand instanceof Operand.Count count) {
      return Integer.toString(count.value());
    } else if (operand instanceof Operand.Constant constant) {
      return text(constant.value());
    } else if (operand instanceof Operand.Target target) {
      return "@" + target.block();
    } else if (operand instanceof Operand.Table table) {
      return text(table);
    }
    return reference(operand);
  }

  private static String reference(Operand operand) {
    if (operand instanceof Operand.OfType type) {
      return TypeText.of(type.type());
    } else if (operand instanceof Operand.OfField field) {
      return TypeText.of(field.owner()) + "::" + TypeText.name(field.name());
    } else if (operand instanceof Operand.OfFunction function) {
      return TypeText.of(function.symbol()) + TypeText.arguments(function.typeArguments());
    } else if (operand instanceof Operand.OfMethod method) {
      String name = TypeText.of(method.owner()) + "::" + TypeText.name(method.name());
      return name + TypeText.arguments(method.typeArguments());
    } else if (operand instanceof Operand.OfGlobal global) {
      return TypeText.of(global.symbol());
    } else if (operand instanceof Operand.Closure closure) {
      String name = TypeText.of(closure.symbol()) + TypeText.arguments(closure.typeArguments());
      return name + " captured " + closure.captured();
    }
    return "";
  }

  private static String text(Operand.Table table) {
    StringBuilder text = new StringBuilder();
    for (int block : table.blocks()) {
      text.append('@').append(block).append(' ');
    }
    return text.append("else @").append(table.otherwise()).toString();
  }

  private static String text(Literal literal) {
    if (literal instanceof Literal.OfInt number) {
      return Long.toString(number.value());
    } else if (literal instanceof Literal.OfFloat number) {
      return text(number.value());
    }
    return TypeText.quoted(((Literal.OfString) literal).value());
  }

  private static String text(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    } else if (Double.isInfinite(value)) {
      return value > 0 ? "infinity" : "-infinity";
    }
    return Double.toString(value);
  }
}
