package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;

/**
 * Constructor, field initialiser and init blocks of one class: see the protocol in ARCHITECTURE.md.
 */
final class Constructors {
  private final Emission module;
  private final Functions functions;
  private final ClassTree tree;
  private final ClassSymbol symbol;
  private final FunctionSymbol constructor;
  private final Types types;
  private final ClassType type;
  private final HeaderFields hidden;

  Constructors(Emission module, Functions functions, ClassTree tree) {
    this.module = module;
    this.functions = functions;
    this.tree = tree;
    this.symbol = tree.symbol();
    this.constructor = Objects.requireNonNull(symbol.constructor());
    this.types = new Types(module.uses(), symbol.typeParameters());
    this.type = new ClassType(Uses.symbol(symbol), types.variables());
    this.hidden = HeaderFields.of(tree, module.budget());
  }

  void write() {
    List<Parameter> parameters = Signatures.parameters(constructor, types);
    List<LocalFunctions.Entry> inside = module.survey(bodies(), constructor.fileName(), types);
    if (!symbol.has(Flag.ABSTRACT)) {
      new FunctionWriter(
              module,
              constructor.fileName(),
              constructor.fileName(),
              types,
              parameters,
              Signatures.result(constructor, types))
          .flags(Signatures.flags(constructor))
          .at(tree.span())
          .write(this::construct);
    }
    if (symbol.has(Flag.OPEN) || symbol.has(Flag.ABSTRACT)) {
      List<Parameter> all = new ArrayList<>(List.of(new Parameter("this", type, false)));
      all.addAll(parameters);
      String name = Names.fields(symbol.fileName());
      new FunctionWriter(module, name, name, types, all, type)
          .flags(EnumSet.of(Flag.INITIALISER, Flag.SYNTHETIC))
          .at(tree.span())
          .write(this::initialise);
    }
    inside.forEach(functions::local);
    functions.defaults(
        constructor.fileName(), types, List.of(), tree.header(), parameters, tree.defaults(), 0);
    if (Initialisers.has(symbol)) {
      new Initialisers(module, functions, tree, types, type).write();
    }
  }

  private List<Tree> bodies() {
    List<Tree> all = new ArrayList<>();
    for (ClassTree.FieldInitialiser each : tree.initialisers()) {
      Tree value = each.value();
      if (value != null) {
        all.add(value);
      }
    }
    tree.superArguments().forEach(a -> all.add(a.value()));
    return all;
  }

  /** {@code $new}. */
  private void construct(Body body) {
    body.code.line(tree.span().line());
    body.given(List.of(), tree.header());
    fields(body);
    int from = body.stack.size();
    if (symbol.superclass() == null || symbol.kind() == TypeKind.CASE) {
      pushFields(body);
      body.code.line(tree.span().line());
      body.operate(Opcode.NEW, new Operand.OfType(type), body.stack.size() - from, type);
    } else {
      level(body, () -> body.operate(Opcode.ALLOCATE, new Operand.OfType(type), 0, type));
      body.operate(Opcode.SEAL, 1, type);
    }
    if (Initialisers.has(symbol)) {
      int object = body.stack.popToSlot();
      body.stack.pushLocal(object);
      Initialisers.call(body, symbol, types.variables());
      body.stack.pushLocal(object);
    }
    body.exits.leave();
  }

  /** {@code $fields}. */
  private void initialise(Body body) {
    body.code.line(tree.span().line());
    for (int i = 0; i < tree.header().size(); i++) {
      body.locals.given(tree.header().get(i), i + 1, false);
    }
    fields(body);
    level(body, () -> body.stack.pushLocal(0));
    body.exits.leave();
  }

  /** Evaluates the initialisers of the own fields into locals. */
  private void fields(Body body) {
    for (ClassTree.FieldInitialiser each : tree.initialisers()) {
      Tree value = each.value();
      if (value instanceof Tree.GetLocal get
          && tree.header().contains(get.local())
          && !get.local().inCell()) {
        body.locals.alias(each.local(), body.locals.get(get.local()).slot());
      } else if (value != null) {
        body.locals.define(each.local(), value);
      }
    }
  }

  private void pushFields(Body body) {
    for (ClassTree.FieldInitialiser each : tree.initialisers()) {
      FieldSymbol field = each.field();
      if (each.value() == null) {
        body.stack.pushConstant(Opcode.NULL, Operand.NONE, Signatures.fieldType(field, types));
      } else {
        body.locals.read(each.local());
        if (field.has(Flag.LATE)) {
          body.locals.wrapLate(field, types.of(field.type()));
        }
      }
    }
    hidden.parameters().forEach(body.locals::read);
  }

  /** Arguments for the superclass, then the own level of an object, then the levels above. */
  private void level(Body body, Runnable object) {
    Ty.Class above = symbol.superclass();
    int from = body.stack.size();
    if (above != null) {
      FunctionSymbol constructorAbove = Objects.requireNonNull(above.symbol().constructor());
      List<Type> arguments = types.all(above.arguments());
      new Arguments(body, constructorAbove, from, arguments, List.of(), null)
          .push(tree.superArguments());
    }
    int given = body.stack.size() - from;
    body.stack.spill();
    object.run();
    body.stack.settle(body.stack.size() - 1);
    pushFields(body);
    int own = body.stack.size() - from - given;
    body.operate(Opcode.INITIALISE, new Operand.OfType(type), own, type);
    if (above != null) {
      for (int i = 0; i < given; i++) {
        body.stack.pushAgain(from + i);
      }
      body.operate(Opcode.CALL_INITIALISER, initialiser(above), given + 1, type);
      body.stack.forgetBelow(from, from + given);
    }
  }

  private Operand initialiser(Ty.Class above) {
    ClassSymbol owner = above.symbol();
    FunctionSymbol constructorAbove = Objects.requireNonNull(owner.constructor());
    Types scope = new Types(module.uses(), owner.typeParameters());
    List<Type> parameters = new ArrayList<>();
    Type self = scope.of(owner.selfType());
    parameters.add(self);
    parameters.addAll(Signatures.parameterTypes(constructorAbove, scope));
    Signature signature = new Signature(scope.declare(owner.typeParameters()), parameters, self);
    Symbol name =
        module
            .uses()
            .function(
                owner.module(),
                Names.fields(owner.fileName()),
                EnumSet.of(Flag.INITIALISER, Flag.SYNTHETIC),
                signature);
    return new Operand.OfFunction(name, types.all(above.arguments()));
  }
}
