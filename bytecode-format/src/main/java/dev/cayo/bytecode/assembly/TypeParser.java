package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.List;

/** Parses types as TypeText prints them. */
final class TypeParser {
  private final Tokens tokens;
  private int depth;

  TypeParser(Tokens tokens) {
    this.tokens = tokens;
  }

  Type type() {
    descend();
    int nested = 1;
    Type type = primary();
    while (tokens.takeSign("?")) {
      descend();
      nested++;
      type = new NullableType(type);
    }
    depth -= nested;
    return type;
  }

  private void descend() {
    if (depth == Limits.TYPE_DEPTH) {
      throw tokens.error("type nested more than " + Limits.TYPE_DEPTH + " deep");
    }
    depth++;
  }

  private Type primary() {
    if (tokens.takeSign("#")) {
      return new TypeVariable(tokens.index(2 * Limits.TYPE_PARAMETERS, "index of a type variable"));
    } else if (tokens.isSign("(")) {
      return function();
    }
    Token at = tokens.peek();
    String name = tokens.name();
    if (tokens.takeSign("::")) {
      return new ClassType(new Symbol(name, tokens.name()), arguments());
    }
    return builtin(name, at);
  }

  private Type builtin(String name, Token at) {
    return switch (name) {
      case "Int" -> Primitive.INT;
      case "Float" -> Primitive.FLOAT;
      case "Bool" -> Primitive.BOOL;
      case "Char" -> Primitive.CHAR;
      case "Byte" -> Primitive.BYTE;
      case "Any" -> Basic.ANY;
      case "Unit" -> Basic.UNIT;
      case "Never" -> Basic.NEVER;
      case "String" -> Basic.STRING;
      case "Null" -> Basic.NULL;
      case "Array" -> array();
      default ->
          throw Tokens.error(
              at, "unknown type '" + name + "'; classes have their module before ::");
    };
  }

  private Type array() {
    tokens.sign("<");
    Type element = type();
    tokens.sign(">");
    return new ArrayType(element);
  }

  private Type function() {
    List<Type> parameters = parameters();
    if (tokens.takeSign("->")) {
      return new FunctionType(parameters, type());
    }
    if (parameters.size() != 1) {
      throw tokens.expected("'->'");
    }
    return parameters.get(0);
  }

  /** Types between parentheses. */
  List<Type> parameters() {
    tokens.sign("(");
    List<Type> types = new ArrayList<>();
    while (!tokens.isSign(")")) {
      if (!types.isEmpty()) {
        tokens.sign(",");
      }
      types.add(type());
    }
    tokens.take();
    return List.copyOf(types);
  }

  /** Types between angle brackets, or none. */
  List<Type> arguments() {
    List<Type> types = new ArrayList<>();
    if (tokens.takeSign("<")) {
      do {
        types.add(type());
      } while (tokens.takeSign(","));
      tokens.sign(">");
    }
    return List.copyOf(types);
  }

  /** {@code <T: A & B, U>}, or none. */
  List<TypeParameter> typeParameters() {
    List<TypeParameter> parameters = new ArrayList<>();
    if (tokens.takeSign("<")) {
      do {
        String name = tokens.name();
        parameters.add(new TypeParameter(name, bounds()));
      } while (tokens.takeSign(","));
      tokens.sign(">");
    }
    return List.copyOf(parameters);
  }

  private List<Type> bounds() {
    List<Type> bounds = new ArrayList<>();
    if (tokens.takeSign(":")) {
      do {
        bounds.add(type());
      } while (tokens.takeSign("&"));
    }
    return List.copyOf(bounds);
  }

  ClassType classType() {
    Token at = tokens.peek();
    if (type() instanceof ClassType type) {
      return type;
    }
    throw Tokens.error(at, "expected a class");
  }
}
