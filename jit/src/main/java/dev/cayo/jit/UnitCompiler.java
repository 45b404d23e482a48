package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.AALOAD;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACONST_NULL;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.classgen.CallDescriptor;
import dev.cayo.vm.classgen.Conversions;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.CompiledCode;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.tier.Unit;
import dev.cayo.vm.translate.Body;
import dev.cayo.vm.translate.Locals;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Compiles a function, from its entry or that of one of its blocks, to a class of the host. */
final class UnitCompiler {
  /** The method of a unit that is the function. */
  static final String METHOD = "run";

  /** HotSpot does not compile methods of more bytes. */
  static final int LARGEST = 8000;

  /** Instructions below which less is not tried. */
  private static final int LEAST_BUDGET = 100;

  private static final String PARENT = Type.getInternalName(CompiledCode.class);
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Specialisation wanted;
  private final FunctionInstance function;
  private final Body body;
  private final int block;
  private final int level;
  private final InlinePlan plan;
  private final BitSet reachable;
  private final String name = "dev/cayo/vm/guest/U" + NEXT.getAndIncrement();
  private final Constants constants = new Constants(name);
  private final HostTypes types;
  private final HostLocals locals;
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);

  private UnitCompiler(
      Specialisation wanted, int block, int level, BitSet reachable, InlinePlan plan) {
    this.wanted = wanted;
    this.function = wanted.function();
    this.level = level;
    this.body = function.prepared();
    this.block = block;
    this.reachable = reachable;
    this.plan = plan;
    this.types = new HostTypes(function);
    this.locals = new HostLocals(new Locals(function), types, parameters());
  }

  /**
   * The code of a function.
   *
   * @param block where it begins; 0 for the function's entry
   * @param level how many callers it is for, one within the other; 0 for all
   * @throws NotCompilable where the host would not compile it
   */
  static CompiledUnit compile(Specialisation wanted, int block, int level) {
    FunctionInstance function = wanted.function();
    dev.cayo.bytecode.Code guest = function.function().definition().code().orElseThrow();
    BitSet reachable = Blocks.reachable(guest, block);
    // A block takes eight bytes at least: no time is spent on what cannot fit.
    if (guest.blocks().size() > LARGEST || reachable.cardinality() > LARGEST / 8) {
      throw new NotCompilable("too large: " + guest.blocks().size() + " blocks");
    }
    int budget = InlinePlan.BUDGET;
    while (true) {
      InlinePlan plan = InlinePlan.of(wanted, reachable, budget);
      CompiledUnit unit = new UnitCompiler(wanted, block, level, reachable, plan).compile();
      if (unit.size() <= LARGEST) {
        return unit;
      }
      if (plan.isEmpty()) {
        throw new NotCompilable("too large: " + unit.size() + " bytes");
      }
      budget = budget > LEAST_BUDGET ? budget / 4 : 0;
    }
  }

  /** The guest's locals that the method takes. */
  private List<Integer> parameters() {
    List<Integer> parameters = new ArrayList<>();
    if (block == 0) {
      for (int i = 0; i < function.parameters().size(); i++) {
        parameters.add(i);
      }
    } else {
      var code = function.function().definition().code().orElseThrow();
      code.blocks().get(block).live().stream().forEach(parameters::add);
    }
    return parameters;
  }

  private CompiledUnit compile() {
    writer.visit(V17, ACC_PUBLIC | ACC_FINAL, name, null, PARENT, null);
    constructor();
    List<Shape> shapes = locals.parameters().stream().map(locals.guest::shape).toList();
    String descriptor = CallDescriptor.of(shapes, function.result());
    MethodVisitor method =
        writer.visitMethod(ACC_PUBLIC | ACC_STATIC, METHOD, descriptor, null, null);
    boolean hasLoop = Blocks.hasLoop(plan.code().blocks(), reachable);
    HostMethod host =
        new HostMethod(
            wanted,
            method,
            constants,
            Metering.of(wanted.scope().isMetered(), method, locals, hasLoop),
            new Suspensions(body, locals, hasLoop, name),
            new LineNumbers(),
            new ArrayList<>(),
            block == 0 ? name : "",
            level);
    FunctionCompiler compiler =
        new FunctionCompiler(host, Activation.root(plan, types, locals), block, reachable);
    compiler.compile();
    adapter(descriptor);
    host.suspensions().writeSpills(writer);
    constants.write(writer);
    writer.visitEnd();
    return made(host, compiler.size(), descriptor);
  }

  private CompiledUnit made(HostMethod host, int size, String descriptor) {
    Suspensions suspensions = host.suspensions();
    Unit unit =
        new Unit(
            wanted.scope(),
            suspensions.bodies(),
            suspensions.positions(),
            host.lines().inlined(),
            constants.values(),
            level);
    byte[] code = size > LARGEST ? new byte[0] : writer.toByteArray();
    return new CompiledUnit(function, block, name, code, size, unit, descriptor);
  }

  private void constructor() {
    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
    code.visitCode();
    code.visitVarInsn(ALOAD, 0);
    Code.push(code, plan.slots());
    code.visitMethodInsn(INVOKESPECIAL, PARENT, "<init>", "(I)V", false);
    code.visitInsn(RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** From the registers of a frame of the interpreter. */
  private void adapter(String descriptor) {
    MethodVisitor code =
        writer.visitMethod(
            ACC_PUBLIC,
            "enter",
            "(" + Code.CONTEXT_TYPE + "I[J[Ljava/lang/Object;)Ljava/lang/Object;",
            null,
            null);
    code.visitCode();
    for (int local : locals.parameters()) {
      Shape shape = locals.guest.shape(local);
      boolean isReference = shape == Shape.REFERENCE;
      code.visitVarInsn(ALOAD, isReference ? 4 : 3);
      Code.push(code, locals.guest.register(local));
      code.visitInsn(isReference ? AALOAD : LALOAD);
      Conversions.fromLong(code, shape);
    }
    code.visitVarInsn(ALOAD, 1);
    code.visitVarInsn(ILOAD, 2);
    code.visitMethodInsn(INVOKESTATIC, name, METHOD, descriptor, false);
    if (function.result() != Shape.REFERENCE) {
      Conversions.toLong(code, function.result());
      code.visitVarInsn(LSTORE, 5);
      code.visitVarInsn(ALOAD, 1);
      code.visitVarInsn(LLOAD, 5);
      code.visitFieldInsn(PUTFIELD, Code.CONTEXT, "result", "J");
      code.visitInsn(ACONST_NULL);
    }
    code.visitInsn(ARETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }
}
