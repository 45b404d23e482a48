package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoParser;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What to write instead of a common slip, by where the parser stopped and the tokens around. */
final class SlipHints {
  private static final String BRACES = "the body stands in braces: `{ … }`";
  static final String FOR = "a loop is `for x in xs { … }`, or `for i in 0..n { … }`";

  private final LookAround around;

  SlipHints(LookAround around) {
    this.around = around;
  }

  static boolean isForLoop(int rule) {
    return rule == CayoParser.RULE_forLoop || rule == CayoParser.RULE_forHead;
  }

  @Nullable String hint(Token found, int rule) {
    String byRule = hintByRule(found, rule);
    return byRule != null ? byRule : hintByToken(found);
  }

  private @Nullable String hintByRule(Token found, int rule) {
    int type = found.getType();
    boolean parenthesis = type == CayoParser.LPAREN || type == CayoParser.LAMBDA_LPAREN;
    return switch (rule) {
      case CayoParser.RULE_ifExpression,
          CayoParser.RULE_elseIf,
          CayoParser.RULE_forLoop,
          CayoParser.RULE_whileLoop ->
          needsBlock(found) ? BRACES : null;
      case CayoParser.RULE_forHead -> forHint(found);
      case CayoParser.RULE_functionHead -> functionHint(found, parenthesis);
      case CayoParser.RULE_function ->
          type == CayoParser.ARROW ? "the result type follows `:`" : null;
      case CayoParser.RULE_classBody, CayoParser.RULE_member -> memberHint(found);
      case CayoParser.RULE_enumDeclaration, CayoParser.RULE_classHead ->
          type == CayoParser.CLASS ? "`enum` stands alone: `enum Name { … }`" : keyword(found);
      case CayoParser.RULE_catchHead ->
          parenthesis || type == CayoParser.LBRACE
              ? "write `catch e: SomeError { … }`, or `catch e { … }` for all"
              : null;
      case CayoParser.RULE_alternative -> patternHint(found);
      case CayoParser.RULE_matchExpression, CayoParser.RULE_arm ->
          isElse(type) ? "the arm for all other cases is `_ -> …`" : null;
      case CayoParser.RULE_importDeclaration -> importHint(found);
      case CayoParser.RULE_isTarget -> type == CayoParser.NULL ? "compare with null by `==`" : null;
      case CayoParser.RULE_parameters -> parameterHint(found);
      case CayoParser.RULE_indices, CayoParser.RULE_index ->
          type == CayoParser.COLON ? "a part is `xs[a..b]`, from `a` up to `b` without it" : null;
      default -> typeHint(found);
    };
  }

  static boolean isElse(int type) {
    return type == CayoParser.LET_ELSE || type == CayoParser.ELSE_IF || type == CayoParser.ELSE;
  }

  private static @Nullable String forHint(Token found) {
    return switch (found.getType()) {
      case CayoParser.COMMA -> "several names stand in parentheses: `for (k, v) in map { … }`";
      case CayoParser.LT -> "`a..b` is the range without its end";
      default -> null;
    };
  }

  private @Nullable String functionHint(Token found, boolean parenthesis) {
    if (found.getType() == CayoParser.LT || found.getType() == CayoParser.TYPE_LT) {
      return around.type(found, -1) == CayoParser.IDENT
          ? "a bound follows a `:`, as in `<T: Comparable<T>>`"
          : "type parameters follow the name: `fun first<T>(…)`";
    }
    if (around.type(found, -1) == CayoParser.GET) {
      return "a property is declared without `fun`: `get size: Int = …`";
    }
    if (found.getType() == CayoParser.GET) {
      return "a property is declared without `fun`: `get size: Int = …`";
    }
    if (found.getType() == CayoParser.IDENT && around.type(found, -1) == CayoParser.IDENT) {
      return "the result type follows the parameters: `fun f(): Int`";
    }
    return parenthesis ? "a function without a name is a lambda: `(x) -> …`" : null;
  }

  private @Nullable String memberHint(Token found) {
    if (found.getType() == CayoParser.LPAREN && around.type(found, -2) == CayoParser.GET) {
      return "a property has no parameters: `get size: Int = …`";
    }
    if (found.getText().equals("get")
        || (found.getType() == CayoParser.LBRACE && around.type(found, -1) == CayoParser.IDENT)) {
      return "a property that is computed is `get size: Int = …`";
    }
    if (found.getText().equals("init")) {
      return "parameters stand in the head of the class: `class Point(let x: Int) { init { … } }`";
    }
    if (found.getType() != CayoParser.IDENT) {
      return null;
    }
    int next = around.type(found, 1);
    String meant = next == CayoParser.IDENT ? Keywords.similar(found.getText()) : null;
    if (meant != null) {
      return "did you mean `" + meant + "`?";
    }
    return next == CayoParser.LPAREN || next == CayoParser.LAMBDA_LPAREN
        ? "methods are declared with `fun`; the constructor is the head of the class: `class Point(let x: Int)`"
        : "fields are declared with `let` or `var`: `let x: Int = 0`";
  }

  private @Nullable String parameterHint(Token found) {
    if (Tokens.in(Tokens.HARD_KEYWORDS, found.getType())) {
      return isKeyword(found);
    }
    if (around.type(found, -2) == CayoParser.FUN) {
      return "the result type follows the parameters: `fun f(): Int`";
    }
    boolean first =
        around.type(found, -2) == CayoParser.LPAREN || around.type(found, -2) == CayoParser.COMMA;
    return first
            && found.getType() == CayoParser.IDENT
            && around.type(found, -1) == CayoParser.IDENT
        ? "the type follows the name: `" + typed(found) + "`"
        : null;
  }

  private @Nullable String patternHint(Token found) {
    return switch (found.getType()) {
      case CayoParser.IN -> "the head stands without parentheses: `for x in xs { … }`";
      case CayoParser.LET, CayoParser.VAR, CayoParser.SEMICOLON -> inFor(found) ? FOR : null;
      case CayoParser.LBRACE -> "parts are named by their place: `let Point(x, y) = p`";
      case CayoParser.IDENT, CayoParser.ASSIGN -> inFor(found) ? FOR : null;
      default -> isElse(found.getType()) ? "the arm for all other cases is `_ -> …`" : null;
    };
  }

  /** Whether a token is one of the first of a loop's head. */
  private boolean inFor(Token found) {
    boolean near = false;
    for (int distance = -1; distance >= -3; distance--) {
      near |= around.type(found, distance) == CayoParser.FOR;
    }
    return near;
  }

  private static @Nullable String importHint(Token found) {
    return switch (found.getType()) {
      case CayoParser.STAR -> "name what you import: `import a.b.{f, g}`";
      case CayoParser.STRING_OPEN -> "a module is named without quotes: `import std.math`";
      case CayoParser.LBRACE -> "the module comes first: `import a.b.{f, g}`";
      default -> null;
    };
  }

  private @Nullable String typeHint(Token found) {
    boolean typeBefore = around.type(found, -2) == CayoParser.COLON;
    return switch (found.getType()) {
      case CayoParser.PIPE -> typeBefore ? "a type that admits null is written `T?`" : null;
      case CayoParser.LBRACK ->
          typeBefore || around.type(found, -1) == CayoParser.COLON
              ? "a list has the type `List<Int>`"
              : null;
      default -> null;
    };
  }

  /** Whether a block was expected where a statement begins. */
  private static boolean needsBlock(Token found) {
    int type = found.getType();
    return type == CayoParser.NL
        || type == CayoParser.COLON
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
          around.type(found, -2) == CayoParser.NL || around.type(found, -2) == CayoParser.LBRACE
              ? "only loops have labels"
              : null;
      case CayoParser.COALESCE -> "`?` is written once: `T??` is `T?`";
      case CayoParser.SEMICOLON -> FOR;
      case CayoParser.COMMA ->
          around.type(found, -1) == CayoParser.INT && around.type(found, 1) == CayoParser.INT
              ? "digits are grouped by `_`: `1_000`"
              : null;
      case CayoParser.ARROW -> arrow(found);
      case CayoParser.LBRACE -> brace(found);
      case CayoParser.DOT -> dot(found);
      case CayoParser.PIPE -> "a lambda is written `x -> …`, or `(x, y) -> …`";
      case CayoParser.FUN -> functionHere(found);
      case CayoParser.IDENT, CayoParser.STRING_OPEN -> neighbour(found);
      case CayoParser.LET, CayoParser.VAR, CayoParser.CLASS -> declarator(found);
      default -> keyword(found);
    };
  }

  private @Nullable String functionHere(Token found) {
    int next = around.type(found, 1);
    return next == CayoParser.LPAREN || next == CayoParser.LAMBDA_LPAREN
        ? "a function without a name is a lambda: `(x) -> …`"
        : declarator(found);
  }

  private @Nullable String dot(Token found) {
    if (around.type(found, -1) == CayoParser.BANG) {
      return "`x!!` says that `x` is not null; `x?.y` is null where `x` is";
    }
    return around.beginsOperand(found) && around.type(found, 1) == CayoParser.IDENT
        ? "a case is written with its type: `Color.Red`"
        : null;
  }

  private String arrow(Token found) {
    if (around.type(found, -1) == CayoParser.THIS) {
      return "members follow a dot: `this.name`";
    }
    return around.type(found, -1) == CayoParser.RPAREN && around.type(found, 1) == CayoParser.IDENT
        ? "a result type follows `:`; a lambda inside an operation stands in parentheses"
        : "a lambda inside an operation stands in parentheses";
  }

  private String brace(Token found) {
    String before = around.text(found, -1);
    if (around.type(found, -1) == CayoParser.IDENT && Character.isUpperCase(before.charAt(0))) {
      return "objects are made with parentheses: `" + before + "(…)`";
    }
    return around.type(found, -1) == CayoParser.ASSIGN || around.beginsOperand(found)
        ? "`{` begins no value: lists are `[a, b]`, maps `[k: v]`, lambdas `x -> …`"
        : "a lambda is an argument like others: `f(x -> …)`";
  }

  /** Two words side by side. */
  private @Nullable String neighbour(Token found) {
    int before = around.type(found, -1);
    if (before == CayoParser.RPAREN && around.type(found, -3) == CayoParser.LPAREN) {
      return "a type is tested with `is` and insisted on with `as`: `x as "
          + around.text(found, -2)
          + "`";
    }
    if (before != CayoParser.IDENT && before != CayoParser.TYPE_GT) {
      return null;
    }
    int declarator = around.type(found, -2);
    if (declarator == CayoParser.LET || declarator == CayoParser.VAR) {
      return "the type follows the name: `let " + typed(found) + "`";
    }
    String meant = Keywords.similar(around.text(found, -1));
    if (meant != null) {
      return "did you mean `" + meant + "`?";
    }
    if (found.getType() == CayoParser.STRING_OPEN) {
      boolean adjacent = around.at(found, -1).getStopIndex() + 1 == found.getStartIndex();
      return adjacent
          ? "strings have no prefix: `\"$x\"` inserts a value"
          : "the arguments of a call stand in parentheses";
    }
    return declares(found) ? variable(found) : null;
  }

  /** Two words, one of which is a type, with a colon between. */
  private String typed(Token found) {
    String first = around.text(found, -1);
    boolean typeLast =
        Character.isUpperCase(found.getText().charAt(0)) && !Character.isUpperCase(first.charAt(0));
    return typeLast ? first + ": " + found.getText() : found.getText() + ": " + first;
  }

  private boolean declares(Token found) {
    int next = around.type(found, 1);
    return next == CayoParser.ASSIGN || next == CayoParser.NL || next == Token.EOF;
  }

  /** {@code int x = 5}. */
  private String variable(Token found) {
    String type = around.type(found, -1) == CayoParser.IDENT ? ": " + around.text(found, -1) : "";
    String name = found.getText() + type;
    return "a variable is declared with `let`, or `var` if it changes: `let " + name + " = …`";
  }

  private @Nullable String declarator(Token found) {
    String meant =
        around.type(found, -1) == CayoParser.IDENT
            ? Keywords.similar(around.text(found, -1))
            : null;
    return meant == null ? keyword(found) : "did you mean `" + meant + "`?";
  }

  private @Nullable String keyword(Token found) {
    int before = around.type(found, -1);
    boolean nameExpected =
        before == CayoParser.LET
            || before == CayoParser.VAR
            || before == CayoParser.FUN
            || before == CayoParser.CLASS
            || before == CayoParser.FOR
            || before == CayoParser.GET;
    return nameExpected && Tokens.in(Tokens.HARD_KEYWORDS, found.getType())
        ? isKeyword(found)
        : null;
  }

  private static String isKeyword(Token found) {
    return "`" + found.getText() + "` is a keyword and cannot be a name";
  }
}
