package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.jspecify.annotations.Nullable;

/** Names tokens and sets of tokens as a user would. */
final class TokenWords {
  private static final int MOST_NAMED = 4;
  private static final int LONGEST_SHOWN = 40;

  private TokenWords() {}

  /** What was found, with an article or in backquotes. */
  static String found(Token token) {
    String text = shorten(token.getText());
    return switch (token.getType()) {
      case Token.EOF -> "the end of the file";
      case CayoParser.NL -> text.startsWith(";") ? "`;`" : "the end of the line";
      case CayoParser.IDENT, CayoParser.LAMBDA_NAME -> "the name `" + text + "`";
      case CayoParser.INT, CayoParser.FLOAT -> "the number `" + text + "`";
      case CayoParser.STRING_OPEN, CayoParser.TEXT_OPEN -> "a string";
      case CayoParser.CHAR -> "the Char " + text;
      default ->
          Tokens.in(Tokens.HARD_KEYWORDS, token.getType())
              ? "the keyword `" + text + "`"
              : "`" + text + "`";
    };
  }

  private static String shorten(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }

  /** What could have stood there; null where that would be no help. */
  static @Nullable String expected(IntervalSet types) {
    List<String> words = new ArrayList<>();
    BitSet covered = new BitSet();
    addFamily(types, words, covered);
    if (types.contains(CayoParser.PLUS)) {
      covered.or(Tokens.BINARY_OPERATORS);
      covered.or(Tokens.COMPOUND_ASSIGNMENTS);
      covered.or(CONTINUATIONS);
    }
    if (types.contains(CayoParser.COMMA)) {
      words.add("`,`");
    }
    for (int type : types.toArray()) {
      if (!Tokens.in(covered, type) && type != CayoParser.TRAILING_COMMA) {
        String word = word(type);
        if (!words.contains(word)) {
          words.add(word);
        }
      }
    }
    return words.isEmpty() || words.size() > MOST_NAMED ? null : join(words);
  }

  /** What goes on with an operand. */
  private static final BitSet CONTINUATIONS =
      Tokens.of(
          CayoParser.AS,
          CayoParser.IS,
          CayoParser.IN,
          CayoParser.BANG,
          CayoParser.BANG_BANG,
          CayoParser.DOT,
          CayoParser.SAFE_DOT,
          CayoParser.LPAREN,
          CayoParser.LBRACK,
          CayoParser.TYPE_LT,
          CayoParser.QUESTION,
          CayoParser.COALESCE_JUMP);

  private static final BitSet EXPRESSION = firstOfExpression();
  private static final BitSet PATTERN =
      Tokens.of(
          CayoParser.INT,
          CayoParser.FLOAT,
          CayoParser.CHAR,
          CayoParser.STRING_OPEN,
          CayoParser.TEXT_OPEN,
          CayoParser.TRUE,
          CayoParser.FALSE,
          CayoParser.NULL,
          CayoParser.MINUS,
          CayoParser.IDENT,
          CayoParser.LAMBDA_NAME,
          CayoParser.UNDERSCORE,
          CayoParser.IS,
          CayoParser.LPAREN,
          CayoParser.LAMBDA_LPAREN,
          CayoParser.LBRACK,
          CayoParser.DOT_DOT,
          CayoParser.DOT_DOT_EQUAL);
  private static final BitSet TYPE =
      Tokens.of(
          CayoParser.IDENT,
          CayoParser.LAMBDA_NAME,
          CayoParser.UNDERSCORE,
          CayoParser.LPAREN,
          CayoParser.LAMBDA_LPAREN);
  private static final BitSet DECLARATION = firstOfDeclaration();

  private static BitSet firstOfExpression() {
    BitSet set = (BitSet) Tokens.BEGINS_OPERAND.clone();
    set.or(Tokens.JUMPS);
    set.or(Tokens.of(CayoParser.LAMBDA_NAME, CayoParser.LAMBDA_LPAREN, CayoParser.USE));
    return set;
  }

  private static BitSet firstOfDeclaration() {
    BitSet set = (BitSet) Tokens.DECLARATORS.clone();
    set.or(Tokens.SOFT_KEYWORDS);
    set.or(Tokens.of(CayoParser.IMPORT));
    return set;
  }

  /** Names a whole family of tokens by one word. */
  private static void addFamily(IntervalSet types, List<String> words, BitSet covered) {
    boolean declaration = types.contains(CayoParser.FUN);
    boolean operand = types.contains(CayoParser.IF) && types.contains(CayoParser.STRING_OPEN);
    if (declaration && operand) {
      words.add("a statement");
      covered.or(EXPRESSION);
      covered.or(DECLARATION);
      covered.or(Tokens.of(CayoParser.FOR, CayoParser.WHILE, CayoParser.ASSERT, CayoParser.LABEL));
    } else if (operand) {
      words.add("an expression");
      covered.or(EXPRESSION);
    } else if (declaration) {
      words.add("a declaration");
      covered.or(DECLARATION);
    } else if (types.contains(CayoParser.STRING_OPEN) && types.contains(CayoParser.UNDERSCORE)) {
      words.add("a pattern");
      covered.or(PATTERN);
    } else if (types.contains(CayoParser.UNDERSCORE) && types.contains(CayoParser.LPAREN)) {
      words.add("a type");
      covered.or(TYPE);
    }
  }

  /** What must follow the first token of a choice in a rule. */
  static @Nullable String afterFirst(int rule) {
    return switch (rule) {
      case CayoParser.RULE_arguments -> "an argument";
      case CayoParser.RULE_parameters, CayoParser.RULE_header, CayoParser.RULE_lambdaParameters ->
          "a parameter";
      case CayoParser.RULE_parenthesised, CayoParser.RULE_indices -> "an expression";
      case CayoParser.RULE_collection -> "an element";
      case CayoParser.RULE_fieldPatterns, CayoParser.RULE_alternative -> "a pattern";
      case CayoParser.RULE_enclosedType, CayoParser.RULE_typeArguments -> "a type";
      case CayoParser.RULE_importDeclaration -> "a name or `{`";
      case CayoParser.RULE_matchExpression -> "an arm";
      case CayoParser.RULE_enumItem -> "a case";
      default -> null;
    };
  }

  private static String word(int type) {
    return switch (type) {
      case Token.EOF -> "the end of the file";
      case CayoParser.NL -> "a new line";
      case CayoParser.IDENT, CayoParser.LAMBDA_NAME -> "a name";
      case CayoParser.INT -> "a number";
      case CayoParser.STRING_OPEN, CayoParser.TEXT_OPEN -> "a string";
      case CayoParser.TYPE_LT -> "`<`";
      case CayoParser.TYPE_GT -> "`>`";
      case CayoParser.LET_ELSE -> "`else`";
      case CayoParser.LAMBDA_LPAREN -> "`(`";
      case CayoParser.COALESCE_JUMP -> "`??`";
      case CayoParser.ELSE_IF -> "`else`";
      case CayoParser.OPEN_END -> "`..`";
      default -> "`" + literal(type) + "`";
    };
  }

  private static String literal(int type) {
    String name = CayoParser.VOCABULARY.getDisplayName(type);
    return name.startsWith("'") ? name.substring(1, name.length() - 1) : name;
  }

  static String join(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.get(0)
        : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
  }
}
