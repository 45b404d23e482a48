package dev.cayo.vm.translate;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.link.CallSite;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.link.Shapes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Calls. Arguments go by register, references first: see {@link RegisterOp}. */
final class CallTranslator {
  private final FunctionInstance function;
  private final Emitter emitter;
  private final StaticTypes types;
  private final Liveness liveness;
  private final Scope scope;

  CallTranslator(FunctionInstance function, Emitter emitter, StaticTypes types, Liveness liveness) {
    this.function = function;
    this.emitter = emitter;
    this.types = types;
    this.liveness = liveness;
    this.scope = function.function().module().scope();
  }

  private int functionConstant(Symbol symbol, List<Type> typeArguments) {
    List<Shape> shapes = Shapes.of(typeArguments, function.shapes());
    return emitter.linked(
        List.of("function", symbol, shapes), () -> scope.function(symbol).instance(shapes));
  }

  void call(int index, Operand.OfFunction callee) {
    Signature signature = types.function(callee.symbol());
    List<Value> arguments = emitter.pop(signature.parameters().size());
    Type result = Substitution.apply(signature.result(), callee.typeArguments());
    int constant = functionConstant(callee.symbol(), callee.typeArguments());
    emitCall(index, RegisterOp.CALL, List.of(constant), arguments, result);
  }

  void initialiser(int index, Operand.OfFunction callee) {
    Signature signature = types.function(callee.symbol());
    List<Value> arguments = emitter.pop(signature.parameters().size());
    int constant = functionConstant(callee.symbol(), callee.typeArguments());
    // The object keeps the type with which it was allocated.
    emitCall(index, RegisterOp.CALL, List.of(constant), arguments, arguments.get(0).type());
  }

  void virtual(int index, Operand.OfMethod method) {
    Signature signature = types.method(method.owner(), method.name());
    List<Value> arguments = new ArrayList<>(emitter.pop(signature.parameters().size() + 1));
    Value receiver = arguments.get(0);
    Type result =
        types.result(receiver.type(), method.owner(), method.name(), method.typeArguments());
    if (receiver.isPrimitive()) {
      onPrimitive(index, receiver.shape(), method.name(), arguments, result);
    } else {
      virtual(index, method.name(), arguments, result);
    }
  }

  private void virtual(int index, String method, List<Value> arguments, Type result) {
    int site = emitter.append(new CallSite(method, scope), null);
    emitCall(index, RegisterOp.CALL_VIRTUAL, List.of(site), arguments, result);
  }

  /** A type variable that stands for a primitive: the method is known now. */
  private void onPrimitive(
      int index, Shape shape, String method, List<Value> arguments, Type result) {
    FunctionInstance target = scope.builtIns().primitive(shape).method(method);
    if (!target.hasPrimitiveReceiver()) {
      arguments.set(0, boxed(arguments.get(0)));
    }
    emitCall(index, RegisterOp.CALL, List.of(emitter.constant(target)), arguments, result);
  }

  private Value boxed(Value value) {
    int from = emitter.register(value);
    int to = emitter.heldTemporary(Shape.REFERENCE);
    emitter.code.add(RegisterOp.BOX, to, from, value.shape().ordinal());
    return Value.temporary(Basic.ANY, Shape.REFERENCE, to);
  }

  void closure(int index, int count) {
    List<Value> arguments = emitter.pop(count);
    Value closure = emitter.pop();
    Type result = ((FunctionType) closure.type()).result();
    int references = references(arguments);
    List<Integer> operands = List.of(emitter.register(closure), references, count - references);
    int at = emit(RegisterOp.CALL_CLOSURE, operands, arguments, result);
    BitSet held = argumentReferences(at + 4, arguments);
    held.set(emitter.code.get(at + 1));
    point(index, at, held);
  }

  void makeClosure(Operand.Closure closure) {
    Signature signature = types.function(closure.symbol());
    List<Value> captured = emitter.pop(closure.captured());
    List<Type> rest =
        signature.parameters().subList(closure.captured(), signature.parameters().size());
    Type type =
        new FunctionType(
            Substitution.all(rest, closure.typeArguments()),
            Substitution.apply(signature.result(), closure.typeArguments()));
    int references = references(captured);
    emit(
        RegisterOp.CLOSURE,
        List.of(
            functionConstant(closure.symbol(), closure.typeArguments()),
            references,
            closure.captured() - references),
        captured,
        type);
  }

  private void emitCall(
      int index, int op, List<Integer> operands, List<Value> arguments, Type result) {
    int at = emit(op, operands, arguments, result);
    point(index, at, argumentReferences(at + 1 + operands.size(), arguments));
  }

  /** The call that begins at {@code at} has just been emitted. */
  private void point(int index, int at, BitSet held) {
    liveness.within(index, at, held);
    liveness.afterCall(index, emitter.code.size());
  }

  /** The registers of references among the arguments, which are in the code at {@code at}. */
  private BitSet argumentReferences(int at, List<Value> arguments) {
    BitSet registers = new BitSet();
    for (int i = 0; i < references(arguments); i++) {
      registers.set(emitter.code.get(at + i));
    }
    return registers;
  }

  /** Gives the position of the instruction. */
  private int emit(int op, List<Integer> operands, List<Value> arguments, Type result) {
    int[] registers = emitter.registers(arguments);
    Shape shape = Shape.of(result, function.shapes());
    int to = emitter.destination(shape);
    int at = emitter.code.size();
    emitter.code.add(op);
    for (int operand : operands) {
      emitter.code.add(operand);
    }
    addRegisters(arguments, registers, false);
    addRegisters(arguments, registers, true);
    emitter.code.add(to);
    emitter.result(result, shape, to, emitter.code.size() - 1);
    return at;
  }

  private static int references(List<Value> values) {
    int count = 0;
    for (Value value : values) {
      count += value.isPrimitive() ? 0 : 1;
    }
    return count;
  }

  private void addRegisters(List<Value> arguments, int[] registers, boolean primitives) {
    for (int i = 0; i < registers.length; i++) {
      if (arguments.get(i).isPrimitive() == primitives) {
        emitter.code.add(registers[i]);
      }
    }
  }

  /** equals, hash, compare and to_string: on primitives without a call. */
  void general(int index, Opcode opcode) {
    if (emitter.peek(0).isPrimitive()) {
      primitive(opcode);
      return;
    }
    boolean two = opcode == Opcode.EQUALS || opcode == Opcode.COMPARE;
    List<Value> arguments = emitter.pop(two ? 2 : 1);
    String method =
        switch (opcode) {
          case EQUALS -> "equals";
          case COMPARE -> "compareTo";
          case HASH -> "hash";
          default -> "toString";
        };
    int op =
        switch (opcode) {
          case EQUALS -> RegisterOp.EQUALS;
          case COMPARE -> RegisterOp.COMPARE;
          case HASH -> RegisterOp.HASH;
          default -> RegisterOp.TO_STRING;
        };
    int site = emitter.append(new CallSite(method, scope), null);
    emitCall(index, op, List.of(site), arguments, resultOf(opcode));
  }

  private static Type resultOf(Opcode opcode) {
    return switch (opcode) {
      case EQUALS -> Primitive.BOOL;
      case TO_STRING -> Basic.STRING;
      default -> Primitive.INT;
    };
  }

  private void primitive(Opcode opcode) {
    Value right = emitter.pop();
    Shape operand = right.shape();
    Type type = resultOf(opcode);
    Shape shape = Shape.of(type, List.of());
    if (opcode == Opcode.HASH || opcode == Opcode.TO_STRING) {
      int b = emitter.register(right);
      int to = emitter.destination(shape);
      int op = opcode == Opcode.HASH ? RegisterOp.HASH_PRIMITIVE : RegisterOp.PRINT_PRIMITIVE;
      emitter.code.add(op, to, b, operand.ordinal());
      emitter.result(type, shape, to, emitter.code.size() - 3);
      return;
    }
    int b = emitter.register(emitter.pop());
    int c = emitter.register(right);
    int to = emitter.destination(shape);
    if (opcode == Opcode.COMPARE) {
      emitter.code.add(RegisterOp.COMPARE_PRIMITIVE, to, b, c, operand.ordinal());
      emitter.result(type, shape, to, emitter.code.size() - 4);
    } else {
      int op = operand == Shape.FLOAT ? RegisterOp.EQUALS_FLOAT : RegisterOp.EQUAL;
      emitter.code.add(op, to, b, c);
      emitter.result(type, shape, to, emitter.code.size() - 3);
    }
  }
}
