package dev.cayo.samples.fuzz;

import dev.cayo.samples.fuzz.GeneratedDeclaration.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The types that a generated program declares, and fresh names. */
final class Names {
  private static final List<GeneratedType> SIMPLE =
      List.of(
          GeneratedType.INT,
          GeneratedType.INT,
          GeneratedType.FLOAT,
          GeneratedType.BOOL,
          GeneratedType.CHAR,
          GeneratedType.BYTE,
          GeneratedType.STRING,
          GeneratedType.STRING);

  private final List<GeneratedDeclaration> declared = new ArrayList<>();
  private int count;

  int next() {
    return ++count;
  }

  String variable() {
    return "v" + next();
  }

  void declare(GeneratedDeclaration declaration) {
    declared.add(declaration);
  }

  List<GeneratedDeclaration> declared() {
    return declared;
  }

  GeneratedType simpleType(Random random) {
    return SIMPLE.get(random.nextInt(SIMPLE.size()));
  }

  GeneratedType ordered(Random random) {
    GeneratedType type = simpleType(random);
    return type.equals(GeneratedType.BOOL) ? GeneratedType.STRING : type;
  }

  GeneratedType type(Random random) {
    return type(random, 2);
  }

  private GeneratedType type(Random random, int depth) {
    if (depth == 0) {
      return simpleType(random);
    }
    return switch (random.nextInt(9)) {
      case 0 -> GeneratedType.list(type(random, depth - 1));
      case 1 -> GeneratedType.nullable(type(random, depth - 1));
      case 2 -> GeneratedType.tuple(type(random, depth - 1), simpleType(random));
      case 3 ->
          GeneratedType.map(
              random.nextBoolean() ? GeneratedType.INT : GeneratedType.STRING,
              type(random, depth - 1));
      case 4, 5 -> declaredType(random, depth);
      case 6 -> GeneratedType.function(simpleType(random), simpleType(random));
      default -> simpleType(random);
    };
  }

  private GeneratedType declaredType(Random random, int depth) {
    if (declared.isEmpty()) {
      return simpleType(random);
    }
    GeneratedDeclaration some = declared.get(random.nextInt(declared.size()));
    return GeneratedType.of(some, some.generic() ? List.of(type(random, depth - 1)) : List.of());
  }

  /** An enum; null where there is none. */
  GeneratedType enumType(Random random) {
    return ofKind(random, List.of(Kind.ENUM));
  }

  /** A type whose objects have a method; null where there is none. */
  GeneratedType objectType(Random random) {
    return ofKind(random, List.of(Kind.CLASS, Kind.INTERFACE));
  }

  private GeneratedType ofKind(Random random, List<Kind> kinds) {
    List<GeneratedDeclaration> some =
        declared.stream().filter(d -> kinds.contains(d.kind())).toList();
    return some.isEmpty()
        ? null
        : GeneratedType.of(some.get(random.nextInt(some.size())), List.of());
  }

  /** A call of a method that gives an Int. */
  String call(GeneratedType type, String object, String argument) {
    return object + (type.declared().kind() == Kind.CLASS ? ".m(" : ".f(") + argument + ")";
  }
}
