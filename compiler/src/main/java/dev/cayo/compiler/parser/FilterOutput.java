package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens that the filter has let through, and what the last ones tell about the next. */
final class FilterOutput {
  /** After these, a prefix operator or a jump goes on with the run before it. */
  private static final BitSet RUNS =
      Tokens.of(CayoLexer.MINUS, CayoLexer.BANG, CayoLexer.TILDE, CayoLexer.BANG_BANG);

  private final Nesting nesting;
  private final List<CommonToken> tokens = new ArrayList<>();
  private final IntStack depths = new IntStack();
  private boolean closedIf;
  private boolean prefixed;

  FilterOutput(Nesting nesting) {
    this.nesting = nesting;
  }

  FilteredTokens tokens() {
    return new FilteredTokens(tokens, depths);
  }

  void emit(CommonToken token) {
    token.setTokenIndex(tokens.size());
    tokens.add(token);
    depths.push(nesting.brackets());
    closedIf = false;
    prefixed = false;
    if (!Tokens.in(RUNS, token.getType()) && !Tokens.in(Tokens.JUMPS, token.getType())) {
      nesting.endRun();
    }
  }

  void emit(CommonToken token, int type) {
    token.setType(type);
    emit(token);
  }

  /** Lets through what may be a prefix operator; its place decides. */
  void emitPrefix(CommonToken token) {
    boolean operator = !endsOperand();
    emit(token);
    if (operator) {
      nesting.repeat();
      prefixed = true;
    }
  }

  void emitJump(CommonToken token) {
    boolean repeated = Tokens.in(Tokens.JUMPS, last());
    emit(token);
    if (repeated) {
      nesting.repeat();
    }
  }

  /** Lets through a closing bracket. */
  void emitClose(CommonToken token, boolean ofIf) {
    emit(token);
    closedIf = ofIf;
  }

  /** Whether the last token closed the block of an {@code if}. */
  boolean closedIf() {
    return closedIf;
  }

  /** Whether an operand may end here: {@code !!} ends one, but not as two prefixes. */
  boolean endsOperand() {
    return !prefixed && Tokens.in(Tokens.ENDS_OPERAND, last());
  }

  boolean isAfterDot() {
    return last() == CayoLexer.DOT || last() == CayoLexer.SAFE_DOT;
  }

  /** Whether {@code name ->} and {@code (…) ->} would begin a lambda here. */
  boolean beginsLambda() {
    return last() == Token.EOF || Tokens.in(Tokens.BEFORE_LAMBDA, last());
  }

  int last() {
    return last(0);
  }

  /** The type of a token, counted from the last; the end of the file before the first. */
  int last(int back) {
    int at = tokens.size() - 1 - back;
    return at < 0 ? Token.EOF : tokens.get(at).getType();
  }
}
