package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What counts as live, to the byte: also in the middle of a block. */
@Timeout(60)
class MemoryTest {
  private static final Type NUMBERS = new ArrayType(Primitive.INT);
  private static final long SIZE = MemorySizes.ARRAY + 1000L * MemorySizes.SLOT;

  private final Build main = new Build("main");

  private Build.Body entry() {
    return main.function(Names.ENTRY, Basic.UNIT);
  }

  private Isolate isolate(long memory) {
    return Prelude.engine().load(main.bytes()).isolate().memory(memory).build();
  }

  private static Build.Body array(Build.Body body) {
    return body.number(1000).op(Opcode.NEW_ARRAY, new Operand.OfType(Primitive.INT));
  }

  private static void end(Build.Body body) {
    body.op(Opcode.UNIT).op(Opcode.RETURN).end();
  }

  @Test
  void aLocalThatIsReadNoMoreDoesNotCountWithinItsBlock() {
    Build.Body body = array(entry().locals(NUMBERS, NUMBERS)).store(0);
    for (int i = 0; i < 10; i++) {
      array(body).store(1);
    }
    end(body);
    assertThat(isolate(SIZE).run()).isZero();
    assertThatThrownBy(() -> isolate(SIZE - 1).run()).isInstanceOf(MemoryExhausted.class);
  }

  @Test
  void aLocalThatIsReadLaterCounts() {
    Build.Body body = array(entry().locals(NUMBERS)).store(0);
    array(body).op(Opcode.POP).load(0).op(Opcode.POP);
    end(body);
    assertThat(isolate(2 * SIZE).run()).isZero();
    assertThatThrownBy(() -> isolate(2 * SIZE - 1).run()).isInstanceOf(MemoryExhausted.class);
  }

  @Test
  void whatTheOperandStackHoldsCounts() {
    Build.Body body = array(array(entry())).op(Opcode.POP).op(Opcode.POP);
    end(body);
    assertThat(isolate(2 * SIZE).run()).isZero();
    assertThatThrownBy(() -> isolate(2 * SIZE - 1).run()).isInstanceOf(MemoryExhausted.class);
  }

  @Test
  void argumentsOfACallUnderWayCountNoMoreOnceTheyAreReadNoMore() {
    array(main.function("f", Basic.UNIT, NUMBERS))
        .op(Opcode.POP)
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
    Build.Body body = array(entry()).call(main.symbol("f")).op(Opcode.POP);
    end(body);
    assertThat(isolate(SIZE).run()).isZero();
  }

  /** Closures that hold each other, made in one block: small, so that none looks at the limit. */
  private void chain(int length) {
    Symbol f = main.symbol("f");
    main.function("f", Basic.UNIT, Basic.ANY).op(Opcode.UNIT).op(Opcode.RETURN).end();
    Symbol exit = new Symbol(Names.PRELUDE, "exit");
    main.importFunction(exit, Basic.NEVER, Primitive.INT);
    Build.Body body = entry().locals(Basic.ANY).text("x").store(0);
    for (int i = 0; i < length; i++) {
      body.load(0).op(Opcode.CLOSURE, new Operand.Closure(f, List.of(), 1)).store(0);
    }
    body.load(0).op(Opcode.POP).number(7).call(exit).end();
  }

  @Test
  void aBlockThatAllocatesMuchIsStoppedOnTheWay() {
    int length = 20_000;
    chain(length);
    long size = (long) length * MemorySizes.closure(1);
    assertThat(isolate(2 * size).run()).isEqualTo(7);
    assertThatThrownBy(() -> isolate(size / 2).run()).isInstanceOf(MemoryExhausted.class);
  }
}
