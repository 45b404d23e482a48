package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Between lexer and parser, over balanced tokens: drops the newlines that end no statement, marks
 * type lists and lambdas, decides which soft keywords are keywords, joins {@code >}, and counts
 * nesting. The rules are those of "Lexical structure" in the language reference. One pass, left to
 * right.
 */
final class TokenFilter {
  private final Reporter reporter;
  private final Lookahead ahead;
  private final TypeListScanner typeLists;
  private final SoftKeywords softKeywords;
  private final Nesting nesting = new Nesting();
  private final List<CommonToken> out = new ArrayList<>();
  private final IntStack depths = new IntStack();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final BitSet typeCloses = new BitSet();
  private Frame frame = new Frame(Token.EOF, true, false);
  private @Nullable CommonToken separator;
  private boolean semicolon;
  private boolean closedIf;
  private boolean prefixed;
  private int next;

  TokenFilter(Reporter reporter, List<CommonToken> tokens) {
    this.reporter = reporter;
    this.ahead = new Lookahead(tokens);
    this.typeLists = new TypeListScanner(tokens);
    this.softKeywords = new SoftKeywords(ahead, typeLists);
  }

  /** What the parser reads; null, after a report, where the source nests too deeply. */
  @Nullable FilteredTokens filter() {
    while (next < ahead.size()) {
      int at = next++;
      CommonToken token = ahead.token(at);
      accept(at, token);
      if (nesting.depth() > BracketBalancer.DEEPEST) {
        BracketBalancer.reportDepth(reporter, token);
        return null;
      }
    }
    return new FilteredTokens(out, depths);
  }

  private void accept(int at, CommonToken token) {
    int type = token.getType();
    if (type == CayoLexer.NEWLINE || (type == CayoLexer.SEMICOLON && frame.newlinesCount)) {
      acceptSeparator(token);
      return;
    }
    settleSeparator(at, token);
    if (isName(type)) {
      nameAfterDot(token);
    }
    switch (token.getType()) {
      case CayoLexer.LPAREN -> openParenthesis(at, token);
      case CayoLexer.LBRACK -> open(token, false);
      case CayoLexer.INTERPOLATION_OPEN -> open(token, false);
      case CayoLexer.LBRACE -> openBrace(token);
      case CayoLexer.RPAREN, CayoLexer.RBRACK, CayoLexer.RBRACE -> close(token);
      case CayoLexer.LT -> less(at, token);
      case CayoLexer.GT -> greater(at, token);
      case CayoLexer.IDENT, CayoLexer.UNDERSCORE -> name(at, token);
      case CayoLexer.FLOAT -> number(token);
      case CayoLexer.IF -> beginIf(token);
      case CayoLexer.MATCH,
          CayoLexer.FOR,
          CayoLexer.WHILE,
          CayoLexer.TRY,
          CayoLexer.CATCH,
          CayoLexer.FINALLY ->
          beginHead(token);
      case CayoLexer.ELSE -> beginElse(token);
      case CayoLexer.ARROW -> chain(token);
      case CayoLexer.COALESCE -> coalesce(at, token);
      case CayoLexer.COMMA -> comma(at, token);
      case CayoLexer.DOT_DOT -> range(at, token);
      case CayoLexer.MINUS -> minus(at, token);
      case CayoLexer.BANG, CayoLexer.TILDE, CayoLexer.BANG_BANG -> prefix(token);
      case CayoLexer.RETURN, CayoLexer.THROW -> jump(token);
      default -> other(at, token);
    }
  }

  private void other(int at, CommonToken token) {
    if (Tokens.in(Tokens.SOFT_KEYWORDS, token.getType())) {
      soft(at, token);
    } else {
      emit(token);
    }
  }

  // ---- Newlines

  private void acceptSeparator(CommonToken token) {
    if (!frame.newlinesCount) {
      return;
    }
    if (separator == null || (!semicolon && token.getType() == CayoLexer.SEMICOLON)) {
      separator = token;
    }
    semicolon |= token.getType() == CayoLexer.SEMICOLON;
  }

  /** Before a token, keeps or drops the newlines and semicolons in front of it. */
  private void settleSeparator(int at, CommonToken token) {
    CommonToken waiting = separator;
    if (waiting == null) {
      return;
    }
    boolean counts = separates(at, token.getType());
    separator = null;
    semicolon = false;
    if (counts) {
      waiting.setType(CayoLexer.NL);
      nesting.endChain(frame);
      frame.heads.clear();
      emit(waiting);
    }
  }

  private boolean separates(int at, int type) {
    int last = lastType();
    if (last == Token.EOF
        || last == CayoLexer.LBRACE
        || type == CayoLexer.RBRACE
        || type == Token.EOF) {
      return false;
    }
    return semicolon
        || (!Tokens.in(Tokens.CONTINUES_AFTER, last)
            && !Tokens.in(Tokens.CONTINUES_BEFORE, type)
            && !softKeywords.isPrivateSet(at));
  }

  // ---- Brackets

  private void open(CommonToken token, boolean newlinesCount) {
    open(token, newlinesCount, false);
  }

  private void open(CommonToken token, boolean newlinesCount, boolean ofIf) {
    emit(token);
    frames.push(frame);
    frame = new Frame(token.getType(), newlinesCount, ofIf);
    nesting.open();
  }

  private void close(CommonToken token) {
    nesting.close(frame);
    boolean ofIf = frame.ofIf;
    frame = frames.isEmpty() ? frame : frames.pop();
    emit(token);
    closedIf = ofIf;
  }

  private void openParenthesis(int at, CommonToken token) {
    boolean lambda =
        beginsLambdaHere() && ahead.typeAfterNewlines(ahead.closeOf(at)) == CayoLexer.ARROW;
    if (lambda) {
      token.setType(CayoLexer.LAMBDA_LPAREN);
    }
    open(token, false);
  }

  private void openBrace(CommonToken token) {
    boolean ofIf = false;
    if (!frame.heads.isEmpty()) {
      ofIf = frame.heads.pop() == CayoLexer.IF;
      nesting.unlink(frame);
    }
    open(token, true, ofIf);
  }

  // ---- Type lists

  private void less(int at, CommonToken token) {
    int close = closeOfTypeList(at);
    if (close == TypeListScanner.NONE) {
      emit(token);
      return;
    }
    typeCloses.set(close);
    token.setType(CayoLexer.TYPE_LT);
    open(token, false);
  }

  private int closeOfTypeList(int at) {
    int last = lastType();
    if (last != CayoLexer.IDENT && last != CayoLexer.EXTEND) {
      return TypeListScanner.NONE;
    }
    if (last == CayoLexer.EXTEND || Tokens.in(Tokens.GENERIC_DECLARATORS, lastType(1))) {
      return typeLists.closeOfParameters(at);
    }
    int close = typeLists.close(at);
    boolean marked =
        close != TypeListScanner.NONE
            && (frame.opener == CayoLexer.TYPE_LT || standsAfterCast() || isTypeList(at, close));
    return marked ? close : TypeListScanner.NONE;
  }

  /** Whether the name before belongs to the type of an {@code as} or {@code is}. */
  private boolean standsAfterCast() {
    int back = 1;
    while (lastType(back) == CayoLexer.DOT && lastType(back + 1) == CayoLexer.IDENT) {
      back += 2;
    }
    int before = lastType(back);
    return before == CayoLexer.AS || before == CayoLexer.IS;
  }

  /** Whether what follows the closing bracket shows that the list is no pair of comparisons. */
  private boolean isTypeList(int opener, int close) {
    int after = frame.newlinesCount ? close + 1 : ahead.indexAfterNewlines(close);
    int type = ahead.type(after);
    if (type == CayoLexer.LPAREN) {
      return ahead.touches(opener - 1, opener) && ahead.touches(close, close + 1);
    }
    if (type == CayoLexer.GT || type == CayoLexer.GE) {
      return !ahead.touches(close, after);
    }
    if (type == CayoLexer.BANG) {
      int operator = ahead.type(after + 1);
      return operator == CayoLexer.IN || operator == CayoLexer.IS;
    }
    return !Tokens.in(Tokens.BEGINS_OPERAND, type) || softKeywords.isPrivateSet(after);
  }

  private void greater(int at, CommonToken token) {
    if (typeCloses.get(at)) {
      token.setType(CayoLexer.TYPE_GT);
      close(token);
      return;
    }
    join(at, token);
    emit(token);
  }

  /** Joins {@code >} with those that touch it. */
  private void join(int at, CommonToken token) {
    int count = 1;
    while (count < 3 && touchesFree(at + count, CayoLexer.GT)) {
      count++;
    }
    boolean assigns = count < 3 && touchesFree(at + count, CayoLexer.GE);
    int width = count + (assigns ? 1 : 0);
    if (width == 1) {
      return;
    }
    boolean unsigned = width == 3 || (assigns && count == 2);
    token.setType(joined(unsigned, assigns));
    token.setStopIndex(ahead.token(at + width - 1).getStopIndex());
    next = at + width;
  }

  private boolean touchesFree(int at, int type) {
    return ahead.type(at) == type && !typeCloses.get(at) && ahead.touches(at - 1, at);
  }

  private static int joined(boolean unsigned, boolean assigns) {
    if (assigns) {
      return unsigned ? CayoLexer.USHR_ASSIGN : CayoLexer.SHR_ASSIGN;
    }
    return unsigned ? CayoLexer.USHR : CayoLexer.SHR;
  }

  // ---- Names and numbers

  private static boolean isName(int type) {
    return Tokens.in(Tokens.HARD_KEYWORDS, type) || Tokens.in(Tokens.SOFT_KEYWORDS, type);
  }

  private void nameAfterDot(CommonToken token) {
    int last = lastType();
    if (last == CayoLexer.DOT || last == CayoLexer.SAFE_DOT) {
      token.setType(CayoLexer.IDENT);
    }
  }

  private void soft(int at, CommonToken token) {
    int last = lastType();
    boolean starts =
        last == Token.EOF
            || last == CayoLexer.NL
            || last == CayoLexer.LBRACE
            || last == CayoLexer.COMMA;
    boolean modified = Tokens.in(Tokens.MODIFIERS, last);
    if (softKeywords.isKeyword(at, starts || modified)) {
      if (token.getType() == CayoLexer.USE) {
        beginHead(token);
      } else {
        emit(token);
      }
      return;
    }
    token.setType(CayoLexer.IDENT);
    name(at, token);
  }

  private void name(int at, CommonToken token) {
    int after = ahead.typeAfterNewlines(at);
    if (after == CayoLexer.ARROW && beginsLambdaHere()) {
      token.setType(CayoLexer.LAMBDA_NAME);
    } else if (after == CayoLexer.COLON && ahead.isLoop(ahead.indexAfterNewlines(at))) {
      token.setType(CayoLexer.LABEL);
    }
    emit(token);
  }

  private boolean beginsLambdaHere() {
    int last = lastType();
    return last == Token.EOF || Tokens.in(Tokens.BEFORE_LAMBDA, last);
  }

  /** After a dot, {@code 0.1} is two tuple indices. */
  private void number(CommonToken token) {
    int last = lastType();
    int dot = token.getText().indexOf('.');
    boolean indices = last == CayoLexer.DOT || last == CayoLexer.SAFE_DOT;
    if (!indices || dot < 0) {
      emit(token);
      return;
    }
    int start = token.getStartIndex();
    emit(part(token, CayoLexer.INT, start, start + dot - 1));
    emit(part(token, CayoLexer.DOT, start + dot, start + dot));
    emit(part(token, CayoLexer.INT, start + dot + 1, token.getStopIndex()));
  }

  private static CommonToken part(CommonToken whole, int type, int start, int stop) {
    CommonToken part = new CommonToken(whole);
    part.setType(type);
    part.setStartIndex(start);
    part.setStopIndex(stop);
    return part;
  }

  // ---- Heads, jumps and chains

  /** An {@code if} that follows an operand is the guard of an arm and has no block. */
  private void beginIf(CommonToken token) {
    boolean guard = lastType() != CayoLexer.RBRACE && endsOperand();
    if (guard) {
      emit(token);
    } else {
      beginHead(token);
    }
  }

  private void beginHead(CommonToken token) {
    emit(token);
    frame.heads.push(token.getType());
    nesting.link(frame);
  }

  private void beginElse(CommonToken token) {
    if (lastType() != CayoLexer.RBRACE || !closedIf) {
      token.setType(CayoLexer.LET_ELSE);
      emit(token);
    } else if (ahead.typeAfterNewlines(next - 1) == CayoLexer.IF) {
      token.setType(CayoLexer.ELSE_IF);
      emit(token);
    } else {
      beginHead(token);
    }
  }

  private void chain(CommonToken token) {
    nesting.link(frame);
    emit(token);
  }

  private void coalesce(int at, CommonToken token) {
    if (Tokens.in(Tokens.JUMPS, ahead.typeAfterNewlines(at))) {
      token.setType(CayoLexer.COALESCE_JUMP);
    }
    chain(token);
  }

  private void comma(int at, CommonToken token) {
    nesting.endChain(frame);
    int after = ahead.indexAfterNewlines(at);
    if (frame.newlinesCount && after > at + 1 && softKeywords.beginsDeclaration(after)) {
      return; // after the last case of an enum: the newline separates
    }
    boolean closes = Tokens.in(Tokens.CLOSERS, ahead.type(after)) || typeCloses.get(after);
    if (closes && !Tokens.in(Tokens.OPENERS, lastType()) && lastType() != CayoLexer.COMMA) {
      token.setType(CayoLexer.TRAILING_COMMA);
    }
    emit(token);
  }

  /** {@code i..} at the end of an index. */
  private void range(int at, CommonToken token) {
    int after = ahead.typeAfterNewlines(at);
    boolean ends = after == CayoLexer.RBRACK || after == CayoLexer.COMMA;
    if (ends && endsOperand()) {
      token.setType(CayoLexer.OPEN_END);
    }
    emit(token);
  }

  private void minus(int at, CommonToken token) {
    if (isDecrement(at)) {
      token.setType(CayoLexer.INCREMENT);
      token.setStopIndex(token.getStopIndex() + 1);
      next++;
      emit(token);
      return;
    }
    prefix(token);
  }

  /** {@code i--} at the end of a line: no operand follows. */
  private boolean isDecrement(int at) {
    int after = ahead.type(at + 2);
    return ahead.type(at + 1) == CayoLexer.MINUS
        && ahead.touches(at, at + 1)
        && endsOperand()
        && (after == CayoLexer.NEWLINE
            || after == CayoLexer.SEMICOLON
            || after == Token.EOF
            || Tokens.in(Tokens.CLOSERS, after));
  }

  private void prefix(CommonToken token) {
    boolean operator = !endsOperand();
    emit(token);
    if (operator) {
      nesting.repeat();
      prefixed = true;
    }
  }

  private void jump(CommonToken token) {
    boolean repeated = Tokens.in(Tokens.JUMPS, lastType());
    emit(token);
    if (repeated) {
      nesting.repeat();
    }
  }

  // ---- Output

  private void emit(CommonToken token) {
    token.setTokenIndex(out.size());
    out.add(token);
    depths.push(frames.size());
    closedIf = false;
    prefixed = false;
    if (token.getType() != CayoLexer.MINUS
        && token.getType() != CayoLexer.BANG
        && token.getType() != CayoLexer.TILDE
        && token.getType() != CayoLexer.BANG_BANG
        && !Tokens.in(Tokens.JUMPS, token.getType())) {
      nesting.endRun();
    }
  }

  /** Whether an operand may end here: {@code !!} ends one, but not as two prefixes. */
  private boolean endsOperand() {
    return !prefixed && Tokens.in(Tokens.ENDS_OPERAND, lastType());
  }

  private int lastType() {
    return lastType(0);
  }

  /**
   * The type of a token let through, counted from the last; the end of the file before the first.
   */
  private int lastType(int back) {
    int at = out.size() - 1 - back;
    return at < 0 ? Token.EOF : out.get(at).getType();
  }
}
