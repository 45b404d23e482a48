package dev.cayo.compiler.tree;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression or statement of the typed tree: names are resolved, conversions explicit, sugar
 * removed. A statement has type Unit; what does not come back has type Never.
 */
public sealed interface Tree extends Typed {

  <R> R accept(Visitor<R> visitor);

  /**
   * A literal: {@code Long} for Int, Char and Byte, {@code Double}, {@code Boolean} or {@code
   * String}, by the type.
   */
  record Constant(Span span, Ty type, Object value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConstant(this);
    }
  }

  /** {@code null}. */
  record NullValue(Span span, Ty type) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitNullValue(this);
    }
  }

  /** The value of Unit. */
  record UnitValue(Span span, Ty type) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnitValue(this);
    }
  }

  /** Reads a local, {@code this} included. */
  record GetLocal(Span span, Ty type, LocalSymbol local) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGetLocal(this);
    }
  }

  /** Assigns a local. */
  record SetLocal(Span span, Ty type, LocalSymbol local, Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSetLocal(this);
    }
  }

  /** Declares a local; without a value it is assigned later on every path. */
  record Declare(Span span, Ty type, LocalSymbol local, @Nullable Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitDeclare(this);
    }
  }

  /** Reads a field. {@code type} is the type after substitution; a late field is checked. */
  record GetField(Span span, Ty type, Tree receiver, FieldSymbol field) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGetField(this);
    }
  }

  /** Assigns a field. {@code fieldType} is its type after substitution. */
  record SetField(Span span, Ty type, Tree receiver, FieldSymbol field, Ty fieldType, Tree value)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSetField(this);
    }
  }

  /** Reads a global. */
  record GetGlobal(Span span, Ty type, GlobalSymbol global) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitGetGlobal(this);
    }
  }

  /** Assigns a global. */
  record SetGlobal(Span span, Ty type, GlobalSymbol global, Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSetGlobal(this);
    }
  }

  /**
   * Calls a function directly. {@code typeArguments} fill all type parameters of the function in
   * the file. Intrinsics are calls too: the generator knows them.
   */
  record Call(
      Span span,
      Ty type,
      FunctionSymbol function,
      List<Ty> typeArguments,
      @Nullable Tree receiver,
      List<Argument> arguments)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCall(this);
    }
  }

  /**
   * Calls a method found in the class of the receiver; {@code typeArguments} fill the own type
   * parameters of the method. The receiver may be of a type parameter.
   */
  record CallVirtual(
      Span span,
      Ty type,
      FunctionSymbol method,
      List<Ty> typeArguments,
      Tree receiver,
      List<Argument> arguments)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCallVirtual(this);
    }
  }

  /** Calls a closure. */
  record CallClosure(Span span, Ty type, Tree callee, List<Tree> arguments) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCallClosure(this);
    }
  }

  /**
   * An instruction without operand: arithmetic, comparison, conversion, EQUALS, TO_STRING and the
   * like.
   */
  record Operate(Span span, Ty type, Opcode opcode, List<Tree> operands) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOperate(this);
    }
  }

  /** {@code &&}. */
  record And(Span span, Ty type, Tree left, Tree right) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAnd(this);
    }
  }

  /** {@code ||}. */
  record Or(Span span, Ty type, Tree left, Tree right) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitOr(this);
    }
  }

  /** Joins strings. */
  record Concat(Span span, Ty type, List<Tree> parts) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitConcat(this);
    }
  }

  /** A value of a primitive type or type parameter as the reference type {@code type}. */
  record Box(Span span, Ty type, Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBox(this);
    }
  }

  /** What a nullable holds; NullError for null. */
  record Unwrap(Span span, Ty type, Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitUnwrap(this);
    }
  }

  /** {@code value} as {@code type}; CastError where it is not. */
  record Cast(Span span, Ty type, Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitCast(this);
    }
  }

  /** Whether a reference is of a type. */
  record IsType(Span span, Ty type, Tree value, Ty tested) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIsType(this);
    }
  }

  /** Whether a value fits a pattern; binds its locals where it does. */
  record Matches(Span span, Ty type, Tree subject, PatternTree pattern) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMatches(this);
    }
  }

  /**
   * Both branches have the type of the whole, or Never; where it is Unit their values are dropped.
   */
  record If(Span span, Ty type, Tree condition, Tree then, Tree otherwise) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitIf(this);
    }
  }

  /**
   * The first arm that fits; MatchError where none does. Arms are as the branches of {@link If}.
   */
  record Match(Span span, Ty type, Tree subject, List<Arm> arms) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitMatch(this);
    }
  }

  /**
   * Statements, whose values are dropped, then a result; the locals declared inside end with it.
   */
  record Sequence(Span span, Ty type, List<Tree> statements, Tree result) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitSequence(this);
    }
  }

  /** Tests, runs the body, then the update, where {@code continue} goes, and again. */
  record Loop(Span span, Ty type, LoopLabel label, Tree condition, Tree body, @Nullable Tree update)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLoop(this);
    }
  }

  /** Leaves a loop. */
  record Break(Span span, Ty type, LoopLabel label) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitBreak(this);
    }
  }

  /** Goes to the update of a loop. */
  record Continue(Span span, Ty type, LoopLabel label) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitContinue(this);
    }
  }

  /** Returns from the function or lambda. */
  record Return(Span span, Ty type, Tree value) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitReturn(this);
    }
  }

  /** Raises an error. */
  record Throw(Span span, Ty type, Tree error) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitThrow(this);
    }
  }

  /** {@code last} runs on every way out but a stop. */
  record Try(Span span, Ty type, Tree body, List<Catch> catches, @Nullable Tree last)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTry(this);
    }
  }

  /**
   * A closure; the body returns by {@link Return} or yields its value, which is dropped where the
   * result is Unit.
   */
  record Lambda(Span span, Ty type, List<LocalSymbol> parameters, Tree body, Ty result)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLambda(this);
    }
  }

  /** A function or bound method as a value. */
  record FunctionValue(
      Span span, Ty type, FunctionSymbol function, List<Ty> typeArguments, @Nullable Tree receiver)
      implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFunctionValue(this);
    }
  }

  /** A function declared inside another; calls to it are {@link Call}. */
  record LocalFunction(Span span, Ty type, FunctionTree function) implements Tree {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitLocalFunction(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitConstant(Constant node);

    R visitNullValue(NullValue node);

    R visitUnitValue(UnitValue node);

    R visitGetLocal(GetLocal node);

    R visitSetLocal(SetLocal node);

    R visitDeclare(Declare node);

    R visitGetField(GetField node);

    R visitSetField(SetField node);

    R visitGetGlobal(GetGlobal node);

    R visitSetGlobal(SetGlobal node);

    R visitCall(Call node);

    R visitCallVirtual(CallVirtual node);

    R visitCallClosure(CallClosure node);

    R visitOperate(Operate node);

    R visitAnd(And node);

    R visitOr(Or node);

    R visitConcat(Concat node);

    R visitBox(Box node);

    R visitUnwrap(Unwrap node);

    R visitCast(Cast node);

    R visitIsType(IsType node);

    R visitMatches(Matches node);

    R visitIf(If node);

    R visitMatch(Match node);

    R visitSequence(Sequence node);

    R visitLoop(Loop node);

    R visitBreak(Break node);

    R visitContinue(Continue node);

    R visitReturn(Return node);

    R visitThrow(Throw node);

    R visitTry(Try node);

    R visitLambda(Lambda node);

    R visitFunctionValue(FunctionValue node);

    R visitLocalFunction(LocalFunction node);
  }
}
