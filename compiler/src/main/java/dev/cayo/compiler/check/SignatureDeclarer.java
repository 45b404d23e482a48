package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Declares the signatures of functions, methods and properties. */
final class SignatureDeclarer {
  private final Session session;
  private final Bodies bodies;

  SignatureDeclarer(Session session) {
    this.session = session;
    this.bodies = session.bodies();
  }

  /** Fills in a function and registers its body. */
  FunctionBody function(FunctionSymbol symbol, Decl.Function node, TypeScope outer) {
    NameDeclarer.addFlags(symbol.flags(), node.modifiers());
    var own = NameDeclarer.typeParameters(node.typeParameters());
    TypeScope scope = outer.with(own);
    HeaderDeclarer.setBounds(session, own, node.typeParameters(), scope);
    List<dev.cayo.compiler.symbols.TypeParameterSymbol> all =
        new ArrayList<>(symbol.typeParameters());
    all.addAll(own);
    symbol.setTypeParameters(all);
    symbol.setParameters(parameters(node.parameters(), new TypeResolver(session, scope)));
    FunctionBody body =
        new FunctionBody(
            symbol, scope, node.nameSpan(), node.parameters(), node.body(), node.expressionBody());
    result(body, node.result());
    markBodyless(symbol, node.body(), node.nameSpan());
    if (symbol.has(Flag.OPERATOR)) {
      OperatorFunctions.check(session, symbol, node.nameSpan());
    }
    return body;
  }

  FunctionBody property(FunctionSymbol symbol, Decl.Property node, TypeScope scope) {
    NameDeclarer.addFlags(symbol.flags(), node.modifiers());
    symbol.flags().add(Flag.PROPERTY);
    FunctionBody body =
        new FunctionBody(
            symbol, scope, node.nameSpan(), List.of(), node.body(), node.expressionBody());
    if (node.type() == null && !node.expressionBody()) {
      session.error(DiagnosticCode.PROPERTY_NEEDS_TYPE, node.nameSpan(), node.name());
      symbol.setResult(Ty.Error.ERROR);
    } else {
      result(body, node.type());
    }
    markBodyless(symbol, node.body(), node.nameSpan());
    return body;
  }

  private void markBodyless(FunctionSymbol symbol, @Nullable Block body, Span span) {
    ClassSymbol owner = symbol.owner();
    if (body != null) {
      if (symbol.has(Flag.ABSTRACT)) {
        session.error(DiagnosticCode.ABSTRACT_WITH_BODY, span, symbol.name());
      }
    } else if (owner != null && owner.isInterface()) {
      symbol.flags().add(Flag.ABSTRACT);
    } else if (symbol.has(Flag.ABSTRACT) && owner != null) {
      if (!owner.has(Flag.ABSTRACT)) {
        session.error(DiagnosticCode.ABSTRACT_IN_CONCRETE, span, symbol.name(), owner.name());
      }
    } else if (symbol.has(Flag.HOST)) {
      return;
    } else if (symbol.module().isLibrary()) {
      symbol.flags().add(Flag.NATIVE);
    } else {
      session.error(DiagnosticCode.MISSING_BODY, span, symbol.name());
    }
  }

  private void result(FunctionBody body, @Nullable TypeNode written) {
    FunctionSymbol symbol = body.symbol();
    if (written != null) {
      symbol.setResult(new TypeResolver(session, body.scope()).resolve(written));
    } else if (symbol.has(Flag.OVERRIDE)) {
      session.inferLater(symbol, () -> inherit(body));
    } else {
      byBody(body);
    }
  }

  /** An override without a written result has the one it overrides. */
  private void inherit(FunctionBody body) {
    FunctionSymbol symbol = body.symbol();
    ClassSymbol owner = symbol.owner();
    Members.Found found = owner == null ? null : Members.inherited(session, owner, symbol.name());
    if (found != null && found.symbol() instanceof FunctionSymbol overridden) {
      symbol.setResult(
          Types.substitute(
              session.resultOf(overridden, body.span()),
              Overrides.renaming(found.owner(), overridden, symbol)));
    } else {
      symbol.setResult(Ty.Error.ERROR); // reported: it overrides nothing
    }
  }

  private void byBody(FunctionBody body) {
    FunctionSymbol symbol = body.symbol();
    if (body.expressionBody()) {
      session.inferLater(symbol, () -> bodies.check(body));
    } else {
      symbol.setResult(session.prelude().unitType());
    }
  }

  List<ParameterSymbol> parameters(List<Parameter> nodes, TypeResolver resolver) {
    List<ParameterSymbol> symbols = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Parameter node : nodes) {
      if (!names.add(node.name()) && !node.name().equals("_")) {
        session.error(DiagnosticCode.DUPLICATE_NAME, node.span(), node.name());
      }
      symbols.add(
          new ParameterSymbol(
              node.name(), resolver.resolveOrError(node.type()), node.defaultValue() != null));
    }
    return List.copyOf(symbols);
  }
}
