package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.Literal;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.List;

/** Parses operands by their kinds. */
final class OperandParser {
  private final Tokens tokens;
  private final TypeParser types;

  OperandParser(Tokens tokens, TypeParser types) {
    this.tokens = tokens;
    this.types = types;
  }

  Operand operand(Operand.Kind kind) {
    return switch (kind) {
      case NONE -> Operand.NONE;
      case LOCAL -> new Operand.Local(tokens.index(Integer.MAX_VALUE, "local"));
      case IMMEDIATE -> new Operand.Immediate(tokens.integer("an integer"));
      case COUNT -> new Operand.Count(tokens.index(Integer.MAX_VALUE, "count"));
      case CONSTANT -> new Operand.Constant(literal());
      case TYPE -> new Operand.OfType(types.type());
      case FIELD -> field();
      case FUNCTION -> new Operand.OfFunction(tokens.symbol(), types.arguments());
      case METHOD -> method();
      case GLOBAL -> new Operand.OfGlobal(tokens.symbol());
      case CLOSURE -> closure();
      case TARGET -> new Operand.Target(block());
      case TABLE -> table();
    };
  }

  private Operand field() {
    Symbol owner = tokens.symbol();
    tokens.sign("::");
    return new Operand.OfField(owner, tokens.name());
  }

  private Operand method() {
    Symbol owner = tokens.symbol();
    tokens.sign("::");
    return new Operand.OfMethod(owner, tokens.name(), types.arguments());
  }

  private Operand closure() {
    Symbol symbol = tokens.symbol();
    List<Type> arguments = types.arguments();
    tokens.word("captured");
    return new Operand.Closure(symbol, arguments, tokens.index(Integer.MAX_VALUE, "count"));
  }

  private int block() {
    tokens.sign("@");
    return tokens.index(Integer.MAX_VALUE, "block");
  }

  private Operand table() {
    List<Integer> blocks = new ArrayList<>();
    while (tokens.isSign("@")) {
      blocks.add(block());
    }
    tokens.word("else");
    return new Operand.Table(List.copyOf(blocks), block());
  }

  private Literal literal() {
    return switch (tokens.peek().kind()) {
      case INTEGER -> new Literal.OfInt(tokens.integer("an integer"));
      case FLOAT -> new Literal.OfFloat(Double.parseDouble(tokens.take().text()));
      case TEXT -> new Literal.OfString(tokens.text());
      default -> new Literal.OfFloat(special());
    };
  }

  private double special() {
    if (tokens.takeWord("nan")) {
      return Double.NaN;
    } else if (tokens.takeWord("infinity")) {
      return Double.POSITIVE_INFINITY;
    } else if (tokens.takeWord("-infinity")) {
      return Double.NEGATIVE_INFINITY;
    }
    throw tokens.expected("a literal");
  }
}
