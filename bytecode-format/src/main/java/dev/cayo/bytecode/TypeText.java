package dev.cayo.bytecode;

import java.util.List;

/**
 * Types and symbols as text: {@code Int}, {@code #0} for a type variable, {@code std.json::Json},
 * {@code m::Pair<Int, #1>}, {@code Array<String>?}, {@code (Int) -> Bool}. Assembly text and
 * messages use it.
 */
public final class TypeText {
  private static final String[] PRIMITIVES = {"Int", "Float", "Bool", "Char", "Byte"};
  private static final String[] BASICS = {"Any", "Unit", "Never", "String", "Null"};

  private final StringBuilder out;

  private TypeText(StringBuilder out) {
    this.out = out;
  }

  public static String of(Type type) {
    StringBuilder out = new StringBuilder();
    new TypeText(out).write(type);
    return out.toString();
  }

  public static String of(Symbol symbol) {
    StringBuilder out = new StringBuilder();
    new TypeText(out).write(symbol);
    return out.toString();
  }

  /** {@code <A, B>}, or nothing for none. */
  public static String arguments(List<Type> types) {
    StringBuilder out = new StringBuilder();
    new TypeText(out).arguments(types, "<", ">");
    return out.toString();
  }

  /** A name as it is, or between quotes where its characters are unusual. */
  public static String name(String name) {
    StringBuilder out = new StringBuilder();
    Quoting.name(name, out);
    return out.toString();
  }

  /** Text between double quotes, with escapes for what does not show as itself. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder();
    Quoting.quote(text, '"', out);
    return out.toString();
  }

  /** Whether a character may stand in a name without quotes. */
  public static boolean isNamePart(char c) {
    return Quoting.isNamePart(c);
  }

  private void write(Type type) {
    if (type instanceof Primitive primitive) {
      out.append(PRIMITIVES[primitive.ordinal()]);
    } else if (type instanceof Basic basic) {
      out.append(BASICS[basic.ordinal()]);
    } else if (type instanceof TypeVariable variable) {
      out.append('#').append(variable.index());
    } else if (type instanceof ArrayType array) {
      out.append("Array<");
      write(array.element());
      out.append('>');
    } else if (type instanceof ClassType named) {
      write(named.symbol());
      arguments(named.arguments(), "<", ">");
    } else if (type instanceof NullableType nullable) {
      nullable(nullable);
    } else if (type instanceof FunctionType function) {
      function(function);
    }
  }

  private void nullable(NullableType type) {
    boolean function = type.inner() instanceof FunctionType;
    out.append(function ? "(" : "");
    write(type.inner());
    out.append(function ? ")?" : "?");
  }

  private void function(FunctionType type) {
    out.append('(');
    arguments(type.parameters(), "", "");
    out.append(") -> ");
    write(type.result());
  }

  private void arguments(List<Type> types, String open, String close) {
    String before = open;
    for (Type type : types) {
      out.append(before);
      write(type);
      before = ", ";
    }
    out.append(types.isEmpty() ? "" : close);
  }

  private void write(Symbol symbol) {
    Quoting.name(symbol.module(), out);
    out.append("::");
    Quoting.name(symbol.name(), out);
  }
}
