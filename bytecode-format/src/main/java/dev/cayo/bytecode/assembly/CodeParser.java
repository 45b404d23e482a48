package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Handler;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Line;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parses the body of one function, after its opening brace. */
final class CodeParser {
  private static final Map<String, Opcode> OPCODES = new HashMap<>();

  static {
    for (Opcode opcode : Opcode.values()) {
      OPCODES.put(opcode.mnemonic(), opcode);
    }
  }

  private final Tokens tokens;
  private final TypeParser types;
  private final OperandParser operands;
  private final int parameters;
  private final List<Type> locals = new ArrayList<>();
  private final List<Handler> handlers = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  CodeParser(Tokens tokens, TypeParser types, int parameters) {
    this.tokens = tokens;
    this.types = types;
    this.operands = new OperandParser(tokens, types);
    this.parameters = parameters;
  }

  Code code() {
    while (tokens.takeWord("local")) {
      local();
    }
    while (tokens.takeWord("handler")) {
      handlers.add(handler());
    }
    while (tokens.takeWord("block")) {
      block();
    }
    if (!tokens.takeSign("}")) {
      throw tokens.expected(
          blocks.isEmpty()
              ? "'local', 'handler', 'block' or '}'"
              : "an instruction, 'block' or '}'");
    }
    return new Code(
        List.copyOf(locals), List.copyOf(blocks), List.copyOf(handlers), List.copyOf(lines));
  }

  private void local() {
    number(parameters + locals.size(), "local");
    tokens.sign(":");
    locals.add(types.type());
  }

  /** A number that only says what counting gives. */
  private void number(int due, String what) {
    Token at = tokens.peek();
    if (tokens.integer("a number") != due) {
      throw Tokens.error(at, "this is " + what + " " + due);
    }
  }

  private Handler handler() {
    int first = tokens.index(Integer.MAX_VALUE, "block");
    tokens.word("to");
    int end = tokens.index(Integer.MAX_VALUE, "block");
    tokens.sign("->");
    int target = tokens.index(Integer.MAX_VALUE, "block");
    tokens.word("local");
    return new Handler(first, end, target, tokens.index(Integer.MAX_VALUE, "local"));
  }

  private void block() {
    number(blocks.size(), "block");
    BitSet live = new BitSet();
    while (!tokens.isSign(":")) {
      live.set(tokens.index(Limits.LOCALS, "live local"));
    }
    tokens.take();
    blocks.add(new Block(live, instructions(blocks.size())));
  }

  private List<Instruction> instructions(int block) {
    List<Instruction> instructions = new ArrayList<>();
    int line = 0;
    while (!tokens.isWord("block") && !tokens.isSign("}")) {
      if (line == 0 && tokens.takeWord("line")) {
        line = tokens.index(Integer.MAX_VALUE, "line");
        lines.add(new Line(block, instructions.size(), line));
        continue;
      }
      line = 0;
      instructions.add(instruction());
    }
    if (line != 0) {
      throw tokens.expected("an instruction for the line");
    }
    return List.copyOf(instructions);
  }

  private Instruction instruction() {
    Opcode opcode = tokens.atEnd() ? null : OPCODES.get(tokens.peek().text());
    if (opcode == null) {
      throw tokens.expected("an instruction, 'block' or '}'");
    }
    tokens.take();
    Operand operand = operands.operand(opcode.operand());
    return new Instruction(opcode, operand);
  }
}
