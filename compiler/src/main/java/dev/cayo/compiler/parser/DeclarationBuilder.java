package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Modifier;
import dev.cayo.compiler.ast.Modifiers;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.ast.TemplatePart;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.BodyContext;
import dev.cayo.grammar.CayoParser.DeclarationContext;
import dev.cayo.grammar.CayoParser.FunctionContext;
import dev.cayo.grammar.CayoParser.FunctionHeadContext;
import dev.cayo.grammar.CayoParser.ModifierContext;
import dev.cayo.grammar.CayoParser.ParameterContext;
import dev.cayo.grammar.CayoParser.ParametersContext;
import dev.cayo.grammar.CayoParser.PropertyContext;
import dev.cayo.grammar.CayoParser.TestContext;
import dev.cayo.grammar.CayoParser.TypeAliasContext;
import dev.cayo.grammar.CayoParser.VariableContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds declarations, and says where one cannot stand. Classes have a builder of their own. */
final class DeclarationBuilder {
  private static final int MOST_PARAMETERS = 255;

  private final AstBuilder ast;
  private final Reporter reporter;
  private final ClassBuilder classes;

  DeclarationBuilder(AstBuilder ast) {
    this.ast = ast;
    this.reporter = ast.reporter;
    this.classes = new ClassBuilder(ast, this);
  }

  // ---- Places

  /** A declaration or, for {@code let … else}, a statement; null where nothing can be built. */
  @Nullable Node topLevel(DeclarationContext context) {
    if (context.initialiser() != null) {
      refuse(context, "`init`", "`init` blocks stand in classes");
      return null;
    }
    if (context.property() != null) {
      refuse(context, "`get`", "properties stand in classes; declare a function");
      return null;
    }
    VariableContext variable = context.variable();
    return variable != null && variable.LET_ELSE() != null
        ? localVariable(context, variable)
        : declaration(context, ModifierRules.topLevel(context));
  }

  @Nullable Stmt local(DeclarationContext context) {
    if (context.variable() != null) {
      return localVariable(context, context.variable());
    }
    boolean allowed =
        context.function() != null
            || context.classDeclaration() != null
            || context.enumDeclaration() != null;
    if (!allowed) {
      refuse(
          context,
          "`" + keyword(context) + "`",
          "inside a function only functions, classes and variables are declared");
      return null;
    }
    Decl declaration = declaration(context, ModifierRules.local(context));
    return declaration == null ? null : new Stmt.Declaration(declaration.span(), declaration);
  }

  @Nullable Decl member(DeclarationContext context) {
    if (context.test() != null
        || context.hostGroup() != null
        || context.extension() != null
        || context.typeAlias() != null) {
      refuse(context, "`" + keyword(context) + "`", "it stands outside of classes");
      return null;
    }
    VariableContext variable = context.variable();
    if (variable != null && variable.LET_ELSE() != null) {
      reporter.reportTree(
          Diagnostic.of(
              DiagnosticCode.MISPLACED, reporter.span(variable.LET_ELSE().getSymbol()), "`else`"));
    }
    return declaration(context, ModifierRules.member(context));
  }

  private static String keyword(DeclarationContext context) {
    int modifiers = context.modifier().size();
    return ((org.antlr.v4.runtime.ParserRuleContext) context.getChild(modifiers))
        .getStart()
        .getText();
  }

  private void refuse(DeclarationContext context, String what, String hint) {
    reporter.reportTree(
        Diagnostic.of(DiagnosticCode.MISPLACED, reporter.span(context.getStart()), what)
            .withHint(hint));
  }

  // ---- Kinds

  private @Nullable Decl declaration(DeclarationContext context, Set<Modifier> allowed) {
    Span span = reporter.span(context);
    Modifiers modifiers = modifiers(context.modifier(), context.getStart(), allowed);
    if (context.function() != null) {
      return function(span, modifiers, context.function());
    }
    if (context.variable() != null) {
      return variable(span, modifiers, context.variable());
    }
    if (context.property() != null) {
      return property(span, modifiers, context.property());
    }
    if (context.initialiser() != null) {
      return new Decl.Init(span, ast.statements.block(context.initialiser().block()));
    }
    if (context.typeAlias() != null) {
      return alias(span, modifiers, context.typeAlias());
    }
    return context.test() != null
        ? test(span, context.test())
        : classes.declaration(span, modifiers, context);
  }

  Modifiers modifiers(List<ModifierContext> contexts, Token start, Set<Modifier> allowed) {
    List<Modifier> written = new ArrayList<>();
    for (ModifierContext context : contexts) {
      Modifier modifier = modifier(context.getStart());
      if (written.contains(modifier)) {
        reporter.report(
            DiagnosticCode.REPEATED_MODIFIER, reporter.span(context), context.getText());
      } else if (!allowed.contains(modifier)) {
        reporter.report(
            DiagnosticCode.MISPLACED, reporter.span(context), "`" + context.getText() + "`");
      }
      if (!written.contains(modifier)) {
        written.add(modifier);
      }
    }
    return new Modifiers(ast.docs.before(start), List.copyOf(written));
  }

  private static Modifier modifier(Token token) {
    return switch (token.getType()) {
      case CayoLexer.OPEN -> Modifier.OPEN;
      case CayoLexer.ABSTRACT -> Modifier.ABSTRACT;
      case CayoLexer.PRIVATE -> Modifier.PRIVATE;
      case CayoLexer.OVERRIDE -> Modifier.OVERRIDE;
      case CayoLexer.OPERATOR -> Modifier.OPERATOR;
      default -> Modifier.LATE;
    };
  }

  private @Nullable Decl function(Span span, Modifiers modifiers, FunctionContext context) {
    FunctionHeadContext head = context.functionHead();
    TerminalNode name = head.IDENT();
    if (name == null) {
      return null;
    }
    boolean failed = AstBuilder.failed(head);
    return new Decl.Function(
        span,
        modifiers,
        name.getText(),
        reporter.span(name.getSymbol()),
        failed ? List.of() : ast.types.parameters(head.typeParameters()),
        failed ? List.of() : parameters(head.parameters()),
        result(context, head),
        body(context.body()),
        context.body() != null && context.body().ASSIGN() != null);
  }

  /** What a head that was not understood says of the result is not known: not that it is Unit. */
  private @Nullable TypeNode result(FunctionContext context, FunctionHeadContext head) {
    BodyContext body = context.body();
    boolean understood =
        !AstBuilder.failed(head)
            && (body == null
                || body.getStart().getTokenIndex() == head.getStop().getTokenIndex() + 1);
    return understood
        ? ast.types.typeOrNull(head.type())
        : new TypeNode.Malformed(reporter.span(head));
  }

  private @Nullable Block body(@Nullable BodyContext context) {
    if (context == null) {
      return null;
    }
    if (context.block() != null) {
      return ast.statements.block(context.block());
    }
    Expr value = ast.expressions.expression(context.expression());
    return new Block(value.span(), List.of(new Stmt.Expression(value.span(), value)));
  }

  List<Parameter> parameters(@Nullable ParametersContext context) {
    if (context == null) {
      return List.of();
    }
    List<Parameter> parameters = new ArrayList<>();
    for (ParameterContext parameter : context.parameter()) {
      if (parameter.IDENT() != null) {
        parameters.add(parameter(parameter));
      }
    }
    checkCount(parameters.size(), reporter.span(context));
    return List.copyOf(parameters);
  }

  void checkCount(int count, Span span) {
    if (count > MOST_PARAMETERS) {
      reporter.report(DiagnosticCode.TOO_MANY_PARAMETERS, span, Integer.toString(MOST_PARAMETERS));
    }
  }

  private Parameter parameter(ParameterContext context) {
    Span span = reporter.span(context);
    Token name = context.IDENT().getSymbol();
    if (AstBuilder.failed(context)) {
      return new Parameter(span, name.getText(), null, null);
    }
    if (context.type() == null) {
      reportMissingType(name);
    }
    return new Parameter(
        span,
        name.getText(),
        ast.types.typeOrNull(context.type()),
        ast.expressions.expressionOrNull(context.expression()));
  }

  void reportMissingType(Token name) {
    reporter.reportTree(
        Diagnostic.of(DiagnosticCode.MISSING_TYPE, reporter.span(name), name.getText())
            .withHint("write `" + name.getText() + ": Type`"));
  }

  private Decl variable(Span span, Modifiers modifiers, VariableContext context) {
    return new Decl.Variable(
        span,
        modifiers,
        ast.patterns.pattern(context.pattern()),
        ast.types.typeOrNull(context.type()),
        ast.expressions.expressionOrNull(context.expression()),
        context.VAR() != null,
        context.privateSet() != null);
  }

  private Stmt localVariable(DeclarationContext declaration, VariableContext context) {
    for (ModifierContext modifier : declaration.modifier()) {
      refuse(declaration, "`" + modifier.getText() + "`", "local variables have no modifiers");
    }
    if (context.privateSet() != null) {
      refuse(declaration, "`private set`", "it belongs to fields");
    }
    return new Stmt.Local(
        reporter.span(declaration),
        ast.patterns.pattern(context.pattern()),
        ast.types.typeOrNull(context.type()),
        ast.expressions.expressionOrNull(context.expression()),
        context.VAR() != null,
        context.block() == null ? null : ast.statements.block(context.block()));
  }

  private Decl property(Span span, Modifiers modifiers, PropertyContext context) {
    Token name = context.IDENT().getSymbol();
    return new Decl.Property(
        span,
        modifiers,
        name.getText(),
        reporter.span(name),
        ast.types.typeOrNull(context.type()),
        body(context.body()),
        context.body() != null && context.body().ASSIGN() != null);
  }

  private Decl alias(Span span, Modifiers modifiers, TypeAliasContext context) {
    Token name = context.IDENT().getSymbol();
    return new Decl.Alias(
        span,
        modifiers,
        name.getText(),
        reporter.span(name),
        ast.types.parameters(context.typeParameters()),
        ast.types.type(context.type()));
  }

  private Decl test(Span span, TestContext context) {
    Expr.StringTemplate name = ast.expressions.primaries().templates().template(context.string());
    StringBuilder text = new StringBuilder();
    for (TemplatePart part : name.parts()) {
      if (part instanceof TemplatePart.Text literal) {
        text.append(literal.value());
      } else {
        reporter.reportTree(
            Diagnostic.of(DiagnosticCode.MISPLACED, part.span(), "an interpolation")
                .withHint("the name of a test is constant"));
      }
    }
    return new Decl.Test(span, text.toString(), name.span(), ast.statements.block(context.block()));
  }
}
