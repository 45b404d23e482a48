package dev.cayo.samples.fuzz;

import java.util.List;

/**
 * A type of a generated program.
 *
 * @param text as source has it
 * @param arguments of a list its element, of a map its key and value, of a nullable what it may
 *     hold, of a tuple its parts, of a function its parameter and result
 * @param declared what declares it; null for the others
 */
record GeneratedType(
    Kind kind, String text, List<GeneratedType> arguments, GeneratedDeclaration declared) {
  static final GeneratedType INT = primitive(Kind.INT, "Int");
  static final GeneratedType FLOAT = primitive(Kind.FLOAT, "Float");
  static final GeneratedType BOOL = primitive(Kind.BOOL, "Bool");
  static final GeneratedType CHAR = primitive(Kind.CHAR, "Char");
  static final GeneratedType BYTE = primitive(Kind.BYTE, "Byte");
  static final GeneratedType STRING = primitive(Kind.STRING, "String");

  enum Kind {
    INT,
    FLOAT,
    BOOL,
    CHAR,
    BYTE,
    STRING,
    NULLABLE,
    LIST,
    MAP,
    TUPLE,
    FUNCTION,
    DECLARED
  }

  private static GeneratedType primitive(Kind kind, String text) {
    return new GeneratedType(kind, text, List.of(), null);
  }

  static GeneratedType nullable(GeneratedType inner) {
    return inner.kind == Kind.NULLABLE
        ? inner
        : new GeneratedType(Kind.NULLABLE, inner.parenthesised() + "?", List.of(inner), null);
  }

  static GeneratedType list(GeneratedType element) {
    return new GeneratedType(Kind.LIST, "List<" + element.text + ">", List.of(element), null);
  }

  static GeneratedType map(GeneratedType key, GeneratedType value) {
    String text = "Map<" + key.text + ", " + value.text + ">";
    return new GeneratedType(Kind.MAP, text, List.of(key, value), null);
  }

  static GeneratedType tuple(GeneratedType first, GeneratedType second) {
    String text = "(" + first.text + ", " + second.text + ")";
    return new GeneratedType(Kind.TUPLE, text, List.of(first, second), null);
  }

  static GeneratedType function(GeneratedType parameter, GeneratedType result) {
    String text = "(" + parameter.text + ") -> " + result.text;
    return new GeneratedType(Kind.FUNCTION, text, List.of(parameter, result), null);
  }

  static GeneratedType of(GeneratedDeclaration declared, List<GeneratedType> arguments) {
    String text =
        arguments.isEmpty() ? declared.name() : declared.name() + "<" + arguments.get(0).text + ">";
    return new GeneratedType(Kind.DECLARED, text, arguments, declared);
  }

  GeneratedType argument(int index) {
    return arguments.get(index);
  }

  private String parenthesised() {
    return kind == Kind.FUNCTION ? "(" + text + ")" : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GeneratedType type && text.equals(type.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
