package dev.cayo.compiler.parser;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** The tokens that the parser reads, with the number of brackets open before each. */
final class FilteredTokens implements TokenStream {
  private final List<CommonToken> tokens;
  private final int[] depths;
  private int position;

  FilteredTokens(List<CommonToken> tokens, IntStack depths) {
    this.tokens = tokens;
    this.depths = depths.toArray();
  }

  /** How many brackets are open before the token; a bracket itself does not count. */
  int depth(int index) {
    return depths[index];
  }

  @Override
  public @Nullable Token LT(int k) {
    int at = k > 0 ? position + k - 1 : position + k;
    return at < 0 ? null : get(at);
  }

  @Override
  public int LA(int i) {
    return get(i > 0 ? position + i - 1 : Math.max(0, position + i)).getType();
  }

  @Override
  public Token get(int index) {
    return tokens.get(Math.min(index, tokens.size() - 1));
  }

  @Override
  public void consume() {
    if (LA(1) == EOF) {
      throw new IllegalStateException("cannot consume the end of the file");
    }
    position++;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return position;
  }

  @Override
  public void seek(int index) {
    position = index;
  }

  @Override
  public int size() {
    return tokens.size();
  }

  @Override
  public String getSourceName() {
    return getTokenSource().getSourceName();
  }

  @Override
  public TokenSource getTokenSource() {
    return tokens.get(0).getTokenSource();
  }

  @Override
  public String getText(Interval interval) {
    StringBuilder text = new StringBuilder();
    for (int i = interval.a; i <= Math.min(interval.b, tokens.size() - 1); i++) {
      text.append(tokens.get(i).getText());
    }
    return text.toString();
  }

  @Override
  public String getText() {
    return getText(Interval.of(0, size() - 1));
  }

  @Override
  public String getText(RuleContext context) {
    return getText(context.getSourceInterval());
  }

  @Override
  public String getText(Token start, Token stop) {
    return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
  }
}
