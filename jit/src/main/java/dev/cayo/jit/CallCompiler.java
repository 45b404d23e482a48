package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.NEW;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.T_LONG;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand.Closure;
import dev.cayo.bytecode.Operand.OfFunction;
import dev.cayo.bytecode.Operand.OfMethod;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Invoker;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Shapes;
import dev.cayo.vm.link.VirtualMethod;
import dev.cayo.vm.tier.Linker;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.translate.StaticTypes;
import dev.cayo.vm.translate.Substitution;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Calls of functions, methods and closures. */
final class CallCompiler {
  private static final Handle SHARED = bootstrap("constant");
  private static final Handle OWN = bootstrap("own");

  private static Handle bootstrap(String name) {
    return new Handle(
        Opcodes.H_INVOKESTATIC,
        org.objectweb.asm.Type.getInternalName(Linker.class),
        name,
        Linker.DESCRIPTOR.replace(")", "I)"),
        false);
  }

  private final Emission emission;
  private final MethodVisitor code;
  private final OperandStack stack;
  private final StaticTypes statics;
  private final Suspended suspended;
  private final HostTypes types;

  CallCompiler(Emission emission, OperandStack stack, StaticTypes statics, Suspended suspended) {
    this.emission = emission;
    this.code = emission.code();
    this.stack = stack;
    this.statics = statics;
    this.suspended = suspended;
    this.types = emission.types();
  }

  private FunctionInstance instance(Symbol symbol, List<Type> typeArguments) {
    return types.scope().function(symbol).instance(types.shapes(typeArguments));
  }

  private void loadContext() {
    code.visitVarInsn(ALOAD, emission.locals().context);
    emission.locals().pushDepth(code);
  }

  void call(int index, OfFunction callee, Opcode next) {
    Signature signature = statics.function(callee.symbol());
    List<Operand> arguments = stack.pop(signature.parameters().size());
    Type result = Substitution.apply(signature.result(), callee.typeArguments());
    call(index, instance(callee.symbol(), callee.typeArguments()), arguments);
    stack.result(result, next);
  }

  void initialiser(int index, OfFunction callee, Opcode next) {
    Signature signature = statics.function(callee.symbol());
    List<Operand> arguments = stack.pop(signature.parameters().size());
    call(index, instance(callee.symbol(), callee.typeArguments()), arguments);
    stack.result(arguments.get(0).type(), next);
  }

  /** The arguments are on the host's stack. */
  private void call(int index, FunctionInstance callee, List<Operand> arguments) {
    InlinePlan plan = suspended.inlined(index);
    if (plan == null) {
      call(index, callee);
    } else {
      suspended.inline(index, plan, arguments);
    }
  }

  private void call(int index, FunctionInstance callee) {
    if (callee.function().isHost()) {
      // All frames would have to be given up for each call.
      throw new NotCompilable("calls a function of the host");
    }
    String descriptor = CallDescriptor.of(callee.parameters(), callee.result());
    HostMethod method = emission.method();
    Specialisation wanted = suspended.specialisation(index, callee);
    if (callee.isPure()) {
      loadContext();
      code.visitInvokeDynamicInsn("call", descriptor, SHARED, emission.constants().index(callee));
      return;
    }
    boolean isSelf = wanted.equals(method.function()) && !method.selfClass().isEmpty();
    suspended.call(
        index,
        () -> {
          loadContext();
          if (isSelf) {
            code.visitMethodInsn(
                INVOKESTATIC, method.selfClass(), UnitCompiler.METHOD, descriptor, false);
          } else {
            boolean isOwn = Copies.isWorth(callee, method.level());
            Object constant = isOwn ? wanted : callee;
            code.visitInvokeDynamicInsn(
                "call", descriptor, isOwn ? OWN : SHARED, emission.constants().index(constant));
          }
        });
  }

  void virtual(int index, OfMethod method, BitSet assigned, Opcode next) {
    Signature signature = statics.method(method.owner(), method.name());
    List<Operand> arguments = stack.pop(signature.parameters().size() + 1);
    Operand receiver = arguments.get(0);
    Type result =
        statics.result(receiver.type(), method.owner(), method.name(), method.typeArguments());
    if (receiver.shape() != Shape.REFERENCE) {
      onPrimitive(index, method.name(), arguments);
    } else {
      onReference(index, method, arguments, types.shape(result), assigned);
    }
    stack.result(result, next);
  }

  /** A type variable that stands for a primitive: the method is known now. */
  private void onPrimitive(int index, String method, List<Operand> arguments) {
    Shape shape = arguments.get(0).shape();
    FunctionInstance target = types.scope().builtIns().primitive(shape).method(method);
    if (!target.hasPrimitiveReceiver()) {
      arguments.forEach(stack::push);
      int[] slots = stack.store(arguments.size());
      for (int i = 0; i < slots.length; i++) {
        Code.load(code, arguments.get(i).shape(), slots[i]);
        if (i == 0) {
          Boxing.box(code, shape);
          emission.metering().allocated(() -> Code.push(code, (long) MemorySizes.BOX));
        }
      }
    }
    call(index, target);
  }

  private void onReference(
      int index, OfMethod method, List<Operand> arguments, Shape result, BitSet assigned) {
    List<Shape> parameters = new ArrayList<>();
    arguments.subList(1, arguments.size()).forEach(each -> parameters.add(each.shape()));
    RuntimeClass owner =
        types.instance(
            method.owner(), statics.argumentsOf(arguments.get(0).type(), method.owner()));
    boolean isInterface = owner.isInterface();
    boolean isOfLibrary = method.owner().module().equals(Names.PRELUDE);
    String descriptor = CallDescriptor.of(parameters, result);
    if (isInterface && !isOfLibrary) {
      String host = org.objectweb.asm.Type.getInternalName(owner.hostInterface());
      suspended.call(
          index,
          () -> {
            loadContext();
            code.visitMethodInsn(
                INVOKEINTERFACE, host, VirtualMethod.hostName(method.name()), descriptor, true);
          });
    } else if (!isInterface && !isOfLibrary && owner.hasVirtual(method.name())) {
      String host = HostNames.of(owner);
      suspended.call(
          index,
          () -> {
            loadContext();
            code.visitMethodInsn(
                INVOKEVIRTUAL, host, VirtualMethod.hostName(method.name()), descriptor, false);
          });
    } else {
      arguments.forEach(stack::push);
      new GuardedCall(emission, stack, suspended, owner, method.name())
          .emit(index, arguments, result, assigned);
    }
  }

  void closure(int index, int count, Opcode next) {
    FunctionInstance known = suspended.calledClosure(index);
    if (known != null) {
      knownClosure(index, known, count, next);
      return;
    }
    List<Operand> arguments = stack.pop(count);
    Operand closure = stack.peek();
    Type result = ((FunctionType) closure.type()).result();
    List<Shape> shapes = arguments.stream().map(Operand::shape).toList();
    Shape resultShape = types.shape(result);
    Class<?> invoker = types.scope().hostClasses().invoker(shapes, resultShape);
    String host = org.objectweb.asm.Type.getInternalName(invoker);
    arguments.forEach(stack::push);
    int[] slots = stack.store(count);
    stack.require(HostNames.CLOSURE);
    stack.pop();
    int receiver = emission.locals().temporary(Shape.REFERENCE);
    String descriptor =
        "(L" + HostNames.CLOSURE + ";" + CallDescriptor.of(shapes, resultShape).substring(1);
    code.visitInsn(DUP);
    Code.store(code, Shape.REFERENCE, receiver);
    Code.operation(
        code,
        "invoker",
        "(L" + HostNames.CLOSURE + ";)" + org.objectweb.asm.Type.getDescriptor(Invoker.class));
    code.visitTypeInsn(CHECKCAST, host);
    Code.loadReference(code, receiver);
    for (int i = 0; i < slots.length; i++) {
      Code.load(code, shapes.get(i), slots[i]);
    }
    suspended.call(
        index,
        () -> {
          loadContext();
          code.visitMethodInsn(INVOKEVIRTUAL, host, "call", descriptor, false);
        });
    stack.result(result, next);
  }

  /** A call of a function whose first arguments are what the closure has captured. */
  private void knownClosure(int index, FunctionInstance callee, int count, Opcode next) {
    List<Operand> arguments = stack.pop(count);
    arguments.forEach(stack::push);
    int[] slots = stack.store(count);
    stack.require(HostNames.CLOSURE);
    Type result = ((FunctionType) stack.pop().type()).result();
    int closure = emission.locals().temporary(Shape.REFERENCE);
    Code.store(code, Shape.REFERENCE, closure);
    List<Operand> all = new ArrayList<>(captured(callee, count, closure));
    for (int i = 0; i < slots.length; i++) {
      Code.load(code, arguments.get(i).shape(), slots[i]);
    }
    all.addAll(arguments);
    call(index, callee, all);
    stack.result(result, next);
  }

  /** Pushes what a closure has captured. */
  private List<Operand> captured(FunctionInstance callee, int count, int closure) {
    List<Operand> captured = new ArrayList<>();
    int primitives = 0;
    int references = 0;
    for (int i = 0; i < callee.parameters().size() - count; i++) {
      Shape shape = callee.parameters().get(i);
      boolean isReference = shape == Shape.REFERENCE;
      Code.loadReference(code, closure);
      code.visitFieldInsn(
          GETFIELD,
          HostNames.CLOSURE,
          isReference ? "references" : "primitives",
          isReference ? "[Ljava/lang/Object;" : "[J");
      Code.push(code, isReference ? references++ : primitives++);
      code.visitInsn(isReference ? AALOAD : LALOAD);
      Conversions.fromLong(code, shape);
      captured.add(Operand.of(Basic.ANY, shape, HostNames.OBJECT));
    }
    return captured;
  }

  void makeClosure(Closure closure) {
    Signature signature = statics.function(closure.symbol());
    int count = closure.captured();
    List<Type> rest = signature.parameters().subList(count, signature.parameters().size());
    Type type =
        new FunctionType(
            Substitution.all(rest, closure.typeArguments()),
            Substitution.apply(signature.result(), closure.typeArguments()));
    List<Shape> shapes = new ArrayList<>();
    List<Operand> captured = stack.pop(count);
    captured.forEach(each -> shapes.add(each.shape()));
    captured.forEach(stack::push);
    int[] slots = stack.store(count);
    code.visitTypeInsn(NEW, HostNames.CLOSURE);
    code.visitInsn(DUP);
    emission
        .constants()
        .push(code, instance(closure.symbol(), closure.typeArguments()), FunctionInstance.class);
    pack(shapes, slots, false);
    pack(shapes, slots, true);
    code.visitMethodInsn(
        INVOKESPECIAL,
        HostNames.CLOSURE,
        "<init>",
        "("
            + org.objectweb.asm.Type.getDescriptor(FunctionInstance.class)
            + "[J[Ljava/lang/Object;)V",
        false);
    emission.metering().allocated(() -> Code.push(code, (long) MemorySizes.closure(count)));
    stack.push(type, HostNames.CLOSURE);
  }

  private void pack(List<Shape> shapes, int[] slots, boolean references) {
    long size = shapes.stream().filter(each -> Shapes.isPrimitive(each) != references).count();
    Code.push(code, (int) size);
    if (references) {
      code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    } else {
      code.visitIntInsn(NEWARRAY, T_LONG);
    }
    int next = 0;
    for (int i = 0; i < slots.length; i++) {
      if (Shapes.isPrimitive(shapes.get(i)) != references) {
        code.visitInsn(DUP);
        Code.push(code, next++);
        Code.load(code, shapes.get(i), slots[i]);
        Conversions.toLong(code, shapes.get(i));
        code.visitInsn(references ? AASTORE : LASTORE);
      }
    }
  }
}
