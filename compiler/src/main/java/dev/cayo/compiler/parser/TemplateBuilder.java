package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.TemplatePart;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.InterpolationContext;
import dev.cayo.grammar.CayoParser.StringContext;
import dev.cayo.grammar.CayoParser.StringPartContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds strings: joins text, reads escapes, strips the indentation of text blocks. */
final class TemplateBuilder {
  private final Reporter reporter;
  private final ExpressionBuilder expressions;
  private final Escapes escapes;

  TemplateBuilder(Reporter reporter, ExpressionBuilder expressions) {
    this.reporter = reporter;
    this.expressions = expressions;
    this.escapes = new Escapes(reporter);
  }

  Expr.StringTemplate template(StringContext context) {
    List<Piece> pieces = new ArrayList<>();
    for (StringPartContext part : context.stringPart()) {
      pieces.add(piece(part));
    }
    TerminalNode close = context.TEXT_CLOSE();
    if (close != null && close.getText().length() > 3) {
      String quotes = close.getText().substring(3);
      pieces.add(Piece.text(quotes, reporter.span(close.getSymbol())));
    }
    if (context.TEXT_OPEN() == null) {
      return new Expr.StringTemplate(reporter.span(context), parts(pieces, escapes));
    }
    checkEscapes(pieces);
    List<Piece> stripped = TextBlock.strip(pieces);
    return new Expr.StringTemplate(reporter.span(context), parts(stripped, Escapes.quiet()));
  }

  /** Reports bad escapes while the text still stands where it was written. */
  private void checkEscapes(List<Piece> pieces) {
    for (Piece piece : pieces) {
      escapes.read(piece.raw(), piece.span().start());
    }
  }

  private Piece piece(StringPartContext part) {
    Span span = reporter.span(part);
    Token token = part.getStart();
    return switch (token.getType()) {
      case CayoLexer.STRING_TEXT -> Piece.text(token.getText(), span);
      case CayoLexer.STRING_NAME -> named(token, span);
      default -> Piece.value(interpolation(part.interpolation()), span);
    };
  }

  private Expr interpolation(InterpolationContext context) {
    return AstBuilder.failed(context)
        ? new Expr.Malformed(reporter.span(context))
        : expressions.expression(context.expression());
  }

  /** {@code $name}; a keyword other than {@code this} is a mistake, {@code $_} is text. */
  private Piece named(Token token, Span span) {
    String name = token.getText().substring(1);
    Span place = reporter.span(span.start() + 1, span.end());
    if (name.equals("_")) {
      return Piece.text("$_", span);
    }
    if (name.equals("this")) {
      return Piece.value(new Expr.This(place), span);
    }
    if (Keywords.isHard(name)) {
      reporter.reportTree(
          Diagnostic.of(DiagnosticCode.INVALID_INTERPOLATION, span, name)
              .withHint("it is a keyword; a dollar sign is written `\\$`"));
      return Piece.value(new Expr.Malformed(place), span);
    }
    return Piece.value(new Expr.Name(place, name), span);
  }

  /** Neighbouring text becomes one part, empty text none. */
  private static List<TemplatePart> parts(List<Piece> pieces, Escapes escapes) {
    List<TemplatePart> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Span textSpan = null;
    for (Piece piece : pieces) {
      Expr value = piece.value();
      if (value == null) {
        text.append(escapes.read(piece.raw(), piece.span().start()));
        textSpan = textSpan == null ? piece.span() : textSpan.to(piece.span());
        continue;
      }
      addText(parts, text, textSpan);
      textSpan = null;
      parts.add(new TemplatePart.Interpolation(piece.span(), value));
    }
    addText(parts, text, textSpan);
    return List.copyOf(parts);
  }

  private static void addText(List<TemplatePart> parts, StringBuilder text, @Nullable Span span) {
    if (span != null && text.length() > 0) {
      parts.add(new TemplatePart.Text(span, text.toString()));
      text.setLength(0);
    }
  }
}
