package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks functions declared inside functions. */
final class LocalFunctions {
  private final Body body;

  LocalFunctions(Body body) {
    this.body = body;
  }

  Tree declare(Decl.Function node) {
    String fileName = body.functionName() + "$" + node.name() + "$" + body.nextLocalFunction();
    body.session.budget().text(fileName);
    FunctionSymbol symbol =
        new FunctionSymbol(
            body.module.module(), FunctionSymbol.Kind.LOCAL, node.name(), fileName, null);
    List<TypeParameterSymbol> outer = body.enterTypeParameters(typeParameters(node, symbol));
    Tree tree = declare(node, symbol);
    body.leaveTypeParameters(outer);
    return tree;
  }

  private List<TypeParameterSymbol> typeParameters(Decl.Function node, FunctionSymbol symbol) {
    List<TypeParameterSymbol> own = NameDeclarer.typeParameters(node.typeParameters());
    TypeScope scope = body.typeScope().with(own);
    HeaderDeclarer.setBounds(body.session, own, node.typeParameters(), scope);
    symbol.setTypeParameters(own);
    return own;
  }

  private Tree declare(Decl.Function node, FunctionSymbol symbol) {
    symbol.setParameters(parameters(node));
    Block block = node.body();
    if (node.result() != null) {
      symbol.setResult(body.resolve(node.result()));
    } else if (!node.expressionBody()) {
      symbol.setResult(body.prelude.unitType());
    }
    body.declare(node.name(), symbol, node.nameSpan());
    if (block == null) {
      body.error(DiagnosticCode.MISSING_BODY, node.nameSpan(), node.name());
      return body.trees.error(node.span());
    }
    FunctionTree tree = check(node, symbol, block);
    return new Tree.LocalFunction(node.span(), body.prelude.unitType(), tree);
  }

  private List<ParameterSymbol> parameters(Decl.Function node) {
    List<ParameterSymbol> symbols = new ArrayList<>();
    for (Parameter parameter : node.parameters()) {
      Ty type = parameter.type() == null ? Ty.Error.ERROR : body.resolve(parameter.type());
      symbols.add(new ParameterSymbol(parameter.name(), type, parameter.defaultValue() != null));
    }
    return symbols;
  }

  private FunctionTree check(Decl.Function node, FunctionSymbol symbol, Block block) {
    Flow before = body.flow();
    Frame inner = new Frame(symbol.result(), false);
    Frame outer = body.enterFunction(inner);
    body.setFlow(before.forgetMutable());
    List<LocalSymbol> locals = new ArrayList<>();
    List<@Nullable Tree> defaults = new ArrayList<>();
    for (int i = 0; i < node.parameters().size(); i++) {
      Parameter parameter = node.parameters().get(i);
      Ty type = symbol.parameters().get(i).type();
      defaults.add(
          parameter.defaultValue() == null
              ? null
              : body.checkDefault(parameter.defaultValue(), type));
      LocalSymbol local = new LocalSymbol(parameter.name(), type, false);
      body.declareQuietly(parameter.name(), local, parameter.span());
      locals.add(local);
    }
    Tree value = FunctionBodies.value(body, block, node.expressionBody(), symbol, node.nameSpan());
    body.leaveFunction(outer);
    body.setFlow(before);
    return new FunctionTree(
        node.span(),
        symbol,
        null,
        List.copyOf(locals),
        java.util.Collections.unmodifiableList(defaults),
        value);
  }
}
