package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Import;
import dev.cayo.compiler.ast.ImportItem;
import dev.cayo.compiler.ast.Node;
import dev.cayo.grammar.CayoParser.CompilationUnitContext;
import dev.cayo.grammar.CayoParser.ImportDeclarationContext;
import dev.cayo.grammar.CayoParser.ImportItemContext;
import dev.cayo.grammar.CayoParser.LineContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
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

  CompilationUnit unit(CompilationUnitContext context) {
    List<Import> imports = new ArrayList<>();
    List<Node> items = new ArrayList<>();
    for (LineContext line : context.line()) {
      if (failed(line)) {
        continue;
      }
      if (line.importDeclaration() != null) {
        imports.add(importOf(line.importDeclaration()));
      } else {
        addItem(line, items);
      }
    }
    return new CompilationUnit(reporter.source(), List.copyOf(imports), List.copyOf(items));
  }

  private void addItem(LineContext line, List<Node> items) {
    Node item =
        line.declaration() != null
            ? declarations.topLevel(line.declaration())
            : statements.statement(line.statement());
    if (item != null) {
      items.add(item);
    }
  }

  private Import importOf(ImportDeclarationContext context) {
    List<String> path = new ArrayList<>();
    for (TerminalNode name : context.IDENT()) {
      if (name.getSymbol() != context.alias) {
        path.add(name.getText());
      }
    }
    List<ImportItem> items = new ArrayList<>();
    for (ImportItemContext item : context.importItem()) {
      if (!failed(item)) {
        items.add(new ImportItem(reporter.span(item), item.name.getText(), textOf(item.alias)));
      }
    }
    boolean selective = context.LBRACE() != null;
    return new Import(
        reporter.span(context), List.copyOf(path), textOf(context.alias), items, selective);
  }

  private static @Nullable String textOf(@Nullable Token token) {
    return token == null ? null : token.getText();
  }
}
