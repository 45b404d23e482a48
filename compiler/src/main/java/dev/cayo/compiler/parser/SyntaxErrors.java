package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.grammar.CayoParser;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Turns the parser's failures into messages in the user's terms. */
final class SyntaxErrors {
  private final Reporter reporter;
  private final TokenStream tokens;
  private final Slips slips;

  SyntaxErrors(Reporter reporter, TokenStream tokens) {
    this.reporter = reporter;
    this.tokens = tokens;
    this.slips = new Slips(reporter, tokens);
  }

  /** Reports that a rule could not go on. */
  void report(Parser parser, RecognitionException e) {
    Token found = e.getOffendingToken();
    int rule = rule(parser);
    String expected = expected(e, rule);
    report(found, rule, unexpected(found, expected));
  }

  /** The rule that failed; where a block or member was to begin, the rule that it belongs to. */
  private static int rule(Parser parser) {
    ParserRuleContext context = parser.getContext();
    int rule = context.getRuleIndex();
    ParserRuleContext parent = context.getParent();
    if (parent == null) {
      return rule;
    }
    boolean member =
        rule == CayoParser.RULE_declaration && parent.getRuleIndex() == CayoParser.RULE_member;
    return member || rule == CayoParser.RULE_block ? parent.getRuleIndex() : rule;
  }

  /** Reports what stands where an item, a separator or the body of a declaration should. */
  void reportBetween(Parser parser, IntervalSet expected, boolean list) {
    Token found = parser.getCurrentToken();
    int rule = parser.getContext().getRuleIndex();
    if (rule == CayoParser.RULE_operation) {
      int owner = parser.getContext().getParent().getParent().getRuleIndex();
      report(found, owner, unexpected(found, "`{`"));
    } else {
      report(found, rule, between(found, rule, expected, list));
    }
  }

  private Diagnostic between(Token found, int rule, IntervalSet expected, boolean list) {
    if (!list) {
      return unexpected(found, rule == CayoParser.RULE_function ? "`:`, `=` or `{`" : "`:` or `{`");
    }
    boolean lines =
        rule == CayoParser.RULE_compilationUnit
            || rule == CayoParser.RULE_block
            || rule == CayoParser.RULE_classBody
            || rule == CayoParser.RULE_enumBody;
    if (lines && expected.contains(CayoParser.FUN)) {
      return unexpected(found, itemOf(rule));
    }
    return lines
        ? Diagnostic.of(
            DiagnosticCode.MISSING_SEPARATOR, reporter.span(found), TokenWords.found(found))
        : unexpected(found, TokenWords.expected(expected));
  }

  private static String itemOf(int rule) {
    return switch (rule) {
      case CayoParser.RULE_classBody -> "a member";
      case CayoParser.RULE_enumBody -> "a case or a member";
      default -> "a statement";
    };
  }

  private void report(Token found, int rule, Diagnostic general) {
    if (found.getType() == Token.EOF) {
      reporter.markIncomplete();
    } else if (found.getText().isEmpty()) {
      return; // a bracket that was made up: its absence is reported
    } else if (SlipHints.isElse(found.getType()) && reporter.hasErrorAbove(found)) {
      return; // its `if` was not understood
    }
    Diagnostic slip = slips.recognise(found, rule, general);
    int before = Math.max(0, found.getTokenIndex() - 1);
    reporter.reportSyntax(slip == null ? general : slip, tokens.get(before).getStartIndex());
  }

  private Diagnostic unexpected(Token found, @Nullable String expected) {
    return expected == null
        ? Diagnostic.of(
            DiagnosticCode.SYNTAX,
            reporter.span(found),
            TokenWords.found(found) + " cannot stand here")
        : Diagnostic.of(
            DiagnosticCode.UNEXPECTED, reporter.span(found), expected, TokenWords.found(found));
  }

  private static @Nullable String expected(RecognitionException e, int rule) {
    if (rule == CayoParser.RULE_member) {
      return "a member";
    }
    boolean later =
        e instanceof NoViableAltException choice && choice.getStartToken() != e.getOffendingToken();
    return later
        ? TokenWords.afterFirst(rule)
        : TokenWords.expected(withSeparator(e.getExpectedTokens(), rule));
  }

  /** Where a list may end, it may go on: ANTLR names only the end. */
  private static IntervalSet withSeparator(IntervalSet expected, int rule) {
    boolean list =
        rule == CayoParser.RULE_alternative
            || rule == CayoParser.RULE_enclosedType
            || rule == CayoParser.RULE_importDeclaration
            || rule == CayoParser.RULE_lambdaParameters;
    boolean end = expected.size() == 1 && Tokens.in(Tokens.CLOSERS, expected.getMinElement());
    if (!list || !end) {
      return expected;
    }
    return new IntervalSet(CayoParser.COMMA, expected.getMinElement());
  }
}
