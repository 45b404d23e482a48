package dev.cayo.compiler.parser;

import dev.cayo.compiler.diagnostics.Damage;
import dev.cayo.grammar.CayoParser;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * What the parser does about a syntax error: it reports it once and gives up the smallest part that
 * can be left out (an argument, a parameter, a head, a statement, a member) by skipping to the
 * token that ends it. Brackets are balanced here, so their depth says which token that is. No token
 * is made up or deleted.
 */
final class Recovery extends DefaultErrorStrategy {
  private static final BitSet NAMES = Tokens.of(CayoParser.IDENT, CayoParser.LAMBDA_NAME);
  private static final BitSet NOTHING = new BitSet();
  private static final BitSet LINE_END = Tokens.of(CayoParser.NL);
  private static final BitSet ITEM_END = Tokens.of(CayoParser.COMMA);
  private static final BitSet LINE_OR_ITEM_END = Tokens.of(CayoParser.NL, CayoParser.COMMA);
  private static final BitSet HEAD_END = Tokens.of(CayoParser.NL, CayoParser.LBRACE);
  private static final BitSet FUNCTION_HEAD_END =
      Tokens.of(CayoParser.NL, CayoParser.LBRACE, CayoParser.ASSIGN);

  /** The rules that recover from an error in them, and what ends them besides closing brackets. */
  private static final Map<Integer, BitSet> PARTS = parts();

  /** The rules that are lists in brackets, and what separates their items. */
  private static final Map<Integer, BitSet> LISTS = lists();

  /** Rules with a head and a body, and where the body begins. */
  private static final Map<Integer, BitSet> BODIES =
      Map.of(
          CayoParser.RULE_function, FUNCTION_HEAD_END,
          CayoParser.RULE_classDeclaration, HEAD_END,
          CayoParser.RULE_enumDeclaration, HEAD_END);

  private static final Map<Integer, BitSet> SYNCED = synced();

  private final FilteredTokens tokens;
  private final SyntaxErrors errors;
  private final Reporter reporter;

  Recovery(FilteredTokens tokens, SyntaxErrors errors, Reporter reporter) {
    this.tokens = tokens;
    this.errors = errors;
    this.reporter = reporter;
  }

  private static Map<Integer, BitSet> parts() {
    Map<Integer, BitSet> parts = new HashMap<>();
    parts.put(CayoParser.RULE_compilationUnit, NOTHING);
    parts.put(CayoParser.RULE_line, LINE_END);
    parts.put(CayoParser.RULE_member, LINE_END);
    parts.put(CayoParser.RULE_enumItem, LINE_END);
    parts.put(CayoParser.RULE_enumCase, LINE_OR_ITEM_END);
    parts.put(CayoParser.RULE_arm, LINE_OR_ITEM_END);
    parts.put(CayoParser.RULE_functionHead, FUNCTION_HEAD_END);
    parts.put(CayoParser.RULE_classHead, HEAD_END);
    parts.put(CayoParser.RULE_extensionHead, HEAD_END);
    parts.put(CayoParser.RULE_condition, HEAD_END);
    parts.put(CayoParser.RULE_forHead, HEAD_END);
    parts.put(CayoParser.RULE_subject, HEAD_END);
    parts.put(CayoParser.RULE_useHead, HEAD_END);
    parts.put(CayoParser.RULE_catchHead, HEAD_END);
    parts.put(CayoParser.RULE_argument, ITEM_END);
    parts.put(CayoParser.RULE_parameter, ITEM_END);
    parts.put(CayoParser.RULE_headerParameter, ITEM_END);
    parts.put(CayoParser.RULE_element, ITEM_END);
    parts.put(CayoParser.RULE_importItem, ITEM_END);
    parts.put(CayoParser.RULE_interpolation, NOTHING);
    return parts;
  }

  private static Map<Integer, BitSet> lists() {
    Map<Integer, BitSet> lists = new HashMap<>();
    lists.put(CayoParser.RULE_compilationUnit, LINE_END);
    lists.put(CayoParser.RULE_block, LINE_END);
    lists.put(CayoParser.RULE_classBody, LINE_END);
    lists.put(CayoParser.RULE_enumBody, LINE_END);
    lists.put(CayoParser.RULE_indices, ITEM_END);
    lists.put(CayoParser.RULE_matchExpression, LINE_OR_ITEM_END);
    lists.put(CayoParser.RULE_arguments, ITEM_END);
    lists.put(CayoParser.RULE_parameters, ITEM_END);
    lists.put(CayoParser.RULE_header, ITEM_END);
    lists.put(CayoParser.RULE_parenthesised, ITEM_END);
    lists.put(CayoParser.RULE_collection, ITEM_END);
    lists.put(CayoParser.RULE_fieldPatterns, ITEM_END);
    return lists;
  }

  private static Map<Integer, BitSet> synced() {
    Map<Integer, BitSet> synced = new HashMap<>(LISTS);
    synced.putAll(BODIES);
    return synced;
  }

  /**
   * In a list, skips what stands where an item or a separator should; between the head of a
   * declaration and its body, what belongs to neither.
   */
  @Override
  public void sync(Parser parser) {
    int rule = parser.getContext().getRuleIndex();
    BitSet ends = rule == CayoParser.RULE_operation ? headEnd(parser) : SYNCED.get(rule);
    if (ends == null) {
      return;
    }
    IntervalSet expected = expectedHere(parser);
    if (expected.contains(tokens.LA(1))) {
      return;
    }
    boolean list = LISTS.containsKey(rule);
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      errors.reportBetween(parser, expected, list);
    }
    boolean nested = list && rule != CayoParser.RULE_compilationUnit;
    int from =
        rule == CayoParser.RULE_operation
            ? parser.getContext().getStart().getTokenIndex()
            : list ? startOfLastItem(parser) : tokens.index();
    skip(parser, ends, depthOfStart(parser) + (nested ? 1 : 0));
    noteDamage(parser, from);
  }

  /**
   * The item before the one that is wrong may be a part of it, where it is on the same line: {@code
   * func} of {@code func f()}.
   */
  private int startOfLastItem(Parser parser) {
    int children = parser.getContext().getChildCount();
    ParseTree last = children == 0 ? null : parser.getContext().getChild(children - 1);
    return last instanceof ParserRuleContext item
            && item.getStart().getLine() == tokens.get(tokens.index()).getLine()
        ? item.getStart().getTokenIndex()
        : tokens.index();
  }

  /** An operation that is a whole head is followed by a block. */
  private static @Nullable BitSet headEnd(Parser parser) {
    return switch (parser.getContext().getParent().getRuleIndex()) {
      case CayoParser.RULE_condition,
          CayoParser.RULE_subject,
          CayoParser.RULE_forHead,
          CayoParser.RULE_useHead ->
          HEAD_END;
      default -> null;
    };
  }

  private IntervalSet expectedHere(Parser parser) {
    IntervalSet next = parser.getATN().nextTokens(parser.getATN().states.get(parser.getState()));
    boolean mayEnd = next.contains(Token.EPSILON) && !next.contains(tokens.LA(1));
    return mayEnd ? parser.getExpectedTokens() : next;
  }

  @Override
  public void reportError(Parser parser, RecognitionException e) {
    if (!inErrorRecoveryMode(parser)) {
      beginErrorCondition(parser);
      errors.report(parser, e);
    }
  }

  @Override
  public void recover(Parser parser, RecognitionException e) {
    BitSet ends = PARTS.get(parser.getContext().getRuleIndex());
    if (ends == null) {
      throw e;
    }
    Token start = parser.getContext().getStart();
    boolean empty = Tokens.in(Tokens.CLOSERS, start.getType());
    skip(parser, ends, depthOfStart(parser) + (empty ? 1 : 0));
    noteDamage(parser, start.getTokenIndex());
  }

  /** Notes the tokens up to here as not understood. */
  private void noteDamage(Parser parser, int from) {
    Damage damage = reporter.damage();
    int to = Math.max(from, tokens.index() - 1);
    damage.add(reporter.span(tokens.get(from)).start(), reporter.span(tokens.get(to)).end());
    for (int i = from; i <= to; i++) {
      if (Tokens.in(NAMES, tokens.get(i).getType())) {
        damage.mention(tokens.get(i).getText());
      }
    }
    for (ParserRuleContext each = parser.getContext();
        each != null && each.getRuleIndex() != CayoParser.RULE_block;
        each = each.getParent()) {
      Token name = nameOf(each);
      if (name != null) {
        damage.addAround(name.getText());
      }
    }
  }

  private static @Nullable Token nameOf(ParserRuleContext declaration) {
    ParserRuleContext head =
        switch (declaration.getRuleIndex()) {
          case CayoParser.RULE_function ->
              declaration.getRuleContext(CayoParser.FunctionHeadContext.class, 0);
          case CayoParser.RULE_classDeclaration, CayoParser.RULE_enumDeclaration ->
              declaration.getRuleContext(CayoParser.ClassHeadContext.class, 0);
          case CayoParser.RULE_enumCase, CayoParser.RULE_property -> declaration;
          default -> null;
        };
    TerminalNode name = head == null ? null : head.getToken(CayoParser.IDENT, 0);
    return name == null ? null : name.getSymbol();
  }

  @Override
  public Token recoverInline(Parser parser) {
    throw new InputMismatchException(parser);
  }

  private int depthOfStart(Parser parser) {
    return tokens.depth(parser.getContext().getStart().getTokenIndex());
  }

  /** Skips to a token at the given depth that is among the ends, or to the bracket around it. */
  private void skip(Parser parser, BitSet ends, int depth) {
    while (tokens.LA(1) != Token.EOF) {
      int here = tokens.depth(tokens.index());
      if (here < depth || (here == depth && Tokens.in(ends, tokens.LA(1)))) {
        return;
      }
      parser.consume();
    }
  }
}
