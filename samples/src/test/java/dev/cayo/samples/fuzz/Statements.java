package dev.cayo.samples.fuzz;

import java.util.Random;

/** Blocks of statements. Every loop counts to a small number, so all of them end. */
final class Statements {
  private static final int DEPTH = 3;

  private final Random random;
  private final Names names;
  private final Expressions expressions;
  private final StringBuilder out;

  Statements(Random random, Names names, Expressions expressions, StringBuilder out) {
    this.random = random;
    this.names = names;
    this.expressions = expressions;
    this.out = out;
  }

  /** Some statements; {@code result} is what {@code return} gives, null where it may not stand. */
  void block(Scope scope, GeneratedType result, int depth, String indent) {
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      statement(scope, result, depth, indent);
    }
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }

  private String expression(GeneratedType type, Scope scope) {
    return expressions.of(type, scope, DEPTH);
  }

  private void statement(Scope scope, GeneratedType result, int depth, String indent) {
    switch (random.nextInt(depth > 0 ? 14 : 7)) {
      case 0, 1 -> declare(scope, indent);
      case 2, 3 -> assign(scope, indent);
      case 4, 5 -> line(indent, "println(" + expression(names.type(random), scope) + ")");
      case 6 -> leave(scope, result, indent);
      case 7 -> branch(scope, result, depth - 1, indent);
      case 8 -> countedLoop(scope, result, depth - 1, indent);
      case 9 -> listLoop(scope, result, depth - 1, indent);
      case 10 -> whileLoop(scope, result, depth - 1, indent);
      case 11 -> binding(scope, result, depth - 1, indent);
      default -> attempt(scope, result, depth - 1, indent);
    }
  }

  private void declare(Scope scope, String indent) {
    GeneratedType type = names.type(random);
    String value = expression(type, scope);
    String name = names.variable();
    boolean mutable = random.nextBoolean();
    line(indent, (mutable ? "var " : "let ") + name + ": " + type.text() + " = " + value);
    scope.add(new Scope.Variable(name, type, mutable));
  }

  private void assign(Scope scope, String indent) {
    Scope.Variable variable = scope.find(random, Scope.Variable::mutable);
    if (variable == null) {
      declare(scope, indent);
      return;
    }
    String operator = "=";
    if (variable.type().equals(GeneratedType.INT) && random.nextBoolean()) {
      operator = random.nextBoolean() ? "+=" : "-=";
    }
    line(indent, variable.name() + " " + operator + " " + expression(variable.type(), scope));
  }

  private void leave(Scope scope, GeneratedType result, String indent) {
    String condition = expression(GeneratedType.BOOL, scope);
    if (scope.loops > 0 && random.nextBoolean()) {
      line(
          indent, "if " + condition + " { " + (random.nextBoolean() ? "break" : "continue") + " }");
    } else if (result != null && random.nextBoolean()) {
      line(indent, "if " + condition + " { return " + expression(result, scope) + " }");
    } else {
      String text = expression(GeneratedType.STRING, scope);
      line(indent, "if " + condition + " { throw StateError(" + text + ") }");
    }
  }

  private void branch(Scope scope, GeneratedType result, int depth, String indent) {
    line(indent, "if " + expression(GeneratedType.BOOL, scope) + " {");
    block(scope.inner(), result, depth, indent + "  ");
    line(indent, "} else {");
    block(scope.inner(), result, depth, indent + "  ");
    line(indent, "}");
  }

  private void countedLoop(Scope scope, GeneratedType result, int depth, String indent) {
    String name = names.variable();
    Scope inner = scope.inLoop();
    inner.add(new Scope.Variable(name, GeneratedType.INT, false));
    line(indent, "for " + name + " in 0.." + random.nextInt(5) + " {");
    block(inner, result, depth, indent + "  ");
    line(indent, "}");
  }

  private void listLoop(Scope scope, GeneratedType result, int depth, String indent) {
    GeneratedType element = names.type(random);
    String name = names.variable();
    line(
        indent,
        "for " + name + " in " + expression(GeneratedType.list(element), scope) + ".take(5) {");
    Scope inner = scope.inLoop();
    inner.add(new Scope.Variable(name, element, false));
    block(inner, result, depth, indent + "  ");
    line(indent, "}");
  }

  private void whileLoop(Scope scope, GeneratedType result, int depth, String indent) {
    String counter = names.variable();
    line(indent, "var " + counter + " = 0");
    line(indent, "while " + counter + " < " + random.nextInt(5) + " {");
    line(indent + "  ", counter + " += 1");
    block(scope.inLoop(), result, depth, indent + "  ");
    line(indent, "}");
  }

  private void binding(Scope scope, GeneratedType result, int depth, String indent) {
    GeneratedType type = names.type(random);
    if (type.kind() == GeneratedType.Kind.NULLABLE) {
      type = type.argument(0);
    }
    String name = names.variable();
    String value = expression(GeneratedType.nullable(type), scope);
    line(indent, "if let " + name + " = " + value + " {");
    Scope inner = scope.inner();
    inner.add(new Scope.Variable(name, type, false));
    block(inner, result, depth, indent + "  ");
    line(indent, "}");
  }

  private void attempt(Scope scope, GeneratedType result, int depth, String indent) {
    line(indent, "try {");
    block(scope.inner(), result, depth, indent + "  ");
    String error = names.variable();
    line(indent, "} catch " + error + (random.nextBoolean() ? "" : ": OverflowError") + " {");
    line(indent + "  ", "println(" + error + ".message)");
    block(scope.inner(), result, depth, indent + "  ");
    if (random.nextBoolean()) {
      line(indent, "} finally {");
      block(scope.closed(), null, depth, indent + "  ");
    }
    line(indent, "}");
  }
}
