package dev.cayo.samples.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** The variables and functions that generated code may name at one place. */
final class Scope {
  record Variable(String name, GeneratedType type, boolean mutable) {}

  record Function(String name, List<GeneratedType> parameters, GeneratedType result) {}

  private final List<Variable> variables = new ArrayList<>();
  final List<Function> functions;
  final int loops;

  Scope(List<Function> functions) {
    this(functions, 0);
  }

  private Scope(List<Function> functions, int loops) {
    this.functions = functions;
    this.loops = loops;
  }

  /** A scope inside this one; what is added there is not seen here. */
  Scope inner() {
    return with(loops);
  }

  Scope inLoop() {
    return with(loops + 1);
  }

  /** As inside a lambda or a finally: the loops around cannot be left. */
  Scope closed() {
    return with(0);
  }

  private Scope with(int count) {
    Scope inner = new Scope(functions, count);
    inner.variables.addAll(variables);
    return inner;
  }

  void add(Variable variable) {
    variables.add(variable);
  }

  /** A variable that fits; null where there is none. */
  Variable find(Random random, Predicate<Variable> fits) {
    List<Variable> found = variables.stream().filter(fits).toList();
    return found.isEmpty() ? null : found.get(random.nextInt(found.size()));
  }
}
