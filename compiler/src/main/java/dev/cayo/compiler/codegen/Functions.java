package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Functions, methods and extensions, with their defaults and the functions declared inside them.
 */
final class Functions {
  private final Emission module;

  Functions(Emission module) {
    this.module = module;
  }

  void function(FunctionTree tree) {
    FunctionSymbol symbol = tree.symbol();
    Types types = new Types(module.uses(), symbol.allTypeParameters());
    List<LocalSymbol> locals = new ArrayList<>();
    LocalSymbol self = tree.self();
    if (self != null) {
      locals.add(self);
    }
    locals.addAll(tree.parameters());
    List<Parameter> parameters = Signatures.parameters(symbol, types);
    Type result = Signatures.result(symbol, types);
    if (symbol.isAbstract()) {
      outline(symbol);
    } else if (symbol.has(Flag.NATIVE) || symbol.has(Flag.HOST)) {
      bodyless(symbol);
    } else {
      body(
          symbol.fileName(),
          types,
          List.of(),
          locals,
          parameters,
          result,
          Signatures.flags(symbol),
          tree.body());
    }
    int first = locals.size() - tree.parameters().size();
    defaults(symbol.fileName(), types, List.of(), locals, parameters, tree.defaults(), first);
  }

  /** A function with the functions declared inside. */
  private void body(
      String name,
      Types types,
      List<LocalSymbol> captures,
      List<LocalSymbol> locals,
      List<Parameter> parameters,
      Type result,
      Set<Flag> flags,
      Tree tree) {
    List<LocalFunctions.Entry> inside = module.survey(List.of(tree), name, types);
    new FunctionWriter(module, name, name, types, parameters, result)
        .flags(flags)
        .at(tree.span())
        .write(
            body -> {
              body.code.line(tree.span().line());
              body.given(captures, locals);
              body.finish(tree);
            });
    inside.forEach(this::local);
  }

  /** The function of each default: it takes the parameters before. */
  void defaults(
      String name,
      Types types,
      List<LocalSymbol> captures,
      List<LocalSymbol> locals,
      List<Parameter> parameters,
      List<@Nullable Tree> defaults,
      int first) {
    for (int i = 0; i < defaults.size(); i++) {
      Tree value = defaults.get(i);
      if (value != null) {
        int index = captures.size() + first + i;
        body(
            Names.defaultOf(name, index),
            types,
            captures,
            locals.subList(0, first + i),
            parameters.subList(0, index),
            parameters.get(index).type(),
            EnumSet.of(Flag.SYNTHETIC),
            value);
      }
    }
  }

  /** A function declared inside another. */
  void local(LocalFunctions.Entry entry) {
    FunctionTree tree = entry.tree();
    FunctionSymbol symbol = tree.symbol();
    Types types = entry.scope().with(symbol.typeParameters());
    List<LocalSymbol> captures = module.localFunctions().captures(symbol);
    Locals storage = new Body(module, entry.name(), entry.name(), types, Basic.UNIT).locals;
    List<Parameter> parameters = new ArrayList<>();
    captures.forEach(c -> parameters.add(new Parameter(c.name(), storage.storage(c), false)));
    parameters.addAll(Signatures.parameters(symbol, types));
    Type result = Signatures.result(symbol, types);
    Set<Flag> flags = Signatures.flags(symbol);
    flags.add(Flag.SYNTHETIC);
    body(entry.name(), types, captures, tree.parameters(), parameters, result, flags, tree.body());
    defaults(entry.name(), types, captures, tree.parameters(), parameters, tree.defaults(), 0);
  }

  /** A function without source: {@code $init}, {@code $entry} and the like. */
  void synthetic(String name, Tree tree) {
    Types types = new Types(module.uses(), List.of());
    body(
        name, types, List.of(), List.of(), List.of(), Basic.UNIT, EnumSet.of(Flag.SYNTHETIC), tree);
  }

  /** A function that has no body: done by the runtime or the host, or one opcode. */
  void bodyless(FunctionSymbol symbol) {
    Types types = new Types(module.uses(), symbol.allTypeParameters());
    List<Parameter> parameters = Signatures.parameters(symbol, types);
    Type result = Signatures.result(symbol, types);
    FunctionWriter writer =
        new FunctionWriter(module, symbol.fileName(), symbol.fileName(), types, parameters, result)
            .flags(Signatures.flags(symbol));
    Opcode opcode = Intrinsics.of(symbol);
    if (opcode == null) {
      writer.writeNative();
    } else {
      writer.write(body -> intrinsic(body, opcode, parameters.size()));
    }
  }

  /**
   * What compilers must know of an abstract method beyond its signature, as a function that nothing
   * calls: the names of its parameters.
   */
  void outline(FunctionSymbol symbol) {
    if (symbol.parameters().isEmpty()) {
      return;
    }
    Types types = new Types(module.uses(), symbol.allTypeParameters());
    new FunctionWriter(
            module,
            symbol.fileName(),
            symbol.fileName(),
            types,
            Signatures.parameters(symbol, types),
            Signatures.result(symbol, types))
        .flags(EnumSet.of(Flag.ABSTRACT, Flag.SYNTHETIC))
        .write(body -> body.code.jump(body.code.drafts().get(0)));
  }

  private static void intrinsic(Body body, Opcode opcode, int count) {
    for (int i = 0; i < count; i++) {
      body.stack.pushLocal(i);
    }
    if (opcode == Opcode.ARRAY_SET) {
      body.stack.consume(count);
      body.code.emit(opcode);
      body.finishUnit();
      return;
    }
    Operand operand =
        opcode == Opcode.NEW_ARRAY && body.result instanceof ArrayType array
            ? new Operand.OfType(array.element())
            : Operand.NONE;
    body.operate(opcode, operand, count, body.result);
    body.exits.leave();
  }
}
