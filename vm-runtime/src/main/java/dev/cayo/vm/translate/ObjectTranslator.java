package dev.cayo.vm.translate;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeVariable;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedGlobal;
import dev.cayo.vm.link.LoadedType;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.link.Shapes;
import dev.cayo.vm.link.TypeTest;
import java.util.BitSet;
import java.util.List;

/** Objects, fields, arrays, strings, globals and type tests. */
final class ObjectTranslator {
  private final FunctionInstance function;
  private final Emitter emitter;
  private final StaticTypes types;
  private final Liveness liveness;
  private final Scope scope;

  ObjectTranslator(
      FunctionInstance function, Emitter emitter, StaticTypes types, Liveness liveness) {
    this.function = function;
    this.emitter = emitter;
    this.types = types;
    this.liveness = liveness;
    this.scope = function.function().module().scope();
  }

  private Shape shape(Type type) {
    return Shape.of(type, function.shapes());
  }

  void concat(int index, int count) {
    List<Value> parts = emitter.pop(count);
    int[] registers = emitter.registers(parts);
    int to = emitter.destination(Shape.REFERENCE);
    BitSet held = emitter.referencesOnStack();
    for (int register : registers) {
      held.set(register);
    }
    liveness.within(index, emitter.code.size(), held);
    emitter.code.add(RegisterOp.CONCAT, count);
    emitter.code.add(registers);
    emitter.code.add(to);
    emitter.result(Basic.STRING, Shape.REFERENCE, to, emitter.code.size() - 1);
    liveness.after(index, emitter.code.size(), emitter.stackBelow());
  }

  void stringGet() {
    Value index = emitter.pop();
    Value string = emitter.pop();
    int b = emitter.register(string);
    int c = emitter.register(index);
    int to = emitter.destination(Shape.CHAR);
    emitter.code.add(RegisterOp.STRING_GET, to, b, c);
    emitter.result(Primitive.CHAR, Shape.CHAR, to, emitter.code.size() - 3);
  }

  /**
   * @param index of the instruction in its block
   * @param operand the type of the elements
   */
  void newArray(int index, Type operand) {
    int length = emitter.register(emitter.pop());
    int to = emitter.destination(Shape.REFERENCE);
    liveness.within(index, emitter.code.size(), emitter.referencesOnStack());
    emitter.code.add(RegisterOp.NEW_ARRAY, length, shape(operand).ordinal(), to);
    emitter.result(new ArrayType(operand), Shape.REFERENCE, to, emitter.code.size() - 1);
    liveness.after(index, emitter.code.size(), emitter.stackBelow());
  }

  void arrayGet() {
    Value index = emitter.pop();
    Value array = emitter.pop();
    Type element = ((ArrayType) array.type()).element();
    Shape shape = shape(element);
    int b = emitter.register(array);
    int c = emitter.register(index);
    int to = emitter.destination(shape);
    int op =
        switch (shape) {
          case INT -> RegisterOp.GET_LONG;
          case FLOAT -> RegisterOp.GET_DOUBLE;
          case BOOL -> RegisterOp.GET_BOOL;
          case CHAR -> RegisterOp.GET_CHAR;
          case BYTE -> RegisterOp.GET_BYTE;
          // A type variable may stand for a nullable type.
          case REFERENCE ->
              element instanceof NullableType || element instanceof TypeVariable
                  ? RegisterOp.GET_NULLABLE
                  : RegisterOp.GET_REFERENCE;
        };
    emitter.code.add(op, to, b, c);
    emitter.result(element, shape, to, emitter.code.size() - 3);
  }

  void arraySet() {
    Value value = emitter.pop();
    Value index = emitter.pop();
    Value array = emitter.pop();
    int a = emitter.register(array);
    int b = emitter.register(index);
    int c = emitter.register(value);
    emitter.noDestination();
    int op =
        switch (value.shape()) {
          case INT -> RegisterOp.SET_LONG;
          case FLOAT -> RegisterOp.SET_DOUBLE;
          case BOOL -> RegisterOp.SET_BOOL;
          case CHAR -> RegisterOp.SET_CHAR;
          case BYTE -> RegisterOp.SET_BYTE;
          case REFERENCE -> RegisterOp.SET_REFERENCE;
        };
    emitter.code.add(op, a, b, c);
  }

  private int classConstant(ClassType type) {
    List<Shape> shapes = Shapes.of(type.arguments(), function.shapes());
    return emitter.linked(
        List.of("class", type.symbol(), shapes), () -> scope.type(type.symbol()).instance(shapes));
  }

  void create(Type operand) {
    ClassType type = (ClassType) operand;
    TypeDefinition definition = scope.type(type.symbol()).definition();
    int[] fields = emitter.registers(emitter.pop(definition.fields().size()));
    int constant = classConstant(type);
    int to = emitter.destination(Shape.REFERENCE);
    if (definition.kind() == TypeKind.CASE && fields.length == 0) {
      emitter.code.add(RegisterOp.NEW_SINGLETON, constant);
    } else {
      emitter.code.add(RegisterOp.NEW, constant);
      emitter.code.add(fields);
    }
    emitter.code.add(to);
    emitter.result(type, Shape.REFERENCE, to, emitter.code.size() - 1);
  }

  void allocate(Type operand) {
    int constant = classConstant((ClassType) operand);
    int to = emitter.destination(Shape.REFERENCE);
    emitter.code.add(RegisterOp.ALLOCATE, constant, to);
    emitter.result(operand, Shape.REFERENCE, to, emitter.code.size() - 1);
  }

  void initialise(Type operand) {
    ClassType type = (ClassType) operand;
    TypeDefinition definition = scope.type(type.symbol()).definition();
    int[] fields = emitter.registers(emitter.pop(definition.fields().size()));
    int object = emitter.register(emitter.peek(0));
    emitter.noDestination();
    emitter.code.add(RegisterOp.INITIALISE, classConstant(type), object);
    emitter.code.add(fields);
  }

  /** The class as an object of static type {@code object} has it; for its slots and shapes. */
  private int slot(Type object, Operand.OfField field) {
    LoadedType owner = scope.type(field.owner());
    List<Type> arguments = types.argumentsOf(object, field.owner());
    RuntimeClass type = owner.instance(Shapes.of(arguments, function.shapes()));
    return type.field(field.name()).slot();
  }

  void getField(Operand.OfField field) {
    Value object = emitter.pop();
    Type type = types.field(object.type(), field.owner(), field.name());
    Shape shape = shape(type);
    int from = emitter.register(object);
    int to = emitter.destination(shape);
    int op = shape == Shape.REFERENCE ? RegisterOp.GET_FIELD_REFERENCE : RegisterOp.GET_FIELD;
    emitter.code.add(op, to, from, slot(object.type(), field));
    emitter.result(type, shape, to, emitter.code.size() - 3);
  }

  void putField(Operand.OfField field) {
    Value value = emitter.pop();
    Value object = emitter.pop();
    int a = emitter.register(object);
    int c = emitter.register(value);
    emitter.noDestination();
    int op = value.isPrimitive() ? RegisterOp.PUT_FIELD : RegisterOp.PUT_FIELD_REFERENCE;
    emitter.code.add(op, a, slot(object.type(), field), c);
  }

  private int test(Type type) {
    return emitter.linked(List.of("test", type), () -> TypeTest.of(type, function.shapes(), scope));
  }

  void is(Type type) {
    int from = emitter.register(emitter.pop());
    int to = emitter.destination(Shape.BOOL);
    emitter.code.add(RegisterOp.IS, to, from, test(type));
    emitter.result(Primitive.BOOL, Shape.BOOL, to, emitter.code.size() - 3);
  }

  void cast(Type type) {
    int from = emitter.register(emitter.pop());
    Shape shape = shape(type);
    int to = emitter.destination(shape);
    int op = shape == Shape.REFERENCE ? RegisterOp.CAST_REFERENCE : RegisterOp.CAST;
    emitter.code.add(op, to, from, test(type));
    emitter.result(type, shape, to, emitter.code.size() - 3);
  }

  void getGlobal(Symbol symbol) {
    LoadedGlobal global = scope.global(symbol);
    Shape shape = global.shape();
    int to = emitter.destination(shape);
    int op = shape == Shape.REFERENCE ? RegisterOp.GET_GLOBAL_REFERENCE : RegisterOp.GET_GLOBAL;
    emitter.code.add(op, emitter.constant(global), to);
    emitter.result(types.global(symbol), shape, to, emitter.code.size() - 1);
  }

  void putGlobal(Symbol symbol) {
    LoadedGlobal global = scope.global(symbol);
    int from = emitter.register(emitter.pop());
    emitter.noDestination();
    int op =
        global.shape() == Shape.REFERENCE ? RegisterOp.PUT_GLOBAL_REFERENCE : RegisterOp.PUT_GLOBAL;
    emitter.code.add(op, emitter.constant(global), from);
  }
}
