package dev.cayo.vm.classgen;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.AASTORE;
import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ANEWARRAY;
import static org.objectweb.asm.Opcodes.ASTORE;
import static org.objectweb.asm.Opcodes.ATHROW;
import static org.objectweb.asm.Opcodes.CHECKCAST;
import static org.objectweb.asm.Opcodes.DUP;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.NEWARRAY;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.T_LONG;
import static org.objectweb.asm.Opcodes.V17;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.interpret.CompiledRuns;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Invoker;
import dev.cayo.vm.object.Closure;
import dev.cayo.vm.object.UnitValue;
import dev.cayo.vm.tier.Linker;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The classes through which compiled code calls what is not compiled, natives, and closures. */
final class CallClasses {
  /** The static field that holds the {@link FunctionInstance}. */
  static final String FUNCTION = "function";

  private static final String FUNCTION_TYPE = Type.getDescriptor(FunctionInstance.class);
  private static final String RUNS = Type.getInternalName(CompiledRuns.class);
  private static final String CONTEXT = Type.getInternalName(ExecutionContext.class);
  private static final String CLOSURE = Type.getInternalName(Closure.class);
  private static final String INVOKER = Type.getInternalName(Invoker.class);

  private CallClasses() {}

  /**
   * A class with a method {@code call} that takes a function, then what compiled code passes, and
   * runs the function in the interpreter.
   */
  static byte[] interpreted(String name, List<Shape> arguments, Shape result) {
    ClassWriter writer = begin(name, "java/lang/Object", ACC_FINAL);
    String descriptor = "(" + FUNCTION_TYPE + CallDescriptor.of(arguments, result).substring(1);
    MethodVisitor code =
        writer.visitMethod(ACC_PUBLIC | ACC_STATIC, "call", descriptor, null, null);
    code.visitCode();
    int context = 1 + arguments.stream().mapToInt(CallDescriptor::size).sum();
    code.visitVarInsn(ALOAD, 0);
    CallDescriptor.loadContext(code, context);
    pack(code, arguments, 1);
    code.visitMethodInsn(
        INVOKESTATIC,
        RUNS,
        "interpret",
        "(" + FUNCTION_TYPE + CallDescriptor.CONTEXT + "I[J[Ljava/lang/Object;)Ljava/lang/Object;",
        false);
    if (result != Shape.REFERENCE) {
      code.visitInsn(POP);
      code.visitVarInsn(ALOAD, context);
      code.visitFieldInsn(GETFIELD, CONTEXT, "result", "J");
      Conversions.fromLong(code, result);
    }
    CallDescriptor.end(code, result);
    return end(writer);
  }

  /** A class with a method {@code call} that calls a native as compiled code calls functions. */
  static byte[] ofNative(String name, FunctionInstance function, NativeMethod target) {
    ClassWriter writer = begin(name, "java/lang/Object", ACC_FINAL);
    functionField(writer);
    List<Shape> arguments = function.parameters();
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC | ACC_STATIC,
            "call",
            CallDescriptor.of(arguments, function.result()),
            null,
            null);
    code.visitCode();
    int context = arguments.stream().mapToInt(CallDescriptor::size).sum();
    if (target.isPure()) {
      callNative(code, function, target);
      code.visitMaxs(0, 0);
      code.visitEnd();
      return end(writer);
    }
    int charged = context + 2;
    int memory = charged + 2;
    int thrown = memory + 2;
    code.visitVarInsn(ALOAD, context);
    code.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "checkFuel", "()V", false);
    code.visitVarInsn(ALOAD, context);
    code.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "charged", "()J", false);
    code.visitVarInsn(LSTORE, charged);
    code.visitVarInsn(ALOAD, context);
    code.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "memoryLeft", "()J", false);
    code.visitVarInsn(LSTORE, memory);
    Label start = new Label();
    Label end = new Label();
    code.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
    code.visitLabel(start);
    callNative(code, function, target);
    code.visitLabel(end);
    code.visitVarInsn(ASTORE, thrown);
    code.visitVarInsn(ALOAD, thrown);
    code.visitFieldInsn(GETSTATIC, name, FUNCTION, FUNCTION_TYPE);
    CallDescriptor.loadContext(code, context);
    code.visitVarInsn(LLOAD, charged);
    code.visitVarInsn(LLOAD, memory);
    pack(code, arguments, 0);
    code.visitMethodInsn(
        INVOKESTATIC,
        RUNS,
        "thrownByNative",
        "(Ljava/lang/Throwable;"
            + FUNCTION_TYPE
            + CallDescriptor.CONTEXT
            + "IJJ[J[Ljava/lang/Object;)Ljava/lang/RuntimeException;",
        false);
    code.visitInsn(ATHROW);
    code.visitMaxs(0, 0);
    code.visitEnd();
    return end(writer);
  }

  private static void callNative(
      MethodVisitor code, FunctionInstance function, NativeMethod target) {
    List<Shape> arguments = function.parameters();
    int context = arguments.stream().mapToInt(CallDescriptor::size).sum();
    code.visitVarInsn(ALOAD, context);
    int local = 0;
    for (int i = 0; i < arguments.size(); i++) {
      code.visitVarInsn(CallDescriptor.opcode(arguments.get(i), ILOAD), local);
      local += CallDescriptor.size(arguments.get(i));
      Conversions.toNative(code, arguments.get(i));
      if (arguments.get(i) == Shape.REFERENCE
          && !target.parameters().get(i).equals("Ljava/lang/Object;")) {
        code.visitTypeInsn(CHECKCAST, Type.getType(target.parameters().get(i)).getInternalName());
      }
    }
    code.visitMethodInsn(
        INVOKESTATIC,
        Type.getInternalName(target.host()),
        target.name(),
        target.descriptor(),
        false);
    if (target.descriptor().endsWith("V")) {
      String unit = Type.getInternalName(UnitValue.class);
      code.visitFieldInsn(GETSTATIC, unit, "UNIT", "L" + unit + ";");
    }
    code.visitInsn(CallDescriptor.opcode(function.result(), Opcodes.IRETURN));
  }

  /** The class above those that call closures with arguments of such shapes. */
  static byte[] invoker(String name, List<Shape> arguments, Shape result) {
    ClassWriter writer = begin(name, INVOKER, ACC_ABSTRACT);
    writer
        .visitMethod(
            ACC_PUBLIC | ACC_ABSTRACT, "call", invokerDescriptor(arguments, result), null, null)
        .visitEnd();
    return end(writer);
  }

  /** What calls closures takes the closure first. */
  static String invokerDescriptor(List<Shape> arguments, Shape result) {
    return "(L" + CLOSURE + ";" + CallDescriptor.of(arguments, result).substring(1);
  }

  /** What calls the closures of one function. */
  static byte[] closureInvoker(
      String name, String parent, FunctionInstance function, int captured) {
    ClassWriter writer = begin(name, parent, ACC_FINAL);
    functionField(writer);
    List<Shape> all = function.parameters();
    List<Shape> passed = all.subList(captured, all.size());
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC, "call", invokerDescriptor(passed, function.result()), null, null);
    code.visitCode();
    int primitive = 0;
    int reference = 0;
    for (Shape shape : all.subList(0, captured)) {
      boolean isReference = shape == Shape.REFERENCE;
      code.visitVarInsn(ALOAD, 1);
      code.visitFieldInsn(
          GETFIELD,
          CLOSURE,
          isReference ? "references" : "primitives",
          isReference ? "[Ljava/lang/Object;" : "[J");
      Constructors.push(code, isReference ? reference++ : primitive++);
      code.visitInsn(isReference ? AALOAD : LALOAD);
      Conversions.fromLong(code, shape);
    }
    int context = CallDescriptor.load(code, passed, 2);
    CallDescriptor.loadContext(code, context);
    Handle bootstrap =
        new Handle(
            Opcodes.H_INVOKESTATIC,
            Type.getInternalName(Linker.class),
            "function",
            Linker.DESCRIPTOR,
            false);
    code.visitInvokeDynamicInsn("call", CallDescriptor.of(all, function.result()), bootstrap);
    CallDescriptor.end(code, function.result());
    return end(writer);
  }

  /** Pushes an array of the primitives among some locals, then one of the references. */
  private static void pack(MethodVisitor code, List<Shape> shapes, int first) {
    pack(code, shapes, first, false);
    pack(code, shapes, first, true);
  }

  private static void pack(MethodVisitor code, List<Shape> shapes, int first, boolean references) {
    List<Integer> locals = new ArrayList<>();
    List<Shape> packed = new ArrayList<>();
    int local = first;
    for (Shape shape : shapes) {
      if ((shape == Shape.REFERENCE) == references) {
        locals.add(local);
        packed.add(shape);
      }
      local += CallDescriptor.size(shape);
    }
    Constructors.push(code, locals.size());
    if (references) {
      code.visitTypeInsn(ANEWARRAY, "java/lang/Object");
    } else {
      code.visitIntInsn(NEWARRAY, T_LONG);
    }
    for (int i = 0; i < locals.size(); i++) {
      code.visitInsn(DUP);
      Constructors.push(code, i);
      code.visitVarInsn(CallDescriptor.opcode(packed.get(i), ILOAD), locals.get(i));
      Conversions.toLong(code, packed.get(i));
      code.visitInsn(references ? AASTORE : LASTORE);
    }
  }

  private static ClassWriter begin(String name, String parent, int access) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    writer.visit(V17, ACC_PUBLIC | access, name, null, parent, null);
    Constructors.write(writer, parent);
    return writer;
  }

  private static void functionField(ClassWriter writer) {
    writer.visitField(ACC_PUBLIC | ACC_STATIC, FUNCTION, FUNCTION_TYPE, null, null).visitEnd();
  }

  private static byte[] end(ClassWriter writer) {
    writer.visitEnd();
    return writer.toByteArray();
  }
}
