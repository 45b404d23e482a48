package dev.cayo.compiler.parser;

import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.grammar.CayoLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * From characters to tokens: runs the lexer, leaves comments out, keeps doc comments aside, and
 * reports characters and literals that are no tokens. A block comment that holds a newline becomes
 * a newline.
 */
final class TokenReader {
  private final Reporter reporter;
  private final String text;
  private final TextLexer lexer;
  private final DocComments docs = new DocComments();
  private final CharacterRules characters;
  private final Budget budget;
  private final List<CommonToken> tokens = new ArrayList<>();

  TokenReader(Reporter reporter, Budget budget) {
    this.reporter = reporter;
    this.budget = budget;
    this.text = reporter.source().text();
    this.characters = new CharacterRules(reporter);
    this.lexer = new TextLexer(new SourceStream(reporter.source()), text);
    lexer.removeErrorListeners();
  }

  DocComments docs() {
    return docs;
  }

  /** All tokens, newlines among them, with the end of the file as the last. */
  List<CommonToken> read() {
    CommonToken token = next();
    while (token.getType() != Token.EOF) {
      accept(token);
      token = next();
    }
    token.setStartIndex(text.length());
    token.setStopIndex(text.length() - 1);
    tokens.add(token);
    return tokens;
  }

  private CommonToken next() {
    return (CommonToken) lexer.nextToken();
  }

  private void accept(CommonToken token) {
    switch (token.getType()) {
      case CayoLexer.LINE_COMMENT -> characters.checkInside(token);
      case CayoLexer.SHEBANG -> acceptShebang(token);
      case CayoLexer.DOC_COMMENT -> acceptDoc(token);
      case CayoLexer.COMMENT_OPEN -> acceptBlockComment(token);
      case CayoLexer.UNKNOWN -> characters.refuse(token);
      default -> acceptToken(token);
    }
  }

  private void acceptToken(CommonToken token) {
    switch (token.getType()) {
      case CayoLexer.IDENT -> characters.checkName(token);
      case CayoLexer.STRING_TEXT, CayoLexer.CHAR -> characters.checkInside(token);
      case CayoLexer.BAD_NUMBER -> token.setType(CayoLexer.INT); // refused where its value is read
      case CayoLexer.BAD_CHAR -> refuseChar(token);
      default -> {}
    }
    if (token.getType() != CayoLexer.NEWLINE) {
      docs.attachTo(token);
    }
    add(token);
  }

  private void add(CommonToken token) {
    budget.token();
    tokens.add(token);
  }

  private void refuseChar(CommonToken token) {
    token.setType(CayoLexer.CHAR);
    reporter.reportMended(
        Diagnostic.of(DiagnosticCode.UNCLOSED_CHAR, reporter.span(token))
            .withHint("a Char is written `'a'`, a string \"in double quotes\""));
  }

  private void acceptShebang(CommonToken token) {
    if (token.getStartIndex() > 0) {
      reporter.reportMended(
          Diagnostic.of(
                  DiagnosticCode.INVALID_CHARACTER,
                  reporter.span(token.getStartIndex(), token.getStartIndex() + 1),
                  "`#`")
              .withHint("comments begin with `//`"));
    }
  }

  private void acceptDoc(CommonToken token) {
    characters.checkInside(token);
    boolean startsLine =
        tokens.isEmpty() || tokens.get(tokens.size() - 1).getType() == CayoLexer.NEWLINE;
    if (startsLine) {
      docs.add(text.substring(token.getStartIndex(), token.getStopIndex() + 1));
    }
  }

  private void acceptBlockComment(CommonToken open) {
    int depth = 1;
    CommonToken token = open;
    while (depth > 0 && token.getType() != Token.EOF) {
      token = next();
      switch (token.getType()) {
        case CayoLexer.COMMENT_OPEN -> depth++;
        case CayoLexer.COMMENT_CLOSE -> depth--;
        case CayoLexer.COMMENT_TEXT -> characters.checkInside(token);
        default -> {}
      }
    }
    if (depth > 0) {
      refuseComment(open);
      return;
    }
    addNewlineOf(open, token);
  }

  private void refuseComment(CommonToken open) {
    reporter.markIncomplete();
    reporter.reportMended(
        Diagnostic.of(DiagnosticCode.UNCLOSED_COMMENT, reporter.span(open))
            .withHint("comments nest: every `/*` needs its own `*/`"));
  }

  private void addNewlineOf(CommonToken open, CommonToken close) {
    for (int i = open.getStartIndex(); i <= close.getStopIndex(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        open.setType(CayoLexer.NEWLINE);
        open.setChannel(Token.DEFAULT_CHANNEL);
        open.setStopIndex(close.getStopIndex());
        add(open);
        return;
      }
    }
  }
}
