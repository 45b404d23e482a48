package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.ClassTree;
import java.util.EnumSet;
import java.util.List;

/** {@code C.$init}: the init blocks of the superclass, then those of the class. */
final class Initialisers {
  private final Emission module;
  private final Functions functions;
  private final ClassTree tree;
  private final Types types;
  private final ClassType type;

  Initialisers(Emission module, Functions functions, ClassTree tree, Types types, ClassType type) {
    this.module = module;
    this.functions = functions;
    this.tree = tree;
    this.types = types;
    this.type = type;
  }

  private static String name(ClassSymbol symbol) {
    return symbol.fileName() + "." + dev.cayo.bytecode.Names.INITIALISER;
  }

  /** Whether a class has such a function. */
  static boolean has(ClassSymbol symbol) {
    if (symbol.kind() != TypeKind.CLASS && symbol.kind() != TypeKind.RECORD) {
      return false;
    }
    Ty.Class above = symbol.superclass();
    return symbol.hasInit() || (above != null && has(above.symbol()));
  }

  /** Calls it for the object on top. */
  static void call(Body body, ClassSymbol symbol, List<Type> typeArguments) {
    Types scope = new Types(body.uses(), symbol.typeParameters());
    Signature signature =
        new Signature(
            scope.declare(symbol.typeParameters()),
            List.of(scope.of(symbol.selfType())),
            Basic.UNIT);
    Symbol function =
        body.uses().function(symbol.module(), name(symbol), EnumSet.of(Flag.SYNTHETIC), signature);
    body.stack.spill();
    body.operate(Opcode.CALL, new Operand.OfFunction(function, typeArguments), 1, Basic.UNIT);
    body.stack.drop();
  }

  void write() {
    String name = name(tree.symbol());
    List<LocalFunctions.Entry> inside = module.survey(tree.inits(), name, types);
    new FunctionWriter(
            module, name, name, types, List.of(new Parameter("this", type, false)), Basic.UNIT)
        .flags(EnumSet.of(Flag.SYNTHETIC))
        .at(tree.span())
        .write(this::run);
    inside.forEach(functions::local);
  }

  private void run(Body body) {
    body.code.line(tree.span().line());
    body.locals.given(tree.self(), 0, false);
    Ty.Class above = tree.symbol().superclass();
    if (above != null && has(above.symbol())) {
      body.stack.pushLocal(0);
      call(body, above.symbol(), types.all(above.arguments()));
    }
    for (LocalSymbol parameter : HeaderFields.of(tree, module.budget()).parameters()) {
      body.stack.pushLocal(0);
      Operand field = new Operand.OfField(type.symbol(), HeaderFields.name(parameter));
      body.operate(Opcode.GET_FIELD, field, 1, types.of(parameter.type()));
      body.locals.define(parameter);
    }
    tree.inits().forEach(body::effect);
    if (body.code.reachable()) {
      body.finishUnit();
    }
  }
}
