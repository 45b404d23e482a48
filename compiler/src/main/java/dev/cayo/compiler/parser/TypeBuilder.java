package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.ast.TypeParameter;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoParser.CastTypeContext;
import dev.cayo.grammar.CayoParser.EnclosedTypeContext;
import dev.cayo.grammar.CayoParser.IsTargetContext;
import dev.cayo.grammar.CayoParser.NamedTypeContext;
import dev.cayo.grammar.CayoParser.TypeArgumentsContext;
import dev.cayo.grammar.CayoParser.TypeContext;
import dev.cayo.grammar.CayoParser.TypeNameContext;
import dev.cayo.grammar.CayoParser.TypeParameterContext;
import dev.cayo.grammar.CayoParser.TypeParametersContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds types and type parameters. */
final class TypeBuilder {
  private static final int MOST_TYPE_PARAMETERS = 8;
  private static final int LARGEST_TUPLE = 8;

  private final Reporter reporter;

  TypeBuilder(Reporter reporter) {
    this.reporter = reporter;
  }

  @Nullable TypeNode typeOrNull(@Nullable TypeContext context) {
    return context == null ? null : type(context);
  }

  TypeNode type(TypeContext context) {
    if (context.namedType() != null) {
      return named(context.namedType());
    }
    EnclosedTypeContext enclosed = context.enclosedType();
    if (context.ARROW() != null) {
      return new TypeNode.Function(
          reporter.span(context), types(enclosed.type()), type(context.type()));
    }
    return optional(enclosed(enclosed), context.QUESTION(), context);
  }

  TypeNode castType(CastTypeContext context) {
    return context.namedType() != null
        ? named(context.namedType())
        : optional(enclosed(context.enclosedType()), context.QUESTION(), context);
  }

  /** The target of an {@code is} that has no patterns for parts. */
  TypeNode isTarget(IsTargetContext context) {
    TypeNode inner =
        context.enclosedType() != null
            ? enclosed(context.enclosedType())
            : named(context.typeName(), context.IDENT(), argumentsOf(context));
    return optional(inner, context.QUESTION(), context);
  }

  private static @Nullable TypeArgumentsContext argumentsOf(IsTargetContext context) {
    return context.caseOfGeneric() == null ? null : context.caseOfGeneric().typeArguments();
  }

  private TypeNode named(NamedTypeContext context) {
    TypeNode inner = named(context.typeName(), context.IDENT(), context.typeArguments());
    return optional(inner, context.QUESTION(), context);
  }

  private TypeNode named(
      TypeNameContext first, List<TerminalNode> rest, @Nullable TypeArgumentsContext arguments) {
    Span span = reporter.span(first);
    if (!rest.isEmpty()) {
      span = span.to(reporter.span(rest.get(rest.size() - 1).getSymbol()));
    }
    if (arguments != null) {
      span = span.to(reporter.span(arguments));
    }
    return new TypeNode.Named(span, path(first.getText(), rest), arguments(arguments));
  }

  static List<String> path(String first, List<TerminalNode> rest) {
    List<String> path = new ArrayList<>();
    path.add(first);
    for (TerminalNode name : rest) {
      path.add(name.getText());
    }
    return List.copyOf(path);
  }

  List<TypeNode> arguments(@Nullable TypeArgumentsContext context) {
    return context == null ? List.of() : types(context.type());
  }

  private TypeNode optional(
      TypeNode inner, @Nullable TerminalNode question, ParserRuleContext context) {
    return question == null ? inner : new TypeNode.Optional(reporter.span(context), inner);
  }

  private TypeNode enclosed(EnclosedTypeContext context) {
    List<TypeNode> elements = types(context.type());
    int size = elements.size();
    if (size == 1) {
      return elements.get(0);
    }
    Span span = reporter.span(context);
    if (size == 0 || size > LARGEST_TUPLE) {
      reporter.reportTree(tupleSize(span, size));
      return new TypeNode.Malformed(span);
    }
    return new TypeNode.Tuple(span, elements);
  }

  private static Diagnostic tupleSize(Span span, int size) {
    Diagnostic found = Diagnostic.of(DiagnosticCode.TUPLE_SIZE, span, Integer.toString(size));
    return found.withHint(
        size == 0 ? "the type of a function without a result is `Unit`" : "declare a record");
  }

  private List<TypeNode> types(List<TypeContext> contexts) {
    return contexts.stream().map(this::type).toList();
  }

  List<TypeParameter> parameters(@Nullable TypeParametersContext context) {
    if (context == null) {
      return List.of();
    }
    if (context.typeParameter().size() > MOST_TYPE_PARAMETERS) {
      reporter.report(
          DiagnosticCode.TOO_MANY_TYPE_PARAMETERS,
          reporter.span(context),
          Integer.toString(MOST_TYPE_PARAMETERS));
    }
    return context.typeParameter().stream().map(this::parameter).toList();
  }

  private TypeParameter parameter(TypeParameterContext context) {
    return new TypeParameter(
        reporter.span(context), context.IDENT().getText(), types(context.type()));
  }
}
