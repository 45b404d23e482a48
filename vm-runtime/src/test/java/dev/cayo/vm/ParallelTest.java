package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Isolates of one program share its code and nothing else. */
class ParallelTest {
  @Test
  void isolatesRunSideBySide() throws Exception {
    Build main = new Build("main");
    main.globals.add(
        new dev.cayo.bytecode.Global(
            "count", Primitive.INT, java.util.Set.of(dev.cayo.bytecode.Flag.MUTABLE)));
    var count = new dev.cayo.bytecode.Operand.OfGlobal(main.symbol("count"));
    main.function("step", Primitive.INT)
        .op(Opcode.GET_GLOBAL, count)
        .number(1)
        .op(Opcode.ADD)
        .op(Opcode.RETURN)
        .end();
    main.function(Names.ENTRY, Basic.UNIT)
        .number(0)
        .op(Opcode.PUT_GLOBAL, count)
        .block()
        .call(main.symbol("step"))
        .op(Opcode.PUT_GLOBAL, count)
        .op(Opcode.GET_GLOBAL, count)
        .number(10_000)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF, 1)
        .block()
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
    Program program = Prelude.engine().load(main.bytes());
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Long>> runs = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        runs.add(
            () -> {
              Isolate isolate = program.isolate().memory(1 << 20).build();
              isolate.run();
              return isolate.fuelUsed();
            });
      }
      List<Long> used = new ArrayList<>();
      for (Future<Long> run : pool.invokeAll(runs)) {
        used.add(run.get());
      }
      assertThat(used.stream().distinct()).hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }
}
