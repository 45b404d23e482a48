package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoLexer;
import java.util.ArrayDeque;
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
  private final SoftKeywords softKeywords;
  private final AngleBrackets angles;
  private final Nesting nesting = new Nesting();
  private final FilterOutput out = new FilterOutput(nesting);
  private final Deque<Frame> frames = new ArrayDeque<>();
  private Frame frame = new Frame(Token.EOF, true, false);
  private @Nullable CommonToken separator;
  private boolean semicolon;
  private int next;

  TokenFilter(Reporter reporter, List<CommonToken> tokens) {
    this.reporter = reporter;
    this.ahead = new Lookahead(tokens);
    TypeListScanner scanner = new TypeListScanner(tokens);
    this.softKeywords = new SoftKeywords(ahead, scanner);
    this.angles = new AngleBrackets(ahead, out, scanner, softKeywords);
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
    return out.tokens();
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
      case CayoLexer.BANG, CayoLexer.TILDE, CayoLexer.BANG_BANG -> out.emitPrefix(token);
      case CayoLexer.RETURN, CayoLexer.THROW -> out.emitJump(token);
      default -> other(at, token);
    }
  }

  private void other(int at, CommonToken token) {
    if (Tokens.in(Tokens.SOFT_KEYWORDS, token.getType())) {
      soft(at, token);
    } else {
      out.emit(token);
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
      nesting.endChain(frame);
      frame.heads.clear();
      out.emit(waiting, CayoLexer.NL);
    }
  }

  private boolean separates(int at, int type) {
    int last = out.last();
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
    out.emit(token);
    frames.push(frame);
    frame = new Frame(token.getType(), newlinesCount, ofIf);
    nesting.open();
  }

  private void close(CommonToken token) {
    nesting.close(frame);
    boolean ofIf = frame.ofIf;
    frame = frames.pop();
    out.emitClose(token, ofIf);
  }

  private void openParenthesis(int at, CommonToken token) {
    boolean lambda =
        out.beginsLambda() && ahead.typeAfterNewlines(ahead.closeOf(at)) == CayoLexer.ARROW;
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
    if (angles.opens(at, frame)) {
      token.setType(CayoLexer.TYPE_LT);
      open(token, false);
    } else {
      out.emit(token);
    }
  }

  private void greater(int at, CommonToken token) {
    if (angles.closes(at)) {
      token.setType(CayoLexer.TYPE_GT);
      close(token);
    } else {
      next = at + angles.join(at, token);
      out.emit(token);
    }
  }

  // ---- Names and numbers

  private static boolean isName(int type) {
    return Tokens.in(Tokens.HARD_KEYWORDS, type) || Tokens.in(Tokens.SOFT_KEYWORDS, type);
  }

  private void nameAfterDot(CommonToken token) {
    if (out.isAfterDot()) {
      token.setType(CayoLexer.IDENT);
    }
  }

  private void soft(int at, CommonToken token) {
    int last = out.last();
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
        out.emit(token);
      }
      return;
    }
    token.setType(CayoLexer.IDENT);
    name(at, token);
  }

  private void name(int at, CommonToken token) {
    int after = ahead.typeAfterNewlines(at);
    if (after == CayoLexer.ARROW && out.beginsLambda()) {
      token.setType(CayoLexer.LAMBDA_NAME);
    } else if (after == CayoLexer.COLON && ahead.isLoop(ahead.indexAfterNewlines(at))) {
      token.setType(CayoLexer.LABEL);
    }
    out.emit(token);
  }

  /** After a dot, {@code 0.1} is two tuple indices. */
  private void number(CommonToken token) {
    int dot = out.isAfterDot() ? token.getText().indexOf('.') : -1;
    if (dot < 0) {
      out.emit(token);
      return;
    }
    int start = token.getStartIndex();
    out.emit(part(token, CayoLexer.INT, start, start + dot - 1));
    out.emit(part(token, CayoLexer.DOT, start + dot, start + dot));
    out.emit(part(token, CayoLexer.INT, start + dot + 1, token.getStopIndex()));
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
    boolean guard = out.last() != CayoLexer.RBRACE && out.endsOperand();
    if (guard) {
      out.emit(token);
    } else {
      beginHead(token);
    }
  }

  private void beginHead(CommonToken token) {
    out.emit(token);
    frame.heads.push(token.getType());
    nesting.link(frame);
  }

  private void beginElse(CommonToken token) {
    if (out.last() != CayoLexer.RBRACE || !out.closedIf()) {
      out.emit(token, CayoLexer.LET_ELSE);
    } else if (ahead.typeAfterNewlines(next - 1) == CayoLexer.IF) {
      out.emit(token, CayoLexer.ELSE_IF);
    } else {
      beginHead(token);
    }
  }

  private void chain(CommonToken token) {
    nesting.link(frame);
    out.emit(token);
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
    boolean closes = Tokens.in(Tokens.CLOSERS, ahead.type(after)) || angles.closes(after);
    if (closes && !Tokens.in(Tokens.OPENERS, out.last()) && out.last() != CayoLexer.COMMA) {
      token.setType(CayoLexer.TRAILING_COMMA);
    }
    out.emit(token);
  }

  /** {@code i..} at the end of an index. */
  private void range(int at, CommonToken token) {
    int after = ahead.typeAfterNewlines(at);
    boolean ends = after == CayoLexer.RBRACK || after == CayoLexer.COMMA;
    if (ends && out.endsOperand()) {
      token.setType(CayoLexer.OPEN_END);
    }
    out.emit(token);
  }

  private void minus(int at, CommonToken token) {
    if (isDecrement(at)) {
      token.setType(CayoLexer.INCREMENT);
      token.setStopIndex(token.getStopIndex() + 1);
      next++;
      out.emit(token);
      return;
    }
    out.emitPrefix(token);
  }

  /** {@code i--} at the end of a line: no operand follows. */
  private boolean isDecrement(int at) {
    int after = ahead.type(at + 2);
    return ahead.type(at + 1) == CayoLexer.MINUS
        && ahead.touches(at, at + 1)
        && out.endsOperand()
        && (after == CayoLexer.NEWLINE
            || after == CayoLexer.SEMICOLON
            || after == Token.EOF
            || Tokens.in(Tokens.CLOSERS, after));
  }
}
