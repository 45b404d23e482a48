package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.ClassKind;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.EnumCase;
import dev.cayo.compiler.ast.FieldKind;
import dev.cayo.compiler.ast.HeaderParameter;
import dev.cayo.compiler.ast.Modifiers;
import dev.cayo.compiler.ast.SuperType;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.grammar.CayoLexer;
import dev.cayo.grammar.CayoParser.ClassBodyContext;
import dev.cayo.grammar.CayoParser.ClassHeadContext;
import dev.cayo.grammar.CayoParser.DeclarationContext;
import dev.cayo.grammar.CayoParser.EnumBodyContext;
import dev.cayo.grammar.CayoParser.EnumCaseContext;
import dev.cayo.grammar.CayoParser.EnumItemContext;
import dev.cayo.grammar.CayoParser.ExtensionContext;
import dev.cayo.grammar.CayoParser.HeaderContext;
import dev.cayo.grammar.CayoParser.HeaderParameterContext;
import dev.cayo.grammar.CayoParser.HostGroupContext;
import dev.cayo.grammar.CayoParser.MemberContext;
import dev.cayo.grammar.CayoParser.SupertypeContext;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Builds classes, interfaces, records, enums, extensions and groups of host functions. */
final class ClassBuilder {
  private final AstBuilder ast;
  private final Reporter reporter;
  private final DeclarationBuilder declarations;

  ClassBuilder(AstBuilder ast, DeclarationBuilder declarations) {
    this.ast = ast;
    this.reporter = ast.reporter;
    this.declarations = declarations;
  }

  @Nullable Decl declaration(Span span, Modifiers modifiers, DeclarationContext context) {
    if (context.extension() != null) {
      return extension(span, modifiers, context.extension());
    }
    if (context.hostGroup() != null) {
      return hostGroup(span, context.hostGroup());
    }
    if (context.enumDeclaration() != null) {
      EnumBodyContext body = context.enumDeclaration().enumBody();
      ClassHeadContext head = context.enumDeclaration().classHead();
      return classLike(span, modifiers, ClassKind.ENUM, head, cases(body), enumMembers(body));
    }
    ClassHeadContext head = context.classDeclaration().classHead();
    List<Decl> members = members(context.classDeclaration().classBody());
    ClassKind kind = kind(context.classDeclaration().getStart());
    return classLike(span, modifiers, kind, head, List.of(), members);
  }

  private static ClassKind kind(Token keyword) {
    return switch (keyword.getType()) {
      case CayoLexer.INTERFACE -> ClassKind.INTERFACE;
      case CayoLexer.RECORD -> ClassKind.RECORD;
      default -> ClassKind.CLASS;
    };
  }

  private @Nullable Decl classLike(
      Span span,
      Modifiers modifiers,
      ClassKind kind,
      ClassHeadContext head,
      List<EnumCase> cases,
      List<Decl> members) {
    if (head.IDENT() == null) {
      return null;
    }
    boolean failed = AstBuilder.failed(head);
    return new Decl.Class(
        span,
        modifiers,
        kind,
        head.IDENT().getText(),
        reporter.span(head.IDENT().getSymbol()),
        failed ? List.of() : ast.types.parameters(head.typeParameters()),
        failed || head.header() == null ? null : header(head.header()),
        failed ? List.of() : head.supertype().stream().map(this::supertype).toList(),
        cases,
        members);
  }

  private @Nullable Decl extension(Span span, Modifiers modifiers, ExtensionContext context) {
    List<Decl> members = members(context.classBody());
    var head = context.extensionHead();
    return AstBuilder.failed(head)
        ? null
        : new Decl.Extension(
            span,
            modifiers,
            ast.types.parameters(head.typeParameters()),
            ast.types.type(head.type()),
            members);
  }

  private Decl hostGroup(Span span, HostGroupContext context) {
    Token name = context.IDENT().getSymbol();
    return new Decl.Host(span, name.getText(), reporter.span(name), members(context.classBody()));
  }

  // ---- Headers

  private List<HeaderParameter> header(HeaderContext context) {
    List<HeaderParameter> parameters = new ArrayList<>();
    for (HeaderParameterContext parameter : context.headerParameter()) {
      if (parameter.IDENT() != null) {
        parameters.add(headerParameter(parameter));
      }
    }
    declarations.checkCount(parameters.size(), reporter.span(context));
    return List.copyOf(parameters);
  }

  private HeaderParameter headerParameter(HeaderParameterContext context) {
    Token name = context.IDENT().getSymbol();
    boolean failed = AstBuilder.failed(context);
    if (!failed && context.type() == null) {
      declarations.reportMissingType(name);
    }
    return new HeaderParameter(
        reporter.span(context),
        declarations.modifiers(context.modifier(), context.getStart(), ModifierRules.HEADER),
        fieldKind(context),
        name.getText(),
        failed ? null : ast.types.typeOrNull(context.type()),
        failed ? null : ast.expressions.expressionOrNull(context.expression()),
        context.privateSet() != null);
  }

  private static FieldKind fieldKind(HeaderParameterContext context) {
    if (context.LET() != null) {
      return FieldKind.LET;
    }
    return context.VAR() != null ? FieldKind.VAR : FieldKind.NONE;
  }

  private SuperType supertype(SupertypeContext context) {
    return new SuperType(
        reporter.span(context),
        ast.types.type(context.type()),
        context.arguments() == null ? null : ast.expressions.arguments(context.arguments()));
  }

  // ---- Bodies

  private List<Decl> members(@Nullable ClassBodyContext context) {
    if (context == null) {
      return List.of();
    }
    List<Decl> members = new ArrayList<>();
    for (MemberContext member : context.member()) {
      if (!AstBuilder.failed(member)) {
        addMember(member.declaration(), members);
      }
    }
    return List.copyOf(members);
  }

  private void addMember(DeclarationContext context, List<Decl> members) {
    Decl member = declarations.member(context);
    if (member != null) {
      members.add(member);
    }
  }

  private List<Decl> enumMembers(@Nullable EnumBodyContext context) {
    if (context == null) {
      return List.of();
    }
    List<Decl> members = new ArrayList<>();
    for (EnumItemContext item : context.enumItem()) {
      if (!AstBuilder.failed(item) && item.declaration() != null) {
        addMember(item.declaration(), members);
      }
    }
    return List.copyOf(members);
  }

  private List<EnumCase> cases(@Nullable EnumBodyContext context) {
    if (context == null) {
      return List.of();
    }
    List<EnumCase> cases = new ArrayList<>();
    boolean members = false;
    for (EnumItemContext item : context.enumItem()) {
      if (AstBuilder.failed(item)) {
        continue;
      }
      if (item.declaration() != null) {
        members = true;
        continue;
      }
      if (members) {
        reporter.reportTree(
            Diagnostic.of(DiagnosticCode.MISPLACED, reporter.span(item), "this case")
                .withHint("the cases of an enum stand before its members"));
      }
      for (EnumCaseContext enumCase : item.enumCase()) {
        if (enumCase.IDENT() != null) {
          cases.add(enumCase(enumCase));
        }
      }
    }
    return List.copyOf(cases);
  }

  private EnumCase enumCase(EnumCaseContext context) {
    return new EnumCase(
        reporter.span(context),
        ast.docs.before(context.getStart()),
        context.IDENT().getText(),
        AstBuilder.failed(context) ? List.of() : declarations.parameters(context.parameters()));
  }
}
