package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern of the typed tree; {@code type} is the type of the value that it looks at. */
public sealed interface PatternTree extends TypedPattern {

  <R> R accept(Visitor<R> visitor);

  /** Fits everything. */
  record Wildcard(Span span, Ty type) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitWildcard(this);
    }
  }

  /** Fits everything and binds it. */
  record Bind(Span span, Ty type, LocalSymbol local) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBind(this);
    }
  }

  /** Fits what equals a constant, as the opcode EQUALS (EQUAL for Float). */
  record Equal(Span span, Ty type, Tree value) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitEqual(this);
    }
  }

  /** Fits Int, Float, Char, Byte or String in a range. */
  record Between(Span span, Ty type, @Nullable Tree start, @Nullable Tree end, boolean inclusive)
      implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBetween(this);
    }
  }

  /** Fits null. */
  record IsNull(Span span, Ty type) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIsNull(this);
    }
  }

  /** Fits what is not null and goes on with what the nullable holds. */
  record NotNull(Span span, Ty type, PatternTree inner) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNotNull(this);
    }
  }

  /** Fits what is of a type and goes on with it as that type. */
  record Narrow(Span span, Ty type, Ty target, PatternTree inner) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNarrow(this);
    }
  }

  /** Fits one case of an enum, whose parts fit. */
  record Case(
      Span span, Ty type, ClassSymbol symbol, Ty.Class caseType, List<FieldPatternTree> fields)
      implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCase(this);
    }
  }

  /** Fits a record or tuple whose parts fit. */
  record Parts(Span span, Ty type, List<FieldPatternTree> fields) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitParts(this);
    }
  }

  /**
   * Fits a List: exact without {@code open}; {@code rest} binds the middle. {@code size}, {@code
   * get(Int)} and {@code slice(start: Int, end: Int)} are methods of List.
   */
  record Elements(
      Span span,
      Ty type,
      List<PatternTree> before,
      boolean open,
      @Nullable LocalSymbol rest,
      List<PatternTree> after,
      FunctionSymbol size,
      FunctionSymbol get,
      FunctionSymbol slice)
      implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitElements(this);
    }
  }

  /** Fits where one of the alternatives does; all bind the same locals. */
  record Any(Span span, Ty type, List<PatternTree> alternatives) implements PatternTree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAny(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitWildcard(Wildcard node);

    R visitBind(Bind node);

    R visitEqual(Equal node);

    R visitBetween(Between node);

    R visitIsNull(IsNull node);

    R visitNotNull(NotNull node);

    R visitNarrow(Narrow node);

    R visitCase(Case node);

    R visitParts(Parts node);

    R visitElements(Elements node);

    R visitAny(Any node);
  }
}
