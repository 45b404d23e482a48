package dev.cayo.compiler.parser;

import dev.cayo.compiler.DeepStack;
import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.budget.ProgramTooLargeException;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.grammar.CayoParser;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * From source text to the syntax tree. Parsing never fails and never throws for what a user wrote:
 * there is always a tree, with diagnostics for what is wrong and without the parts that are.
 */
public final class Parser {
  private final Reporter reporter;
  private final Diagnostics diagnostics = new Diagnostics();
  private final Budget budget;
  private final Consumer<CayoParser> setUp;

  private Parser(SourceFile source, Budget budget, Consumer<CayoParser> setUp) {
    this.reporter = new Reporter(source, diagnostics);
    this.budget = budget;
    this.setUp = setUp;
  }

  /** Parses one file that is compiled alone. */
  public static ParseResult parse(SourceFile source) {
    return parse(source, new Budget());
  }

  /** Parses one file of a program; one that is too large gives no more than a diagnostic. */
  public static ParseResult parse(SourceFile source, Budget budget) {
    return DeepStack.run(() -> new Parser(source, budget, parser -> {}).run());
  }

  /**
   * Whether more text at the end could make the source right. Open brackets are found without
   * parsing, so that asking after each line is cheap.
   */
  public static boolean isIncomplete(SourceFile source) {
    return DeepStack.run(
        () -> {
          Reporter reporter = new Reporter(source, new Diagnostics());
          new BracketBalancer(reporter).balance(new TokenReader(reporter, new Budget()).read());
          return reporter.incomplete() || parse(source).incomplete();
        });
  }

  /** Parses with something done to the generated parser first: tests watch its predictions. */
  static ParseResult parse(SourceFile source, Consumer<CayoParser> setUp) {
    return DeepStack.run(() -> new Parser(source, new Budget(), setUp).run());
  }

  private ParseResult run() {
    refuseMalformedText();
    CompilationUnit unit = parseWithin();
    return new ParseResult(
        unit, inOrder(diagnostics.all()), reporter.damage(), reporter.incomplete());
  }

  /** By place; the note that there are more comes last. */
  private static List<Diagnostic> inOrder(List<Diagnostic> found) {
    Comparator<Diagnostic> note =
        Comparator.comparing(d -> d.code() == DiagnosticCode.TOO_MANY_ERRORS);
    return found.stream().sorted(note.thenComparingInt(d -> d.span().start())).toList();
  }

  private void refuseMalformedText() {
    for (int offset : reporter.source().malformed()) {
      reporter.reportMended(
          Diagnostic.of(DiagnosticCode.INVALID_UTF8, reporter.span(offset, offset + 1))
              .withHint("save the file as UTF-8"));
    }
  }

  private CompilationUnit parseWithin() {
    try {
      budget.characters(reporter.source().text().length());
      return parse();
    } catch (ProgramTooLargeException e) {
      reporter.report(DiagnosticCode.PROGRAM_TOO_LARGE, reporter.span(0, 0), e.limit());
      return nothing();
    }
  }

  private CompilationUnit nothing() {
    return new CompilationUnit(reporter.source(), List.of(), List.of());
  }

  private CompilationUnit parse() {
    TokenReader reader = new TokenReader(reporter, budget);
    List<CommonToken> balanced = new BracketBalancer(reporter).balance(reader.read());
    FilteredTokens tokens = balanced == null ? null : new TokenFilter(reporter, balanced).filter();
    if (tokens == null) {
      return nothing();
    }
    UnitCollector collector = new UnitCollector(new AstBuilder(reporter, reader.docs()));
    run(tokens, collector);
    return collector.unit();
  }

  private void run(FilteredTokens tokens, UnitCollector collector) {
    CayoParser parser = collector.parser(tokens);
    parser.removeErrorListeners();
    parser.setErrorHandler(new Recovery(tokens, new SyntaxErrors(reporter, tokens), reporter));
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    setUp.accept(parser);
    parser.compilationUnit();
  }
}
