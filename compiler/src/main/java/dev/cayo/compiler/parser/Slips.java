package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.ForeignWords;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises constructs of other languages that Cayo lacks by the token at which the parser
 * stopped, the rule it was in and the tokens around. For other slips {@link SlipHints} says what to
 * write instead.
 */
final class Slips {
  private final Reporter reporter;
  private final LookAround around;
  private final SlipHints hints;

  Slips(Reporter reporter, TokenStream tokens) {
    this.reporter = reporter;
    this.around = new LookAround(tokens);
    this.hints = new SlipHints(around);
  }

  /** A better message than the general one, or that one with a hint; null where there is none. */
  @Nullable Diagnostic recognise(Token found, int rule, Diagnostic general) {
    Diagnostic lacking = byToken(found, rule);
    if (lacking == null) {
      lacking = foreignWord(found, rule);
    }
    if (lacking != null) {
      return lacking;
    }
    String hint = hints.hint(found, rule);
    return hint == null ? null : general.withHint(hint);
  }

  private @Nullable Diagnostic byToken(Token found, int rule) {
    return switch (found.getType()) {
      case CayoParser.INCREMENT ->
          notInCayo(found, "`" + found.getText() + "`", "write `" + step(found) + "`");
      case CayoParser.FAT_ARROW -> notInCayo(found, "`=>`", "write `->`");
      case CayoParser.ELLIPSIS -> notInCayo(found, "`...`", ellipsis(rule));
      case CayoParser.PLUS ->
          around.beginsOperand(found)
              ? notInCayo(
                  found,
                  "unary `+`",
                  "leave it out; a line goes on where it ends with an operator: `a +`")
              : null;
      case CayoParser.STAR -> rule == CayoParser.RULE_importDeclaration ? null : star(found);
      case CayoParser.AMP ->
          around.beginsOperand(found)
              ? notInCayo(found, "references", "objects are passed by reference anyway: `f(x)`")
              : null;
      case CayoParser.LT ->
          around.type(found, -1) == CayoParser.DOT_DOT
              ? notInCayo(found, "`..<`", "`a..b` is the range without its end")
              : null;
      case CayoParser.BANG ->
          around.type(found, -1) == CayoParser.AS
              ? notInCayo(found, "`as!`", "`as` raises a CastError where the value does not fit")
              : null;
      case CayoParser.QUESTION -> question(found);
      case CayoParser.COLON -> colon(found);
      case CayoParser.ASSIGN -> assignment(found, rule);
      default -> null;
    };
  }

  private String step(Token found) {
    int before = around.type(found, -1) == CayoParser.IDENT ? -1 : 1;
    String name = around.type(found, before) == CayoParser.IDENT ? around.text(found, before) : "x";
    return name + (found.getText().startsWith("+") ? " += 1" : " -= 1");
  }

  private static String ellipsis(int rule) {
    return switch (rule) {
      case CayoParser.RULE_collection, CayoParser.RULE_element -> "join lists with `+`: `xs + [3]`";
      case CayoParser.RULE_parameters, CayoParser.RULE_parameter ->
          "take a `List`, and call with `[a, b, c]`";
      default -> "a range is `a..b` without its end, `a..=b` with it";
    };
  }

  private @Nullable Diagnostic star(Token found) {
    if (around.type(found, -1) == CayoParser.STAR) {
      return notInCayo(found, "`**`", "`import std.math`, then `math.pow(x, y)`");
    }
    return around.beginsOperand(found)
        ? notInCayo(found, "unary `*`", "join lists with `+`: `xs + [3]`")
        : null;
  }

  private @Nullable Diagnostic colon(Token found) {
    if (around.type(found, 1) == CayoParser.COLON) {
      return notInCayo(found, "`::`", "functions are values by their name: `f`, `x.f`");
    }
    return around.type(found, 1) == CayoParser.ASSIGN
        ? notInCayo(found, "`:=`", "write `let x = 3`, or `x = 3` for a variable that exists")
        : null;
  }

  private @Nullable Diagnostic question(Token found) {
    if (around.type(found, 1) == CayoParser.COLON) {
      return notInCayo(found, "`?:`", "write `a ?? b` for `b` where `a` is null");
    }
    if (around.type(found, -1) == CayoParser.AS) {
      return notInCayo(found, "`as?`", "test first: `if x is T { … }`, where `x` is then a `T`");
    }
    if (around.beginsOperand(found) || !around.hasOnLine(found, CayoParser.COLON, CayoParser.NL)) {
      return null;
    }
    return notInCayo(found, "ternary operator", "write `if a { b } else { c }`");
  }

  private @Nullable Diagnostic assignment(Token found, int rule) {
    if (around.type(found, -1) == CayoParser.COLON) {
      return notInCayo(found, "`:=`", "write `let x = 3`, or `x = 3` for a variable that exists");
    }
    if (SlipHints.isForLoop(rule) || around.text(found, -2).equals("(") && isFor(found, -3)) {
      return notInCayo(found, "`for` with three parts", "write `for i in 0..n { … }`");
    }
    return switch (rule) {
      case CayoParser.RULE_arguments ->
          unexpected(found, "`,` or `)`", "a named argument is written `name: value`");
      case CayoParser.RULE_parenthesised,
          CayoParser.RULE_collection,
          CayoParser.RULE_ifExpression,
          CayoParser.RULE_elseIf,
          CayoParser.RULE_whileLoop,
          CayoParser.RULE_matchExpression,
          CayoParser.RULE_arm,
          CayoParser.RULE_interpolation,
          CayoParser.RULE_stringPart ->
          noValue(found, "`==` compares");
      case CayoParser.RULE_enumBody, CayoParser.RULE_enumItem ->
          unexpected(
              found, "`,` or a new line", "cases have no values: write a method with `match this`");
      case CayoParser.RULE_block, CayoParser.RULE_compilationUnit, CayoParser.RULE_line ->
          noValue(found, "assign in a statement of its own; `==` compares");
      default -> null;
    };
  }

  private boolean isFor(Token found, int distance) {
    return around.type(found, distance) == CayoParser.FOR;
  }

  /** A keyword of another language, at which the parser stopped or right after which. */
  private @Nullable Diagnostic foreignWord(Token found, int rule) {
    Token word = foreignAt(found, around.beforeParentheses(found));
    if (word == null) {
      word = foreignAt(found, 0);
    }
    if (word == null && Keywords.isModifier(found.getText())) {
      word = foreignAt(found, 1);
    }
    String hint = word == null ? null : ForeignWords.keyword(word.getText());
    if (word == null || hint == null) {
      return null;
    }
    Span span = reporter.span(word);
    reporter.damage().add(span.start(), span.end());
    return notInCayo(word, "`" + word.getText() + "`", inContext(word, rule, hint));
  }

  /** What to write instead, where the place tells more than the word. */
  private String inContext(Token word, int rule, String hint) {
    if (isFor(word, -1) || isFor(word, -2)) {
      return SlipHints.FOR;
    }
    return switch (word.getText()) {
      case "case" ->
          rule == CayoParser.RULE_enumBody
              ? "cases stand by themselves: `Circle(radius: Float)`"
              : around.type(word, 1) == CayoParser.CLASS ? "declare a `record`" : hint;
      case "extends" ->
          around.type(word, -2) == CayoParser.LT || around.type(word, -2) == CayoParser.TYPE_LT
              ? "a bound follows a `:`, as in `<T: Comparable<T>>`"
              : hint;
      case "not" ->
          around.type(word, -1) == CayoParser.IS
              ? "write `x !is T`, or `x != null`"
              : around.type(word, 1) == CayoParser.IN ? "write `x !in xs`" : hint;
      case "until" -> SlipHints.isForLoop(rule) ? "`a..b` is the range without its end" : hint;
      default -> hint;
    };
  }

  private @Nullable Token foreignAt(Token found, int distance) {
    boolean foreign =
        around.type(found, distance) == CayoParser.IDENT
            && ForeignWords.keyword(around.text(found, distance)) != null;
    return foreign ? around.at(found, distance) : null;
  }

  private Diagnostic noValue(Token found, String hint) {
    return Diagnostic.of(DiagnosticCode.ASSIGNMENT_NOT_EXPRESSION, reporter.span(found))
        .withHint(hint);
  }

  private Diagnostic notInCayo(Token found, String what, String hint) {
    return Diagnostic.of(DiagnosticCode.NOT_IN_CAYO, reporter.span(found), what).withHint(hint);
  }

  private Diagnostic unexpected(Token found, String expected, String hint) {
    return Diagnostic.of(
            DiagnosticCode.UNEXPECTED, reporter.span(found), expected, TokenWords.found(found))
        .withHint(hint);
  }
}
