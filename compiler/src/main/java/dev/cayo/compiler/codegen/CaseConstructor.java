package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import java.util.EnumSet;
import java.util.List;

/**
 * The function that builds a case of an enum, for use as a value; a call builds the case itself.
 */
final class CaseConstructor {

  private CaseConstructor() {}

  static void write(Emission module, ClassSymbol symbol) {
    FunctionSymbol constructor = symbol.constructor();
    if (constructor == null || constructor.parameters().isEmpty()) {
      return;
    }
    Types types = new Types(module.uses(), symbol.typeParameters());
    List<Parameter> parameters = Signatures.parameters(constructor, types);
    Type type = new ClassType(Uses.symbol(symbol), types.variables());
    new FunctionWriter(
            module,
            constructor.fileName(),
            constructor.fileName(),
            types,
            parameters,
            Signatures.result(constructor, types))
        .flags(EnumSet.of(Flag.SYNTHETIC))
        .write(
            body -> {
              for (int i = 0; i < parameters.size(); i++) {
                body.stack.pushLocal(i);
              }
              body.operate(Opcode.NEW, new Operand.OfType(type), parameters.size(), type);
              body.exits.leave();
            });
  }
}
