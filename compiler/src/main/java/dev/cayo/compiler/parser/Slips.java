package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.grammar.CayoParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises common slips and habits from other languages by the token at which the parser stopped,
 * the rule it was in and the tokens around, and says what to write instead.
 */
final class Slips {
  private final Reporter reporter;
  private final TokenStream tokens;

  Slips(Reporter reporter, TokenStream tokens) {
    this.reporter = reporter;
    this.tokens = tokens;
  }

  /** A better message than the general one, or that one with a hint; null where there is none. */
  @Nullable Diagnostic recognise(Token found, int rule, Diagnostic general) {
    Diagnostic foreign = byToken(found, rule);
    if (foreign != null) {
      return foreign;
    }
    String hint = hint(found, rule);
    return hint == null ? null : general.withHint(hint);
  }

  // ---- Constructs that Cayo lacks

  private @Nullable Diagnostic byToken(Token found, int rule) {
    return switch (found.getType()) {
      case CayoParser.INCREMENT ->
          notInCayo(found, "`" + found.getText() + "`", "write `" + step(found) + "`");
      case CayoParser.FAT_ARROW -> notInCayo(found, "`=>`", "write `->`");
      case CayoParser.ELLIPSIS ->
          notInCayo(found, "`...`", "a range is `a..b` without its end, `a..=b` with it");
      case CayoParser.PLUS ->
          beginsOperand(found) ? notInCayo(found, "unary `+`", "leave it out") : null;
      case CayoParser.QUESTION -> question(found);
      case CayoParser.COLON ->
          typeAt(found, 1) == CayoParser.COLON
              ? notInCayo(found, "`::`", "functions are values by their name: `f`, `x.f`")
              : null;
      case CayoParser.ASSIGN -> assignment(found, rule);
      default -> null;
    };
  }

  private static String step(Token found) {
    return found.getText().startsWith("+") ? "x += 1" : "x -= 1";
  }

  private boolean beginsOperand(Token found) {
    return !Tokens.in(Tokens.ENDS_OPERAND, typeAt(found, -1));
  }

  private @Nullable Diagnostic question(Token found) {
    if (typeAt(found, 1) == CayoParser.COLON) {
      return notInCayo(found, "`?:`", "write `a ?? b` for `b` where `a` is null");
    }
    if (!Tokens.in(Tokens.ENDS_OPERAND, typeAt(found, -1)) || !hasColonBehind(found)) {
      return null;
    }
    return notInCayo(found, "ternary operator", "write `if a { b } else { c }`");
  }

  private boolean hasColonBehind(Token found) {
    for (int i = 1; i < 30; i++) {
      int type = typeAt(found, i);
      if (type == CayoParser.COLON) {
        return true;
      }
      if (type == CayoParser.NL || type == Token.EOF) {
        return false;
      }
    }
    return false;
  }

  private @Nullable Diagnostic assignment(Token found, int rule) {
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
      case CayoParser.RULE_block, CayoParser.RULE_compilationUnit, CayoParser.RULE_line ->
          noValue(found, "assign in a statement of its own; `==` compares");
      default -> null;
    };
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

  // ---- Hints

  private @Nullable String hint(Token found, int rule) {
    String word = foreign(found);
    if (word != null) {
      return word;
    }
    String byRule = hintByRule(found, rule);
    return byRule != null ? byRule : hintByToken(found);
  }

  private @Nullable String foreign(Token found) {
    String before =
        typeAt(found, -1) == CayoParser.IDENT ? ForeignWords.hint(textAt(found, -1)) : null;
    boolean name = found.getType() == CayoParser.IDENT;
    return before == null && name ? ForeignWords.hint(found.getText()) : before;
  }

  private @Nullable String hintByRule(Token found, int rule) {
    int type = found.getType();
    boolean parenthesis = type == CayoParser.LPAREN || type == CayoParser.LAMBDA_LPAREN;
    return switch (rule) {
      case CayoParser.RULE_ifExpression,
          CayoParser.RULE_elseIf,
          CayoParser.RULE_forLoop,
          CayoParser.RULE_whileLoop ->
          needsBlock(found) ? "the body stands in braces: `{ … }`" : null;
      case CayoParser.RULE_functionHead ->
          parenthesis ? "a function without a name is a lambda: `(x) -> …`" : null;
      case CayoParser.RULE_function ->
          type == CayoParser.ARROW ? "the result type follows `:`" : null;
      case CayoParser.RULE_classBody, CayoParser.RULE_member -> memberHint(found);
      case CayoParser.RULE_catchHead -> parenthesis ? "write `catch e: SomeError { … }`" : null;
      case CayoParser.RULE_alternative -> patternHint(type);
      case CayoParser.RULE_importDeclaration ->
          type == CayoParser.STAR ? "name what you import: `import a.b.{f, g}`" : null;
      case CayoParser.RULE_isTarget -> type == CayoParser.NULL ? "compare with null by `==`" : null;
      default -> null;
    };
  }

  private @Nullable String memberHint(Token found) {
    if (found.getType() != CayoParser.IDENT) {
      return null;
    }
    int next = typeAt(found, 1);
    if (next == CayoParser.COLON || next == CayoParser.ASSIGN) {
      return "fields are declared with `let` or `var`";
    }
    String meant = next == CayoParser.IDENT ? Keywords.similar(found.getText()) : null;
    return meant == null ? null : "did you mean `" + meant + "`?";
  }

  private static @Nullable String patternHint(int type) {
    return switch (type) {
      case CayoParser.IN -> "the head stands without parentheses: `for x in xs { … }`";
      case CayoParser.LET, CayoParser.VAR -> "a loop over numbers is `for i in 0..n { … }`";
      default -> null;
    };
  }

  /** Whether a block was expected where a statement begins. */
  private static boolean needsBlock(Token found) {
    int type = found.getType();
    return type == CayoParser.NL
        || Tokens.in(Tokens.BEGINS_OPERAND, type)
        || Tokens.in(Tokens.JUMPS, type);
  }

  private @Nullable String hintByToken(Token found) {
    int type = found.getType();
    if (Tokens.in(Tokens.JUMPS, type)) {
      return "`" + found.getText() + "` stands alone, after `->` or after `??`";
    }
    return switch (type) {
      case CayoParser.LET_ELSE -> "there is no `if` for this `else`";
      case CayoParser.CATCH, CayoParser.FINALLY -> "there is no `try` for it";
      case CayoParser.UNDERSCORE -> "`_` stands in patterns and for parameters only";
      case CayoParser.COLON ->
          typeAt(found, -2) == CayoParser.NL || typeAt(found, -2) == CayoParser.LBRACE
              ? "only loops have labels"
              : null;
      case CayoParser.COALESCE -> "`?` is written once: `T??` is `T?`";
      case CayoParser.SEMICOLON -> "a loop over numbers is `for i in 0..n { … }`";
      case CayoParser.ARROW -> arrow(found);
      case CayoParser.LBRACE -> brace(found);
      case CayoParser.IDENT, CayoParser.STRING_OPEN -> neighbour(found);
      case CayoParser.LET, CayoParser.VAR, CayoParser.FUN, CayoParser.CLASS -> declarator(found);
      default -> keyword(found);
    };
  }

  private String arrow(Token found) {
    return typeAt(found, -1) == CayoParser.RPAREN && typeAt(found, 1) == CayoParser.IDENT
        ? "a result type follows `:`; a lambda inside an operation stands in parentheses"
        : "a lambda inside an operation stands in parentheses";
  }

  private String brace(Token found) {
    return typeAt(found, -1) == CayoParser.ASSIGN || beginsOperand(found)
        ? "`{` begins no value: lists are `[a, b]`, maps `[k: v]`, lambdas `x -> …`"
        : "a lambda is an argument like others: `f(x -> …)`";
  }

  /** Two words side by side. */
  private @Nullable String neighbour(Token found) {
    int before = typeAt(found, -1);
    if (before != CayoParser.IDENT) {
      return null;
    }
    int declarator = typeAt(found, -2);
    if (declarator == CayoParser.LET || declarator == CayoParser.VAR) {
      return "a type follows `:`";
    }
    String meant = Keywords.similar(textAt(found, -1));
    if (meant != null) {
      return "did you mean `" + meant + "`?";
    }
    if (found.getType() == CayoParser.STRING_OPEN) {
      return "the arguments of a call stand in parentheses";
    }
    return typeAt(found, 1) == CayoParser.ASSIGN ? "declare a variable with `let` or `var`" : null;
  }

  private @Nullable String declarator(Token found) {
    String meant =
        typeAt(found, -1) == CayoParser.IDENT ? Keywords.similar(textAt(found, -1)) : null;
    return meant == null ? keyword(found) : "did you mean `" + meant + "`?";
  }

  private @Nullable String keyword(Token found) {
    int before = typeAt(found, -1);
    boolean nameExpected =
        before == CayoParser.LET
            || before == CayoParser.VAR
            || before == CayoParser.FUN
            || before == CayoParser.CLASS
            || before == CayoParser.FOR
            || before == CayoParser.GET;
    return nameExpected && Tokens.in(Tokens.HARD_KEYWORDS, found.getType())
        ? "`" + found.getText() + "` is a keyword and cannot be a name"
        : null;
  }

  // ---- Tokens around

  private int typeAt(Token token, int distance) {
    int index = token.getTokenIndex() + distance;
    return index < 0 || index >= tokens.size() ? Token.EOF : tokens.get(index).getType();
  }

  private String textAt(Token token, int distance) {
    int index = token.getTokenIndex() + distance;
    return index < 0 || index >= tokens.size() ? "" : tokens.get(index).getText();
  }
}
