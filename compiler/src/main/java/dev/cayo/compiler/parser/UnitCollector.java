package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Import;
import dev.cayo.compiler.ast.ImportItem;
import dev.cayo.compiler.ast.Node;
import dev.cayo.grammar.CayoParser;
import dev.cayo.grammar.CayoParser.ImportDeclarationContext;
import dev.cayo.grammar.CayoParser.ImportItemContext;
import dev.cayo.grammar.CayoParser.LineContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * Builds each top-level declaration or statement as soon as it is parsed, and lets go of the
 * parser's tree for it, which takes ten times the room of ours.
 */
final class UnitCollector {
  private final AstBuilder ast;
  private final List<Import> imports = new ArrayList<>();
  private final List<Node> items = new ArrayList<>();

  UnitCollector(AstBuilder ast) {
    this.ast = ast;
  }

  CompilationUnit unit() {
    return new CompilationUnit(ast.reporter.source(), List.copyOf(imports), List.copyOf(items));
  }

  /** Takes over what was parsed. */
  private void accept(LineContext line) {
    if (!AstBuilder.failed(line)) {
      add(line);
    }
    line.children = null;
  }

  /** A parser that hands over each top-level line. */
  CayoParser parser(TokenStream tokens) {
    return new CayoParser(tokens) {
      @Override
      public void exitRule() {
        ParserRuleContext context = _ctx;
        super.exitRule();
        boolean topLevel =
            context.getRuleIndex() == RULE_line && _ctx.getRuleIndex() == RULE_compilationUnit;
        if (topLevel) {
          accept((LineContext) context);
        }
      }
    };
  }

  private void add(LineContext line) {
    if (line.importDeclaration() != null) {
      imports.add(importOf(line.importDeclaration()));
      return;
    }
    Node item =
        line.declaration() != null
            ? ast.declarations.topLevel(line.declaration())
            : ast.statements.statement(line.statement());
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
    List<ImportItem> names = new ArrayList<>();
    for (ImportItemContext item : context.importItem()) {
      if (!AstBuilder.failed(item)) {
        names.add(new ImportItem(ast.reporter.span(item), item.name.getText(), textOf(item.alias)));
      }
    }
    return new Import(
        ast.reporter.span(context),
        List.copyOf(path),
        textOf(context.alias),
        List.copyOf(names),
        context.LBRACE() != null);
  }

  private static @Nullable String textOf(@Nullable Token token) {
    return token == null ? null : token.getText();
  }
}
