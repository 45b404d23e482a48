package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.grammar.CayoLexer;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/** What lines and indentation tell about a file whose brackets do not match. */
final class Layout {
  private static final BitSet TOP_LEVEL_WORDS =
      Tokens.of(
          CayoLexer.FUN,
          CayoLexer.CLASS,
          CayoLexer.INTERFACE,
          CayoLexer.ENUM,
          CayoLexer.RECORD,
          CayoLexer.IMPORT,
          CayoLexer.EXTEND,
          CayoLexer.TEST);

  private static final BitSet STATEMENT_WORDS =
      Tokens.of(
          CayoLexer.LET,
          CayoLexer.VAR,
          CayoLexer.FOR,
          CayoLexer.WHILE,
          CayoLexer.RETURN,
          CayoLexer.ASSERT);

  private final SourceFile source;
  private final List<CommonToken> tokens;

  Layout(SourceFile source, List<CommonToken> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  boolean startsLine(int index) {
    return index > 0
        && tokens.get(index - 1).getType() == CayoLexer.NEWLINE
        && tokens.get(index).getType() != CayoLexer.NEWLINE;
  }

  int line(CommonToken token) {
    return source.line(token.getStartIndex());
  }

  int column(CommonToken token) {
    return source.column(token.getStartIndex());
  }

  /** The column of the first character of a token's line that is no space. */
  int indent(CommonToken token) {
    String text = source.lineText(line(token));
    int i = 0;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i + 1;
  }

  /** Whether a line begins a declaration, perhaps after modifiers. */
  boolean beginsDeclaration(int index) {
    int i = index;
    while (Tokens.in(Tokens.MODIFIERS, type(i))) {
      i++;
    }
    return Tokens.in(TOP_LEVEL_WORDS, type(i));
  }

  /** Whether a line cannot belong to the parentheses or list that the line before left open. */
  boolean cannotGoOn(int index) {
    if (beginsDeclaration(index)) {
      return true;
    }
    boolean complete = Tokens.in(Tokens.ENDS_OPERAND, type(index - 2));
    boolean begins =
        Tokens.in(STATEMENT_WORDS, type(index))
            || type(index) == CayoLexer.IDENT
            || type(index) == CayoLexer.IF
            || type(index) == CayoLexer.MATCH;
    return complete && begins;
  }

  /** How many more closing than opening brackets a broken string has swallowed. */
  int closersSince(CommonToken opener, CommonToken newline) {
    String swallowed = source.text().substring(opener.getStartIndex(), newline.getStartIndex());
    int count = 0;
    for (int i = 0; i < swallowed.length(); i++) {
      switch (swallowed.charAt(i)) {
        case ')', ']' -> count++;
        case '(', '[' -> count--;
        default -> {}
      }
    }
    return count;
  }

  private int type(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index).getType() : -1;
  }

  /** A token that nobody wrote, directly before another. */
  CommonToken madeUp(int type, CommonToken before) {
    CommonToken token = new CommonToken(before);
    token.setType(type);
    token.setStartIndex(before.getStartIndex());
    token.setStopIndex(before.getStartIndex() - 1);
    token.setText("");
    return token;
  }
}
