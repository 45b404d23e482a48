package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lambdas and functions as values. */
final class Closures {
  private final Body body;

  Closures(Body body) {
    this.body = body;
  }

  void lambda(Tree.Lambda node) {
    FreeVariables free =
        FreeVariables.of(node.parameters(), List.of(node.body()), body.module.budget());
    List<LocalSymbol> captures = body.module.localFunctions().captures(free);
    String name = body.module.localFunctions().fresh(body.root);
    body.stack.spill();
    captures.forEach(local -> body.stack.pushLocal(body.locals.get(local).slot()));
    close(
        new Symbol(body.module.module().name(), name),
        body.types.variables(),
        captures.size(),
        body.types.of(node.type()));
    write(node, name, captures);
  }

  private void write(Tree.Lambda node, String name, List<LocalSymbol> captures) {
    List<Parameter> parameters = new ArrayList<>();
    captures.forEach(c -> parameters.add(new Parameter(c.name(), body.locals.storage(c), false)));
    node.parameters()
        .forEach(p -> parameters.add(new Parameter(p.name(), body.types.of(p.type()), false)));
    int line = node.span().line();
    new FunctionWriter(
            body.module, name, body.root, body.types, parameters, body.types.of(node.result()))
        .flags(Set.of(Flag.SYNTHETIC))
        .at(node.span())
        .write(
            inner -> {
              inner.code.line(line);
              inner.given(captures, node.parameters());
              inner.finish(node.body());
            });
  }

  private void close(Symbol symbol, List<Type> typeArguments, int captured, Type type) {
    body.operate(
        Opcode.CLOSURE, new Operand.Closure(symbol, typeArguments, captured), captured, type);
  }

  void functionValue(Tree.FunctionValue node) {
    body.stack.spill();
    FunctionSymbol function = node.function();
    FunctionType type = (FunctionType) body.types.of(node.type());
    int from = body.stack.size();
    if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      body.calls.pushCaptures(function);
    }
    if (node.receiver() != null) {
      body.push(node.receiver());
    }
    int captured = body.stack.size() - from;
    if (function.isVirtual()) {
      virtual(node, type, captured);
    } else {
      List<Type> typeArguments = body.calls.typeArguments(function, node.typeArguments());
      close(symbol(function), typeArguments, captured, type);
    }
  }

  private Symbol symbol(FunctionSymbol function) {
    return function.kind() == FunctionSymbol.Kind.LOCAL
        ? new Symbol(body.module.module().name(), body.module.localFunctions().get(function).name())
        : body.uses().function(function);
  }

  /**
   * A method value whose method is found in the class of the receiver: a closure of a function that
   * calls it.
   */
  private void virtual(Tree.FunctionValue node, FunctionType type, int captured) {
    String name = body.module.localFunctions().fresh(body.root);
    List<Parameter> parameters = new ArrayList<>();
    if (captured > 0) {
      parameters.add(new Parameter("this", body.stack.topType(), false));
    }
    for (Type each : type.parameters()) {
      parameters.add(new Parameter("p" + parameters.size(), each, false));
    }
    close(new Symbol(body.module.module().name(), name), body.types.variables(), captured, type);
    int count = node.function().typeParameters().size();
    List<Type> all = body.types.all(node.typeArguments());
    List<Type> own = all.subList(Math.max(0, all.size() - count), all.size());
    int line = node.span().line();
    new FunctionWriter(body.module, name, body.root, body.types, parameters, type.result())
        .flags(Set.of(Flag.SYNTHETIC))
        .write(
            inner -> {
              inner.code.line(line);
              for (int i = 0; i < parameters.size(); i++) {
                inner.stack.pushLocal(i);
              }
              inner.calls.invokeVirtual(node.function(), own, parameters.size(), type.result());
              inner.calls.result(Destination.Plain.RETURN);
            });
  }
}
