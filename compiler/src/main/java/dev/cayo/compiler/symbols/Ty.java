package dev.cayo.compiler.symbols;

/**
 * A type as the checker sees it. Built-in types are classes of the prelude like others; see {@link
 * ClassSymbol#builtin}.
 */
public sealed interface Ty {

  /** A class, record, enum, interface or built-in type with its arguments. */
  record Class(ClassSymbol symbol, java.util.List<Ty> arguments) implements Ty {
    @Override
    public String toString() {
      return TypeText.of(this);
    }
  }

  /** A type parameter. */
  record Parameter(TypeParameterSymbol symbol) implements Ty {
    @Override
    public String toString() {
      return symbol.name();
    }
  }

  /** {@code inner?}; inner is never nullable itself. */
  record Nullable(Ty inner) implements Ty {
    @Override
    public String toString() {
      return TypeText.of(this);
    }
  }

  /** {@code (parameters) -> result}. */
  record Function(java.util.List<Ty> parameters, Ty result) implements Ty {
    @Override
    public String toString() {
      return TypeText.of(this);
    }
  }

  /** The type of {@code null} alone. */
  enum Null implements Ty {
    NULL;

    @Override
    public String toString() {
      return "Null";
    }
  }

  /** Stands where an error has been reported; compatible with everything. */
  enum Error implements Ty {
    ERROR;

    @Override
    public String toString() {
      return "<error>";
    }
  }

  /** Stands for an argument that is still being inferred; never left in the typed tree. */
  final class Variable implements Ty {
    private final TypeParameterSymbol origin;
    private @org.jspecify.annotations.Nullable Ty solution;

    public Variable(TypeParameterSymbol origin) {
      this.origin = origin;
    }

    public TypeParameterSymbol origin() {
      return origin;
    }

    public @org.jspecify.annotations.Nullable Ty solution() {
      return solution;
    }

    public void solve(Ty found) {
      solution = found;
    }

    @Override
    public String toString() {
      Ty known = solution;
      return known == null ? origin.name() : known.toString();
    }
  }
}
