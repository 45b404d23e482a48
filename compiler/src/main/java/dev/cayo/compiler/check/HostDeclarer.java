package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.List;

/** Declares the functions of a {@code host} group: signatures whose types cross to the host. */
final class HostDeclarer {
  private final Session session;
  private final ModuleUnit unit;
  private final ModuleSymbol group;

  HostDeclarer(Session session, ModuleUnit unit, ModuleSymbol group) {
    this.session = session;
    this.unit = unit;
    this.group = group;
  }

  void run(Decl.Host node) {
    for (Decl member : node.members()) {
      if (member instanceof Decl.Function function && isSignature(function)) {
        declare(function);
      } else {
        session.error(DiagnosticCode.HOST_SIGNATURE, member.span());
      }
    }
  }

  private static boolean isSignature(Decl.Function node) {
    return node.body() == null
        && node.modifiers().written().isEmpty()
        && node.typeParameters().isEmpty()
        && node.parameters().stream().allMatch(p -> p.defaultValue() == null);
  }

  private void declare(Decl.Function node) {
    FunctionSymbol symbol =
        new FunctionSymbol(
            unit.scope().module(),
            FunctionSymbol.Kind.FUNCTION,
            node.name(),
            group.name() + "." + node.name(),
            null);
    symbol.flags().add(Flag.HOST);
    if (group.functions().putIfAbsent(node.name(), symbol) != null) {
      session.error(DiagnosticCode.DUPLICATE_MEMBER, node.nameSpan(), group.name(), node.name());
      return;
    }
    new SignatureDeclarer(session).function(symbol, node, TypeScope.of(unit.scope()));
    checkTypes(symbol, node);
  }

  /** The components of records are known by now. */
  private void checkTypes(FunctionSymbol symbol, Decl.Function node) {
    List<Parameter> parameters = node.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      ParameterSymbol parameter = symbol.parameters().get(i);
      check(parameter.type(), parameters.get(i).span());
    }
    Ty result = symbol.result();
    if (result != null && !result.equals(session.prelude().unitType())) {
      check(result, node.result() == null ? node.nameSpan() : node.result().span());
    }
  }

  private void check(Ty type, Span span) {
    if (!HostTypes.cross(type)) {
      session.error(DiagnosticCode.HOST_TYPE, span, type);
    }
  }
}
