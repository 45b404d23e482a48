package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.FieldPattern;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.TemplatePart;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.AlternativeContext;
import dev.cayo.grammar.CayoParser.CaseOfGenericContext;
import dev.cayo.grammar.CayoParser.FieldPatternContext;
import dev.cayo.grammar.CayoParser.FieldPatternsContext;
import dev.cayo.grammar.CayoParser.IsTargetContext;
import dev.cayo.grammar.CayoParser.NamedPatternContext;
import dev.cayo.grammar.CayoParser.PatternContext;
import dev.cayo.grammar.CayoParser.PatternElementContext;
import dev.cayo.grammar.CayoParser.PatternLiteralContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds patterns. */
final class PatternBuilder {
  private static final int LARGEST_TUPLE = 8;

  private final AstBuilder ast;
  private final Reporter reporter;
  private final LiteralBuilder literals;

  PatternBuilder(AstBuilder ast, LiteralBuilder literals) {
    this.ast = ast;
    this.reporter = ast.reporter;
    this.literals = literals;
  }

  Pattern pattern(PatternContext context) {
    List<AlternativeContext> alternatives = context.alternative();
    return alternatives.size() == 1
        ? alternative(alternatives.get(0))
        : new Pattern.Or(
            reporter.span(context), alternatives.stream().map(this::alternative).toList());
  }

  /** A name or {@code _} where nothing else can stand. */
  static Pattern simple(String name, Span span) {
    return name.equals("_") ? new Pattern.Wildcard(span) : new Pattern.Binding(span, name);
  }

  private Pattern alternative(AlternativeContext context) {
    Span span = reporter.span(context);
    if (context.namedPattern() != null) {
      return named(context.namedPattern());
    }
    if (!context.patternLiteral().isEmpty()) {
      return literalOrRange(context);
    }
    if (context.isTarget() != null) {
      return isTarget(context.isTarget());
    }
    if (context.UNDERSCORE() != null) {
      return new Pattern.Wildcard(span);
    }
    return context.LBRACK() != null
        ? elements(span, context.patternElement())
        : enclosed(span, context);
  }

  // ---- Literals and ranges

  private Pattern literalOrRange(AlternativeContext context) {
    Span span = reporter.span(context);
    List<PatternLiteralContext> ends = context.patternLiteral();
    boolean inclusive = context.DOT_DOT_EQUAL() != null;
    if (!inclusive && context.DOT_DOT() == null && context.OPEN_END() == null) {
      return new Pattern.Literal(span, literal(ends.get(0)));
    }
    for (PatternLiteralContext end : ends) {
      checkRangeEnd(end);
    }
    Expr first = literal(ends.get(0));
    if (ends.size() == 2) {
      return new Pattern.Range(span, first, literal(ends.get(1)), inclusive);
    }
    boolean open = context.getStart() == ends.get(0).getStart();
    return new Pattern.Range(span, open ? first : null, open ? null : first, inclusive);
  }

  private void checkRangeEnd(PatternLiteralContext context) {
    if (context.INT() == null && context.FLOAT() == null && context.CHAR() == null) {
      refuse(
          context.getStart().getText(), reporter.span(context), "a range ends in numbers or Chars");
    }
  }

  private void refuse(String what, Span span, String hint) {
    reporter.reportTree(Diagnostic.of(DiagnosticCode.INVALID_PATTERN, span, what).withHint(hint));
  }

  private Expr literal(PatternLiteralContext context) {
    Span span = reporter.span(context);
    boolean negative = context.MINUS() != null;
    if (context.INT() != null) {
      return literals.integer(context.INT().getSymbol(), span, negative);
    }
    if (context.FLOAT() != null) {
      return literals.floating(context.FLOAT().getSymbol(), span, negative);
    }
    return switch (context.getStart().getType()) {
      case CayoLexer.CHAR -> literals.character(context.getStart());
      case CayoLexer.TRUE -> new Expr.BoolLiteral(span, true);
      case CayoLexer.FALSE -> new Expr.BoolLiteral(span, false);
      case CayoLexer.NULL -> new Expr.NullLiteral(span);
      default -> text(context);
    };
  }

  private Expr text(PatternLiteralContext context) {
    Expr.StringTemplate found = ast.expressions.primaries().templates().template(context.string());
    for (TemplatePart part : found.parts()) {
      if (part instanceof TemplatePart.Interpolation) {
        refuse("an interpolation", part.span(), "a string in a pattern is constant; use a guard");
        return new Expr.Malformed(found.span());
      }
    }
    return found;
  }

  // ---- Names and constructors

  private Pattern named(NamedPatternContext context) {
    Token first = context.getStart();
    String name = first.getText();
    boolean lambdaName = context.LAMBDA_NAME() != null;
    boolean simple =
        context.DOT().isEmpty()
            && context.caseOfGeneric() == null
            && context.fieldPatterns() == null;
    if (simple && !beginsInUpperCase(name)) {
      return simple(name, reporter.span(context));
    }
    List<String> path = new ArrayList<>();
    if (lambdaName) {
      path.add(name);
    }
    context.IDENT().forEach(part -> path.add(part.getText()));
    return constructor(
        reporter.span(context), path, context.caseOfGeneric(), context.fieldPatterns());
  }

  private static boolean beginsInUpperCase(String name) {
    return Character.isUpperCase(name.codePointAt(0));
  }

  private Pattern constructor(
      Span span,
      List<String> path,
      @Nullable CaseOfGenericContext generic,
      @Nullable FieldPatternsContext fields) {
    if (generic != null && generic.IDENT() != null) {
      path.add(generic.IDENT().getText());
    }
    boolean rest = fields != null && fields.fieldPattern().stream().anyMatch(this::isRest);
    return new Pattern.Constructor(
        span,
        List.copyOf(path),
        ast.types.arguments(generic == null ? null : generic.typeArguments()),
        fields == null ? null : fields(fields),
        rest);
  }

  private boolean isRest(FieldPatternContext context) {
    return context.pattern() == null;
  }

  private List<FieldPattern> fields(FieldPatternsContext context) {
    List<FieldPattern> fields = new ArrayList<>();
    List<FieldPatternContext> contexts = context.fieldPattern();
    for (int i = 0; i < contexts.size(); i++) {
      FieldPatternContext field = contexts.get(i);
      if (!isRest(field)) {
        String name = field.IDENT() == null ? null : field.IDENT().getText();
        fields.add(new FieldPattern(reporter.span(field), name, pattern(field.pattern())));
      } else if (i < contexts.size() - 1) {
        refuse("`..` before other parts", reporter.span(field), "`..` stands for the last parts");
      }
    }
    return List.copyOf(fields);
  }

  /** What stands after {@code is}. */
  Pattern isTarget(IsTargetContext context) {
    Span span = reporter.span(context);
    CaseOfGenericContext generic = context.caseOfGeneric();
    boolean genericCase = generic != null && generic.IDENT() != null;
    if (context.fieldPatterns() == null && !genericCase) {
      return new Pattern.TypeTest(span, ast.types.isTarget(context));
    }
    List<String> path =
        new ArrayList<>(TypeBuilder.path(context.typeName().getText(), context.IDENT()));
    return constructor(span, path, generic, context.fieldPatterns());
  }

  // ---- Tuples and lists

  private Pattern enclosed(Span span, AlternativeContext context) {
    List<Pattern> elements = context.pattern().stream().map(this::pattern).toList();
    if (elements.size() == 1 && context.TRAILING_COMMA() == null) {
      return elements.get(0);
    }
    if (elements.size() < 2 || elements.size() > LARGEST_TUPLE) {
      reporter.reportTree(
          Diagnostic.of(DiagnosticCode.TUPLE_SIZE, span, Integer.toString(elements.size())));
      return new Pattern.Wildcard(span);
    }
    return new Pattern.Tuple(span, elements);
  }

  private Pattern elements(Span span, List<PatternElementContext> contexts) {
    List<Pattern> elements = new ArrayList<>();
    boolean rest = false;
    for (PatternElementContext context : contexts) {
      if (context.pattern() != null) {
        elements.add(pattern(context.pattern()));
        continue;
      }
      Span place = reporter.span(context);
      if (rest) {
        reporter.reportTree(Diagnostic.of(DiagnosticCode.REPEATED_REST, place));
        continue;
      }
      rest = true;
      elements.add(
          new Pattern.Rest(place, context.IDENT() == null ? null : context.IDENT().getText()));
    }
    return new Pattern.Elements(span, List.copyOf(elements));
  }
}
