package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Calls: receiver, arguments as written, defaults, and then the instruction. */
final class Calls {
  private final Body body;

  Calls(Body body) {
    this.body = body;
  }

  void direct(Tree.Call node, Destination to) {
    Opcode opcode = Intrinsics.of(node.function());
    if (opcode != null) {
      intrinsic(node, opcode, to);
      return;
    }
    body.stack.spill();
    int from = body.stack.size();
    if (node.function().kind() == FunctionSymbol.Kind.LOCAL) {
      pushCaptures(node.function());
    }
    List<Type> typeArguments = typeArguments(node.function(), node.typeArguments());
    new Arguments(body, node.function(), from, typeArguments, ownArguments(node), node.receiver())
        .push(node.arguments());
    body.code.line(node.span().line());
    invoke(node.function(), typeArguments, body.stack.size() - from, body.types.of(node.type()));
    result(to);
  }

  void virtual(Tree.CallVirtual node, Destination to) {
    body.stack.spill();
    int from = body.stack.size();
    FunctionSymbol method = node.method();
    ClassSymbol owner = Objects.requireNonNull(method.owner());
    Ty.Class seen = Supertypes.find(node.receiver().type(), owner);
    List<Type> all = new ArrayList<>(seen == null ? List.of() : body.types.all(seen.arguments()));
    List<Type> own = body.types.all(node.typeArguments());
    all.addAll(own);
    new Arguments(body, method, from, all, own, node.receiver()).push(node.arguments());
    body.code.line(node.span().line());
    invokeVirtual(method, own, body.stack.size() - from, body.types.of(node.type()));
    result(to);
  }

  void invokeVirtual(FunctionSymbol method, List<Type> own, int count, Type result) {
    Operand operand = new Operand.OfMethod(body.uses().method(method), method.name(), own);
    body.operate(Opcode.CALL_VIRTUAL, operand, count, result);
  }

  void closure(Tree.CallClosure node, Destination to) {
    body.stack.spill();
    List<Tree> all = new ArrayList<>();
    all.add(node.callee());
    all.addAll(node.arguments());
    body.operands(all);
    body.code.line(node.span().line());
    Operand count = new Operand.Count(node.arguments().size());
    body.operate(Opcode.CALL_CLOSURE, count, all.size(), body.types.of(node.type()));
    result(to);
  }

  /** Calls a function with the arguments on top, or builds a case of an enum. */
  void invoke(FunctionSymbol function, List<Type> typeArguments, int count, Type result) {
    if (function.kind() == FunctionSymbol.Kind.CONSTRUCTOR) {
      construct(function, typeArguments, count, result);
    } else if (function.kind() == FunctionSymbol.Kind.LOCAL) {
      Symbol symbol =
          new Symbol(
              body.module.module().name(), body.module.localFunctions().get(function).name());
      body.operate(Opcode.CALL, new Operand.OfFunction(symbol, typeArguments), count, result);
    } else {
      Symbol symbol = body.uses().function(function);
      body.operate(Opcode.CALL, new Operand.OfFunction(symbol, typeArguments), count, result);
    }
  }

  void construct(FunctionSymbol constructor, List<Type> typeArguments, int count, Type result) {
    ClassSymbol type = Objects.requireNonNull(constructor.owner());
    if (type.kind() == TypeKind.CASE) {
      body.uses().type(type);
      type.fields().keySet().forEach(f -> body.uses().member(type, f));
      Operand operand = new Operand.OfType(new ClassType(Uses.symbol(type), typeArguments));
      body.operate(Opcode.NEW, operand, count, result);
    } else {
      Symbol symbol = body.uses().function(constructor);
      body.operate(Opcode.CALL, new Operand.OfFunction(symbol, typeArguments), count, result);
    }
  }

  /** The captures of a local function, to be its first arguments. */
  void pushCaptures(FunctionSymbol function) {
    for (LocalSymbol local : body.module.localFunctions().captures(function)) {
      body.stack.pushLocal(body.locals.get(local).slot());
    }
  }

  /**
   * Arguments for all type parameters; those of the function around a local function pass through.
   */
  List<Type> typeArguments(FunctionSymbol function, List<Ty> written) {
    List<Type> own = body.types.all(written);
    if (function.kind() != FunctionSymbol.Kind.LOCAL
        || own.size() > function.typeParameters().size()) {
      return own;
    }
    List<Type> all =
        new ArrayList<>(body.module.localFunctions().get(function).scope().variables());
    all.addAll(own);
    return all;
  }

  private List<Type> ownArguments(Tree.Call node) {
    List<Type> all = body.types.all(node.typeArguments());
    int own = Math.min(node.function().typeParameters().size(), all.size());
    return all.subList(all.size() - own, all.size());
  }

  /** The result of a call is on the stack; one of type Never does not come. */
  void result(Destination to) {
    if (body.stack.topType() == Basic.NEVER) {
      body.stack.consume(1);
      body.code.stop();
      body.never(to);
    } else {
      body.deliver(to);
    }
  }

  private void intrinsic(Tree.Call node, Opcode opcode, Destination to) {
    if (Intrinsics.isCallLike(opcode)) {
      body.stack.spill();
    }
    int from = body.stack.size();
    new Arguments(body, node.function(), from, List.of(), List.of(), node.receiver())
        .push(node.arguments());
    body.code.line(node.span().line());
    int count = body.stack.size() - from;
    if (opcode == Opcode.ARRAY_SET) {
      body.stack.consume(count);
      body.code.emit(opcode);
      body.done(to);
      return;
    }
    Type type = body.types.of(node.type());
    Operand operand =
        opcode == Opcode.NEW_ARRAY && type instanceof ArrayType array
            ? new Operand.OfType(array.element())
            : Operand.NONE;
    body.operate(opcode, operand, count, type);
    body.deliver(to);
  }
}
