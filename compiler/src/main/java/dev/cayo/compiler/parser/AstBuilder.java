package dev.cayo.compiler.parser;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/**
 * From the parser's tree to ours. The builders of declarations, statements, expressions, patterns
 * and types find each other here.
 *
 * <p>A rule at which the parser recovered has an exception and may lack children: only the rules
 * listed in {@link Recovery} can, and the builders ask {@link #failed} for these. All other rules
 * are complete.
 */
final class AstBuilder {
  final Reporter reporter;
  final DocComments docs;
  final TypeBuilder types;
  final PatternBuilder patterns;
  final ExpressionBuilder expressions;
  final StatementBuilder statements;
  final DeclarationBuilder declarations;

  AstBuilder(Reporter reporter, DocComments docs) {
    this.reporter = reporter;
    this.docs = docs;
    this.types = new TypeBuilder(reporter);
    LiteralBuilder literals = new LiteralBuilder(reporter);
    this.expressions = new ExpressionBuilder(this, literals);
    this.patterns = new PatternBuilder(this, literals);
    this.statements = new StatementBuilder(this);
    this.declarations = new DeclarationBuilder(this);
  }

  static boolean failed(@Nullable ParserRuleContext context) {
    return context == null || context.exception != null;
  }
}
