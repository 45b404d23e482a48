package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.DUP2;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.INSTANCEOF;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.PUTFIELD;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand.OfField;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.interpret.GlobalCell;
import dev.cayo.vm.interpret.IsolateState;
import dev.cayo.vm.link.FieldSlot;
import dev.cayo.vm.link.LoadedGlobal;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.link.TypeTest;
import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.translate.StaticTypes;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/** Objects and their fields, boxes, type tests, global variables. */
final class ObjectCompiler {
  private static final String CELL = org.objectweb.asm.Type.getInternalName(GlobalCell.class);
  private static final String STATE = org.objectweb.asm.Type.getInternalName(IsolateState.class);
  private static final String TEST = org.objectweb.asm.Type.getDescriptor(TypeTest.class);
  private static final String OBJECT = "Ljava/lang/Object;";
  private static final String OF_GUEST = org.objectweb.asm.Type.getDescriptor(GuestObject.class);

  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;
  private final StaticTypes statics;
  private final HostTypes types;

  ObjectCompiler(Emission emission, OperandStack stack, StaticTypes statics) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = stack;
    this.statics = statics;
    this.types = emission.types();
  }

  /** A new object, or the one of a case without parts. */
  void create(Type operand) {
    RuntimeClass type = types.instance((ClassType) operand);
    String host = HostNames.of(type);
    if (type.singleton() < 0) {
      List<Operand> values = stack.top(type.ownFields);
      int[] slots = stack.store(type.ownFields);
      instantiate(host);
      putAll(type, host, slots, values);
      count(type);
    } else {
      code.visitVarInsn(ALOAD, emission.locals().context);
      Code.push(code, type.singleton());
      emission.constants().push(code, type, RuntimeClass.class);
      ofIsolate(type.type().module().scope(), "Singleton", RuntimeClass.class, GuestObject.class);
      code.visitTypeInsn(CHECKCAST, host);
    }
    stack.push(operand, host);
  }

  private void ofIsolate(Scope scope, String what, Class<?> key, Class<?> result) {
    code.visitMethodInsn(
        INVOKESTATIC,
        STATE,
        (scope.isLibrary() ? "library" : "program") + what,
        "("
            + Code.CONTEXT_TYPE
            + "I"
            + org.objectweb.asm.Type.getDescriptor(key)
            + ")"
            + org.objectweb.asm.Type.getDescriptor(result),
        false);
  }

  private void instantiate(String host) {
    code.visitTypeInsn(NEW, host);
    code.visitInsn(DUP);
    code.visitMethodInsn(INVOKESPECIAL, host, "<init>", "()V", false);
  }

  /** Sets the own fields of a class of the object on top of the stack. */
  private void putAll(RuntimeClass level, String host, int[] slots, List<Operand> values) {
    List<FieldSlot> own = level.slots().subList(level.firstOwnSlot(), level.slots().size());
    for (int i = 0; i < slots.length; i++) {
      code.visitInsn(DUP);
      Code.load(code, own.get(i).shape(), slots[i]);
      put(host, own.get(i), values.get(i));
    }
  }

  private void field(int opcode, String host, FieldSlot slot) {
    String descriptor = HostNames.descriptor(slot.shape(), HostNames.of(slot));
    code.visitFieldInsn(opcode, host, HostNames.field(slot), descriptor);
  }

  /** Sets a field to the value on top of the host's stack. */
  private void put(String host, FieldSlot slot, Operand value) {
    String wanted = HostNames.of(slot);
    if (slot.shape() == Shape.REFERENCE
        && !wanted.equals(HostNames.OBJECT)
        && value.host().equals(HostNames.OBJECT)) {
      code.visitTypeInsn(CHECKCAST, wanted);
    }
    field(PUTFIELD, host, slot);
  }

  private void count(RuntimeClass type) {
    emission.metering().allocated(() -> Code.push(code, (long) type.size));
  }

  void allocate(Type operand) {
    RuntimeClass type = types.instance((ClassType) operand);
    String host = HostNames.of(type);
    instantiate(host);
    count(type);
    stack.push(operand, host);
  }

  void initialise(Type operand) {
    RuntimeClass level = types.instance((ClassType) operand);
    String host = HostNames.of(level);
    List<Operand> values = stack.top(level.ownFields);
    int[] slots = stack.store(level.ownFields);
    stack.require(host);
    putAll(level, host, slots, values);
    boolean holds = values.stream().anyMatch(value -> value.shape() == Shape.REFERENCE);
    if (holds && emission.metering().tellsOfChanges()) {
      code.visitInsn(DUP);
      changed();
    }
  }

  private RuntimeClass owner(Type object, OfField field) {
    return types.instance(field.owner(), statics.argumentsOf(object, field.owner()));
  }

  void getField(OfField field, Opcode next) {
    Type object = stack.peek().type();
    RuntimeClass owner = owner(object, field);
    String host = HostNames.of(owner);
    stack.require(host);
    stack.pop();
    FieldSlot slot = owner.field(field.name());
    field(GETFIELD, host, slot);
    Type type = statics.field(object, field.owner(), field.name());
    String known = HostNames.of(slot);
    if (known.equals(HostNames.OBJECT)) {
      stack.result(type, next);
    } else {
      stack.push(type, known);
    }
  }

  void putField(OfField field) {
    Operand value = stack.pop();
    Operand object = stack.peek();
    RuntimeClass owner = owner(object.type(), field);
    String host = HostNames.of(owner);
    if (object.host().equals(HostNames.OBJECT)) {
      stack.push(value);
      int[] slot = stack.store(1);
      stack.require(host);
      Code.load(code, value.shape(), slot[0]);
    }
    stack.pop();
    boolean tells = value.shape() == Shape.REFERENCE && emission.metering().tellsOfChanges();
    if (tells) {
      code.visitInsn(DUP2);
    }
    put(host, owner.field(field.name()), value);
    if (tells) {
      code.visitInsn(POP);
      changed();
    }
  }

  /** The object on top of the host's stack was changed. */
  private void changed() {
    code.visitVarInsn(ALOAD, emission.locals().context);
    Code.operation(code, "changed", "(" + OF_GUEST + Code.CONTEXT_TYPE + ")V");
  }

  void tag() {
    String host = types.name(stack.peek().type());
    stack.require(host);
    stack.pop();
    code.visitFieldInsn(GETFIELD, host, HostNames.TAG, "I");
    code.visitInsn(I2L);
    stack.push(Primitive.INT);
  }

  void box(Type type) {
    Operand value = stack.pop();
    if (value.shape() == Shape.REFERENCE) {
      stack.push(Operand.of(type, Shape.REFERENCE, value.host()));
      return;
    }
    Boxing.box(code, value.shape());
    emission.metering().allocated(() -> Code.push(code, (long) MemorySizes.BOX));
    stack.push(Operand.of(type, Shape.REFERENCE, HostNames.OBJECT));
  }

  void unwrap(Opcode next) {
    Operand value = stack.pop();
    Type inner = value.type() instanceof NullableType some ? some.inner() : value.type();
    Shape shape = types.shape(inner);
    code.visitVarInsn(ALOAD, emission.locals().context);
    if (shape == Shape.REFERENCE) {
      Code.operation(code, "unwrap", "(" + OBJECT + Code.CONTEXT_TYPE + ")" + OBJECT);
      stack.result(inner, next);
    } else {
      unbox(shape);
      stack.push(Operand.of(inner, shape, HostNames.OBJECT));
    }
  }

  private void unbox(Shape shape) {
    switch (shape) {
      case INT -> Code.operation(code, "unboxInt", "(" + OBJECT + Code.CONTEXT_TYPE + ")J");
      case FLOAT -> Code.operation(code, "unboxFloat", "(" + OBJECT + Code.CONTEXT_TYPE + ")D");
      default -> {
        Code.operation(code, "unbox", "(" + OBJECT + Code.CONTEXT_TYPE + ")J");
        Conversions.fromLong(code, shape);
      }
    }
  }

  private void pushTest(Type type) {
    TypeTest test = TypeTest.of(type, emission.function().shapes(), types.scope());
    emission.constants().push(code, test, TypeTest.class);
  }

  void is(Type type) {
    stack.pop();
    String host = type instanceof NullableType ? HostNames.OBJECT : types.name(type);
    if (type instanceof ClassType && !host.equals(HostNames.OBJECT)) {
      code.visitTypeInsn(INSTANCEOF, host);
    } else {
      pushTest(type);
      Code.operation(code, "is", "(" + OBJECT + TEST + ")Z");
    }
    stack.push(Primitive.BOOL);
  }

  void cast(Type type, Opcode next) {
    stack.pop();
    Shape shape = types.shape(type);
    String host = types.name(type);
    pushTest(type);
    boolean isClass = type instanceof ClassType && !host.equals(HostNames.OBJECT);
    if (isClass) {
      code.visitLdcInsn(org.objectweb.asm.Type.getObjectType(host));
    }
    code.visitVarInsn(ALOAD, emission.locals().context);
    String known = isClass ? "Ljava/lang/Class;" : "";
    Code.operation(code, "cast", "(" + OBJECT + TEST + known + Code.CONTEXT_TYPE + ")" + OBJECT);
    if (shape == Shape.REFERENCE) {
      stack.result(type, next);
    } else {
      code.visitVarInsn(ALOAD, emission.locals().context);
      unbox(shape);
      stack.push(Operand.of(type, shape, HostNames.OBJECT));
    }
  }

  private void pushCell(LoadedGlobal global) {
    code.visitVarInsn(ALOAD, emission.locals().context);
    Code.push(code, global.index());
    emission.constants().push(code, global, LoadedGlobal.class);
    ofIsolate(global.scope(), "Global", LoadedGlobal.class, GlobalCell.class);
  }

  void getGlobal(Symbol symbol, Opcode next) {
    LoadedGlobal global = types.scope().global(symbol);
    pushCell(global);
    code.visitVarInsn(ALOAD, emission.locals().context);
    if (global.shape() == Shape.REFERENCE) {
      Code.operation(code, "reference", "(L" + CELL + ";" + Code.CONTEXT_TYPE + ")" + OBJECT);
    } else {
      Code.operation(code, "number", "(L" + CELL + ";" + Code.CONTEXT_TYPE + ")J");
      Conversions.fromLong(code, global.shape());
    }
    stack.result(statics.global(symbol), next);
  }

  void putGlobal(Symbol symbol) {
    LoadedGlobal global = types.scope().global(symbol);
    Shape shape = stack.peek().shape();
    int[] slot = stack.store(1);
    pushCell(global);
    Code.load(code, shape, slot[0]);
    Conversions.toLong(code, shape);
    code.visitMethodInsn(
        INVOKEVIRTUAL, CELL, "set", shape == Shape.REFERENCE ? "(" + OBJECT + ")V" : "(J)V", false);
  }
}
