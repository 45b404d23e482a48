package dev.cayo.samples.fuzz;

import dev.cayo.samples.fuzz.GeneratedDeclaration.Part;
import dev.cayo.samples.fuzz.GeneratedType.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Expressions of a wanted type, in parentheses wherever they could be read in another way. */
final class Expressions {
  private static final String[] INTS = {
    "0",
    "1",
    "2",
    "3",
    "7",
    "10",
    "63",
    "64",
    "255",
    "256",
    "1000003",
    "Int.max",
    "Int.min",
    "(-1)",
    "(-7)",
    "4294967296"
  };
  private static final String[] FLOATS = {
    "0.0", "1.0", "0.5", "(-2.5)", "1.5e300", "1e-7", "Float.nan", "Float.infinity", "(-0.0)"
  };
  private static final String[] CHARS = {"'a'", "'Z'", "'0'", "' '", "'é'", "'\\u{1F600}'"};
  private static final String[] STRINGS = {
    "\"\"", "\"sea\"", "\"a b c\"", "\"größe\"", "\"\\u{1F600}!\"", "\"12\"", "\"-7\""
  };
  private static final String[] WHOLE = {
    "+", "-", "*", "/", "%", "+%", "-%", "*%", "&", "|", "^", "<<", ">>", ">>>"
  };

  private final Random random;
  private final Names names;

  Expressions(Random random, Names names) {
    this.random = random;
    this.names = names;
  }

  private String oneOf(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  /** An expression whose nesting is at most {@code depth}. */
  String of(GeneratedType type, Scope scope, int depth) {
    Scope.Variable variable = scope.find(random, known -> known.type().equals(type));
    if (variable != null && random.nextInt(depth > 0 ? 3 : 2) == 0) {
      return variable.name();
    }
    if (depth <= 0) {
      return literal(type, scope);
    }
    return switch (random.nextInt(12)) {
      case 0 -> literal(type, scope);
      case 1 -> conditional(type, scope, depth - 1);
      case 2 -> call(type, scope, depth - 1);
      case 3 -> matched(type, scope, depth - 1);
      case 4 -> "(" + of(GeneratedType.nullable(type), scope, depth - 1) + fallback(type, scope);
      case 5 -> attempt(type, scope, depth - 1);
      case 6 -> "pick(" + bool(scope, depth) + ", " + two(type, scope, depth - 1) + ")";
      case 7 -> part(type, scope, depth - 1);
      default -> special(type, scope, depth - 1);
    };
  }

  private String fallback(GeneratedType type, Scope scope) {
    // A nullable type never falls back.
    return type.kind() == Kind.NULLABLE ? ")" : " ?? " + literal(type, scope) + ")";
  }

  private String two(GeneratedType type, Scope scope, int depth) {
    return of(type, scope, depth) + ", " + of(type, scope, depth);
  }

  String bool(Scope scope, int depth) {
    return of(GeneratedType.BOOL, scope, depth - 1);
  }

  private String integer(Scope scope, int depth) {
    return of(GeneratedType.INT, scope, depth);
  }

  private String conditional(GeneratedType type, Scope scope, int depth) {
    String whether = bool(scope, depth);
    return "(if %s { %s } else { %s })"
        .formatted(whether, of(type, scope, depth), of(type, scope, depth));
  }

  private String attempt(GeneratedType type, Scope scope, int depth) {
    return "(try { %s } catch e%d { %s })"
        .formatted(of(type, scope, depth), names.next(), of(type, scope, depth));
  }

  private String matched(GeneratedType type, Scope scope, int depth) {
    GeneratedType subject = names.enumType(random);
    if (subject == null || random.nextBoolean()) {
      String n = names.variable();
      Scope inner = scope.inner();
      inner.add(new Scope.Variable(n, GeneratedType.INT, false));
      return "(match %s { 0 -> %s, 1 | 2 | 3 -> %s, %s if (%s > 9) -> %s, _ -> %s })"
          .formatted(
              integer(scope, depth),
              of(type, scope, depth),
              of(type, scope, 0),
              n,
              n,
              of(type, inner, depth),
              of(type, scope, 0));
    }
    Scope inner = scope.inner();
    List<String> bound = new ArrayList<>();
    for (Part part : subject.declared().parts()) {
      String name = names.variable();
      bound.add(name);
      inner.add(new Scope.Variable(name, part.type(), false));
    }
    String number = names.variable();
    Scope second = scope.inner();
    second.add(new Scope.Variable(number, GeneratedType.INT, false));
    return "(match %s { A(%s) -> %s, B(%s) -> %s, C -> %s })"
        .formatted(
            of(subject, scope, depth),
            String.join(", ", bound),
            of(type, inner, depth),
            number,
            of(type, second, depth),
            of(type, scope, 0));
  }

  private String call(GeneratedType type, Scope scope, int depth) {
    List<Scope.Function> fitting =
        scope.functions.stream().filter(f -> f.result().equals(type)).toList();
    if (fitting.isEmpty()) {
      return applied(type, scope, depth);
    }
    Scope.Function function = fitting.get(random.nextInt(fitting.size()));
    List<String> arguments = new ArrayList<>();
    for (GeneratedType parameter : function.parameters()) {
      arguments.add(of(parameter, scope, depth));
    }
    return function.name() + "(" + String.join(", ", arguments) + ")";
  }

  /** A lambda that is called at once. */
  private String applied(GeneratedType type, Scope scope, int depth) {
    GeneratedType parameter = names.simpleType(random);
    GeneratedType function = GeneratedType.function(parameter, type);
    return "apply<%s, %s>(%s, %s)"
        .formatted(
            parameter.text(),
            type.text(),
            of(parameter, scope, depth),
            lambda(function, scope, depth));
  }

  String lambda(GeneratedType function, Scope scope, int depth) {
    String name = names.variable();
    Scope inner = scope.closed();
    inner.add(new Scope.Variable(name, function.argument(0), false));
    return "(" + name + " -> " + of(function.argument(1), inner, depth) + ")";
  }

  /** A part of something that has a part of that type. */
  private String part(GeneratedType type, Scope scope, int depth) {
    if (random.nextBoolean()) {
      GeneratedType other = names.simpleType(random);
      return random.nextBoolean()
          ? of(GeneratedType.tuple(type, other), scope, depth) + ".0"
          : of(GeneratedType.tuple(other, type), scope, depth) + ".1";
    }
    String list = of(GeneratedType.list(type), scope, depth);
    return list + "[" + of(GeneratedType.INT, scope, depth) + "]";
  }

  String literal(GeneratedType type, Scope scope) {
    return switch (type.kind()) {
      case INT -> random.nextBoolean() ? oneOf(INTS) : Integer.toString(random.nextInt(20));
      case FLOAT -> oneOf(FLOATS);
      case BOOL -> oneOf("true", "false");
      case CHAR -> oneOf(CHARS);
      case BYTE -> random.nextInt(256) + ".toByte()";
      case STRING -> oneOf(STRINGS);
      case NULLABLE ->
          random.nextBoolean()
              ? "none<" + type.argument(0).text() + ">()"
              : "some<" + type.argument(0).text() + ">(" + literal(type.argument(0), scope) + ")";
      case LIST ->
          "listOf<" + type.argument(0).text() + ">(" + literal(type.argument(0), scope) + ")";
      case MAP ->
          "mapOf<%s, %s>(%s, %s)"
              .formatted(
                  type.argument(0).text(),
                  type.argument(1).text(),
                  literal(type.argument(0), scope),
                  literal(type.argument(1), scope));
      case TUPLE ->
          "(" + literal(type.argument(0), scope) + ", " + literal(type.argument(1), scope) + ")";
      case FUNCTION ->
          "constant<%s, %s>(%s)"
              .formatted(
                  type.argument(0).text(),
                  type.argument(1).text(),
                  literal(type.argument(1), scope));
      case DECLARED -> built(type, scope, 0);
    };
  }

  /** What only values of that type can be. */
  private String special(GeneratedType type, Scope scope, int depth) {
    return switch (type.kind()) {
      case INT -> whole(scope, depth);
      case FLOAT -> floating(scope, depth);
      case BOOL -> truth(scope, depth);
      case CHAR ->
          random.nextBoolean()
              ? of(GeneratedType.STRING, scope, depth) + "[" + integer(scope, depth) + "]"
              : "(" + integer(scope, depth) + " & 127).toChar()";
      case BYTE -> "(" + integer(scope, depth) + " & 255).toByte()";
      case STRING -> text(scope, depth);
      case NULLABLE -> nullable(type.argument(0), scope, depth);
      case LIST -> list(type.argument(0), scope, depth);
      case MAP -> literal(type, scope);
      case TUPLE ->
          "("
              + of(type.argument(0), scope, depth)
              + ", "
              + of(type.argument(1), scope, depth)
              + ")";
      case FUNCTION ->
          "hold<"
              + type.argument(0).text()
              + ", "
              + type.argument(1).text()
              + ">("
              + lambda(type, scope, depth)
              + ")";
      case DECLARED -> built(type, scope, depth);
    };
  }

  private String whole(Scope scope, int depth) {
    GeneratedType any = names.type(random);
    return switch (random.nextInt(11)) {
      case 0 -> of(GeneratedType.STRING, scope, depth) + ".length";
      case 1 -> of(GeneratedType.list(names.simpleType(random)), scope, depth) + ".size";
      case 2 -> "hashed<" + any.text() + ">(" + of(any, scope, depth) + ")";
      case 3 -> of(GeneratedType.CHAR, scope, depth) + ".toInt()";
      case 4 -> of(GeneratedType.FLOAT, scope, depth) + ".toInt()";
      case 5 -> "(-" + integer(scope, depth) + ")";
      case 6 -> sum(scope, depth);
      case 7 -> method(scope, depth);
      default ->
          "(" + integer(scope, depth) + " " + oneOf(WHOLE) + " " + integer(scope, depth) + ")";
    };
  }

  private String sum(Scope scope, int depth) {
    GeneratedType element = names.simpleType(random);
    String sum = names.variable();
    String each = names.variable();
    Scope inner = scope.closed();
    inner.add(new Scope.Variable(sum, GeneratedType.INT, false));
    inner.add(new Scope.Variable(each, element, false));
    return "%s.fold(0, (%s, %s) -> %s)"
        .formatted(of(GeneratedType.list(element), scope, depth), sum, each, integer(inner, depth));
  }

  private String method(Scope scope, int depth) {
    GeneratedType object = names.objectType(random);
    return object == null
        ? "(" + integer(scope, depth) + ").abs()"
        : names.call(object, of(object, scope, depth), integer(scope, depth));
  }

  private String floating(Scope scope, int depth) {
    String left = of(GeneratedType.FLOAT, scope, depth);
    return random.nextInt(3) == 0
        ? "(" + integer(scope, depth) + ").toFloat()"
        : "("
            + left
            + oneOf(" + ", " - ", " * ", " / ", " % ")
            + of(GeneratedType.FLOAT, scope, depth)
            + ")";
  }

  private String truth(Scope scope, int depth) {
    GeneratedType any = names.type(random);
    return switch (random.nextInt(7)) {
      case 0 -> "(!" + bool(scope, depth) + ")";
      case 1 -> "(" + bool(scope, depth) + oneOf(" && ", " || ") + bool(scope, depth) + ")";
      case 2 -> "(" + comparison(names.ordered(random), scope, depth) + ")";
      case 3 ->
          "(" + of(GeneratedType.nullable(any), scope, depth) + oneOf(" == ", " != ") + "null)";
      case 4 ->
          "(" + of(any, scope, depth) + " in " + of(GeneratedType.list(any), scope, depth) + ")";
      case 5 -> "same<" + any.text() + ">(" + two(any, scope, depth) + ")";
      default -> "(" + comparison(GeneratedType.INT, scope, depth) + ")";
    };
  }

  private String comparison(GeneratedType type, Scope scope, int depth) {
    String operator = oneOf(" < ", " <= ", " > ", " >= ", " == ", " != ");
    return of(type, scope, depth) + operator + of(type, scope, depth);
  }

  private String text(Scope scope, int depth) {
    GeneratedType any = names.type(random);
    return switch (random.nextInt(5)) {
      case 0 -> "\"<${" + of(any, scope, depth) + "}>\"";
      case 1 -> "printed<" + any.text() + ">(" + of(any, scope, depth) + ")";
      case 2 ->
          of(GeneratedType.STRING, scope, depth) + oneOf(".upper()", ".reversed()", ".trim()");
      case 3 -> of(GeneratedType.STRING, scope, depth) + ".substring(0, " + integer(scope, 0) + ")";
      default ->
          "("
              + of(GeneratedType.STRING, scope, depth)
              + " + "
              + of(GeneratedType.STRING, scope, depth)
              + ")";
    };
  }

  private String nullable(GeneratedType inner, Scope scope, int depth) {
    return switch (random.nextInt(3)) {
      case 0 -> of(GeneratedType.list(inner), scope, depth) + ".firstOrNull()";
      case 1 ->
          of(GeneratedType.map(GeneratedType.INT, inner), scope, depth)
              + "["
              + integer(scope, depth)
              + "]";
      default -> "some<" + inner.text() + ">(" + of(inner, scope, depth) + ")";
    };
  }

  private String list(GeneratedType element, Scope scope, int depth) {
    String same = of(GeneratedType.list(element), scope, depth);
    GeneratedType from = names.simpleType(random);
    return switch (random.nextInt(5)) {
      case 0 -> "(" + same + " + " + of(GeneratedType.list(element), scope, depth) + ")";
      case 1 -> same + ".reversed()";
      case 2 ->
          same
              + ".filter("
              + lambda(GeneratedType.function(element, GeneratedType.BOOL), scope, depth)
              + ")";
      case 3 ->
          of(GeneratedType.list(from), scope, depth)
              + ".map("
              + "hold<"
              + from.text()
              + ", "
              + element.text()
              + ">("
              + lambda(GeneratedType.function(from, element), scope, depth)
              + "))";
      default -> "listOf<" + element.text() + ">(" + of(element, scope, depth) + ")";
    };
  }

  private static String upcast(GeneratedType type, String object) {
    return "up<" + type.text() + ">(" + object + ")";
  }

  private String built(GeneratedType type, Scope scope, int depth) {
    GeneratedDeclaration declared = type.declared();
    List<String> parts = new ArrayList<>();
    for (Part part : declared.parts()) {
      parts.add(of(declared.typeOf(part, type), scope, depth));
    }
    String arguments = "(" + String.join(", ", parts) + ")";
    return switch (declared.kind()) {
      case RECORD -> type.text() + arguments;
      case CLASS -> upcast(type, declared.name() + oneOf("", "Sub") + arguments);
      case INTERFACE ->
          upcast(
              type,
              declared.name() + oneOf("a", "b") + "(" + of(GeneratedType.INT, scope, depth) + ")");
      case ENUM ->
          switch (random.nextInt(3)) {
            case 0 -> declared.name() + ".A" + arguments;
            case 1 -> declared.name() + ".B(" + of(GeneratedType.INT, scope, depth) + ")";
            default -> declared.name() + ".C";
          };
    };
  }
}
