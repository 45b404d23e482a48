package dev.cayo.vm;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Type;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Nanoseconds for an instruction of the ISA, interpreted. Run by hand: not a test. */
final class Speed {
  /** The processor's time: others may be at work on the machine. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private Speed() {}

  public static void main(String[] arguments) {
    for (String name : arguments.length > 0 ? arguments : new String[] {"fib", "sieve", "nested"}) {
      Build module = new Build("main");
      switch (name) {
        case "fib" -> fib(module);
        case "sieve" -> sieve(module);
        default -> nested(module);
      }
      Program program = Prelude.engine().load(module.bytes());
      for (int i = 0; i < 8; i++) {
        Isolate isolate = program.isolate().build();
        long start = CLOCK.getCurrentThreadCpuTime();
        isolate.run();
        long time = CLOCK.getCurrentThreadCpuTime() - start;
        System.out.printf(
            "%s: %.2f ns, %d ms%n", name, (double) time / isolate.fuelUsed(), time / 1_000_000);
      }
    }
  }

  private static void fib(Build module) {
    module
        .function("fib", Primitive.INT, Primitive.INT)
        .locals(Primitive.INT, Primitive.INT)
        .load(0)
        .number(2)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 2)
        .block(0)
        .load(0)
        .op(Opcode.RETURN)
        .block(0)
        .load(0)
        .number(1)
        .op(Opcode.SUBTRACT)
        .call(module.symbol("fib"))
        .store(1)
        .load(0)
        .number(2)
        .op(Opcode.SUBTRACT)
        .call(module.symbol("fib"))
        .store(2)
        .load(1)
        .load(2)
        .op(Opcode.ADD)
        .op(Opcode.RETURN)
        .end();
    module
        .function(Names.ENTRY, Basic.UNIT)
        .number(32)
        .call(module.symbol("fib"))
        .op(Opcode.POP)
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
  }

  /** Locals: flags, i, j, round, n. */
  private static void sieve(Build module) {
    Type flags = new ArrayType(Primitive.BOOL);
    module
        .function(Names.ENTRY, Basic.UNIT)
        .locals(flags, Primitive.INT, Primitive.INT, Primitive.INT, Primitive.INT)
        .number(0)
        .store(3)
        .number(5000)
        .store(4)
        .block(3, 4)
        .load(3)
        .number(2000)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 10)
        .block(3, 4)
        .load(4)
        .op(Opcode.NEW_ARRAY, new Operand.OfType(Primitive.BOOL))
        .store(0)
        .number(2)
        .store(1)
        .block(0, 1, 3, 4)
        .load(1)
        .load(4)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 9)
        .block(0, 1, 3, 4)
        .load(0)
        .load(1)
        .op(Opcode.ARRAY_GET)
        .jump(Opcode.JUMP_IF, 8)
        .block(0, 1, 3, 4)
        .load(1)
        .load(1)
        .op(Opcode.ADD)
        .store(2)
        .block(0, 1, 2, 3, 4)
        .load(2)
        .load(4)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 8)
        .block(0, 1, 2, 3, 4)
        .load(0)
        .load(2)
        .op(Opcode.TRUE)
        .op(Opcode.ARRAY_SET)
        .load(2)
        .load(1)
        .op(Opcode.ADD)
        .store(2)
        .jump(Opcode.JUMP, 6)
        .block(0, 1, 3, 4)
        .load(1)
        .number(1)
        .op(Opcode.ADD)
        .store(1)
        .jump(Opcode.JUMP, 3)
        .block(3, 4)
        .load(3)
        .number(1)
        .op(Opcode.ADD)
        .store(3)
        .jump(Opcode.JUMP, 1)
        .block()
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
  }

  /** Locals: i, j, sum. */
  private static void nested(Build module) {
    module
        .function(Names.ENTRY, Basic.UNIT)
        .locals(Primitive.INT, Primitive.INT, Primitive.INT)
        .number(0)
        .store(0)
        .number(0)
        .store(2)
        .block(0, 2)
        .load(0)
        .number(10000)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 6)
        .block(0, 2)
        .number(0)
        .store(1)
        .block(0, 1, 2)
        .load(1)
        .number(3000)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 5)
        .block(0, 1, 2)
        .load(2)
        .load(0)
        .load(1)
        .op(Opcode.XOR)
        .op(Opcode.ADD)
        .store(2)
        .load(1)
        .number(1)
        .op(Opcode.ADD)
        .store(1)
        .jump(Opcode.JUMP, 3)
        .block(0, 2)
        .load(0)
        .number(1)
        .op(Opcode.ADD)
        .store(0)
        .jump(Opcode.JUMP, 1)
        .block()
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
  }
}
