package dev.cayo.compiler.parser;

import dev.cayo.grammar.CayoParser;
import java.util.BitSet;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;

/** Fails where the grammar needs more than SLL prediction, which the parser relies on. */
final class SllOnly extends BaseErrorListener {

  static void watch(CayoParser parser) {
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.addErrorListener(new SllOnly());
  }

  @Override
  public void reportAmbiguity(
      Parser parser, DFA dfa, int start, int stop, boolean exact, BitSet alts, ATNConfigSet set) {
    fail("an ambiguity", parser, dfa, start, stop);
  }

  @Override
  public void reportAttemptingFullContext(
      Parser parser, DFA dfa, int start, int stop, BitSet alts, ATNConfigSet set) {
    fail("a second pass", parser, dfa, start, stop);
  }

  @Override
  public void reportContextSensitivity(
      Parser parser, DFA dfa, int start, int stop, int prediction, ATNConfigSet set) {
    fail("a context sensitivity", parser, dfa, start, stop);
  }

  private static void fail(String what, Parser parser, DFA dfa, int start, int stop) {
    String rule = parser.getRuleNames()[dfa.atnStartState.ruleIndex];
    StringBuilder text = new StringBuilder();
    for (int i = start; i <= stop; i++) {
      text.append(parser.getTokenStream().get(i).getText()).append(' ');
    }
    throw new AssertionError(what + " in rule " + rule + " at: " + text);
  }
}
