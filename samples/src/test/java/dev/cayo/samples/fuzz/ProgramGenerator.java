package dev.cayo.samples.fuzz;

import dev.cayo.samples.fuzz.GeneratedDeclaration.Kind;
import dev.cayo.samples.fuzz.GeneratedDeclaration.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random programs that are well typed and come to an end, with or without an error of their own.
 * All follows from the seed. What they print depends on all that they compute, so that two ways to
 * run one can be compared.
 */
public final class ProgramGenerator {
  private static final String PRELUDE =
      """
      fun pick<T>(first: Bool, a: T, b: T): T = if first { a } else { b }
      fun same<T>(a: T, b: T): Bool = a == b && a.hash() == b.hash()
      fun hashed<T>(a: T): Int = a.hash()
      fun printed<T>(a: T): String = "$a"
      fun up<T>(a: T): T = a
      fun apply<A, B>(a: A, f: (A) -> B): B = f(a)
      fun hold<A, B>(f: (A) -> B): (A) -> B = f
      fun constant<A, B>(b: B): (A) -> B = a -> b
      fun some<T>(value: T): T? = value
      fun none<T>(): T? = null
      fun listOf<T>(a: T): List<T> = [a, a]
      fun mapOf<K, V>(key: K, value: V): Map<K, V> = [key: value]
      """;

  private final Random random;
  private final Names names = new Names();
  private final StringBuilder out = new StringBuilder(PRELUDE);
  private final List<Scope.Function> functions = new ArrayList<>();
  private final Expressions expressions;
  private final Statements statements;

  private ProgramGenerator(long seed) {
    this.random = new Random(seed);
    this.expressions = new Expressions(random, names);
    this.statements = new Statements(random, names, expressions, out);
  }

  /** The program of a seed. */
  public static String generate(long seed) {
    return new ProgramGenerator(seed).program();
  }

  private String program() {
    for (int i = random.nextInt(5); i > 0; i--) {
      declaration();
    }
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      function();
    }
    out.append("fun main() {\n");
    Scope scope = new Scope(functions);
    for (int i = 0; i < 6; i++) {
      out.append("  try {\n");
      statements.block(scope.inner(), null, 3, "    ");
      out.append("  } catch e {\n    println(e)\n  }\n");
    }
    return out.append("}\n").toString();
  }

  private void declaration() {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    String name = "D" + names.next();
    boolean generic = kind == Kind.RECORD && random.nextBoolean();
    List<Part> parts = new ArrayList<>();
    if (kind != Kind.INTERFACE) {
      for (int i = random.nextInt(3); i >= 0; i--) {
        parts.add(new Part("p" + parts.size(), names.type(random)));
      }
    }
    switch (kind) {
      case RECORD -> record(name, generic, parts);
      case ENUM -> out.append("enum %s { A(%s), B(n: Int), C }\n".formatted(name, list(parts, "")));
      case CLASS -> classes(name, parts);
      case INTERFACE -> interfaces(name);
    }
    names.declare(new GeneratedDeclaration(kind, name, generic, parts));
  }

  private static String list(List<Part> parts, String before) {
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      texts.add(before + part.name() + ": " + part.type().text());
    }
    return String.join(", ", texts);
  }

  private void record(String name, boolean generic, List<Part> parts) {
    String text = list(parts, "");
    if (generic) {
      text = "p0: T" + text.substring(("p0: " + parts.get(0).type().text()).length());
    }
    out.append("record %s%s(%s)\n".formatted(name, generic ? "<T>" : "", text));
  }

  /** Methods see the functions and fields before them. */
  private void classes(String name, List<Part> parts) {
    String given = String.join(", ", parts.stream().map(Part::name).toList());
    out.append("open class %s(%s) {\n".formatted(name, list(parts, "var ")));
    out.append("  var count = 0\n");
    method("  open fun m(k: Int): Int", parts);
    out.append("  fun bump(): Int { count = count +% 1; return count }\n}\n");
    out.append("class %sSub(%s): %s(%s) {\n".formatted(name, list(parts, ""), name, given));
    method("  override fun m(k: Int): Int", parts);
    out.append("}\n");
  }

  private void method(String head, List<Part> parts) {
    Scope scope = new Scope(functions);
    scope.add(new Scope.Variable("k", GeneratedType.INT, false));
    for (Part part : parts) {
      scope.add(new Scope.Variable("this." + part.name(), part.type(), true));
    }
    out.append(head).append(" {\n");
    statements.block(scope, GeneratedType.INT, 1, "    ");
    out.append("    return bump() +% ").append(expressions.of(GeneratedType.INT, scope, 2));
    out.append("\n  }\n");
  }

  private void interfaces(String name) {
    out.append("interface %s {\n  fun f(x: Int): Int\n".formatted(name));
    out.append("  fun g(x: Int): Int = f(x +% 1)\n}\n");
    for (String suffix : List.of("a", "b")) {
      Scope scope = new Scope(functions);
      scope.add(new Scope.Variable("x", GeneratedType.INT, false));
      scope.add(new Scope.Variable("n", GeneratedType.INT, false));
      String body = expressions.of(GeneratedType.INT, scope, 2);
      out.append("class %s%s(let n: Int): %s {\n".formatted(name, suffix, name));
      out.append("  override fun f(x: Int): Int = ").append(body).append("\n}\n");
    }
  }

  private void function() {
    String name = "f" + names.next();
    Scope scope = new Scope(List.copyOf(functions));
    List<GeneratedType> parameters = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      GeneratedType type = names.type(random);
      String parameter = names.variable();
      parameters.add(type);
      texts.add(parameter + ": " + type.text());
      scope.add(new Scope.Variable(parameter, type, false));
    }
    GeneratedType result = names.type(random);
    out.append("fun %s(%s): %s {\n".formatted(name, String.join(", ", texts), result.text()));
    statements.block(scope, result, 2, "  ");
    out.append("  return ").append(expressions.of(result, scope, 2)).append("\n}\n");
    functions.add(new Scope.Function(name, parameters, result));
  }
}
