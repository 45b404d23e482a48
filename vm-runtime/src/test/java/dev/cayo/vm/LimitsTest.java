package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LimitsTest {
  private final Build main = new Build("main");

  private Build.Body entry() {
    return main.function(Names.ENTRY, Basic.UNIT);
  }

  private Isolate.Builder isolate() {
    return Prelude.engine().load(main.bytes()).isolate();
  }

  private static void expect(Isolate isolate, Stop.Kind kind) {
    assertThatThrownBy(isolate::run)
        .isInstanceOfSatisfying(Stop.class, stop -> assertThat(stop.kind()).isEqualTo(kind));
  }

  private void endless() {
    entry().block().jump(Opcode.JUMP, 1).end();
  }

  @Test
  void fuelStopsAtTheSamePlace() {
    endless();
    for (long fuel : new long[] {0, 1, 99_999, 100_000, 100_001, 1_234_567}) {
      Isolate isolate = isolate().fuel(fuel).build();
      expect(isolate, Stop.Kind.FUEL);
      assertThat(isolate.fuelUsed()).isEqualTo(fuel);
    }
  }

  @Test
  void exactFuelSuffices() {
    entry().number(1).op(Opcode.POP).op(Opcode.UNIT).op(Opcode.RETURN).end();
    Isolate enough = isolate().fuel(4).build();
    enough.run();
    assertThat(enough.fuelUsed()).isEqualTo(4);
    expect(isolate().fuel(3).build(), Stop.Kind.FUEL);
  }

  @Test
  void deadlineEndsALoop() {
    endless();
    expect(isolate().deadline(Duration.ofMillis(50)).build(), Stop.Kind.DEADLINE);
  }

  @Test
  void anotherThreadCancels() throws InterruptedException {
    endless();
    Isolate isolate = isolate().build();
    Thread canceller = new Thread(isolate::cancel);
    canceller.start();
    expect(isolate, Stop.Kind.CANCELLED);
    canceller.join();
    expect(isolate, Stop.Kind.CANCELLED);
  }

  @Test
  void depthStopsRecursion() {
    main.function("f", Basic.UNIT).call(main.symbol("f")).op(Opcode.RETURN).end();
    entry().call(main.symbol("f")).op(Opcode.RETURN).end();
    expect(isolate().build(), Stop.Kind.DEPTH);
    expect(isolate().maxDepth(1).build(), Stop.Kind.DEPTH);
  }

  /** The entry takes two slots: for a function that calls another in turn there is no room. */
  @Test
  void aFunctionThatCallsNothingNeedsNoRoom() {
    main.function("leaf", Basic.UNIT).op(Opcode.UNIT).op(Opcode.RETURN).end();
    entry().call(main.symbol("leaf")).op(Opcode.RETURN).end();
    assertThat(isolate().maxDepth(2).build().run()).isZero();
  }

  @Test
  void aFunctionThatCallsNeedsRoom() {
    main.function("leaf", Basic.UNIT).op(Opcode.UNIT).op(Opcode.RETURN).end();
    main.function("f", Basic.UNIT).call(main.symbol("leaf")).op(Opcode.RETURN).end();
    entry().call(main.symbol("f")).op(Opcode.RETURN).end();
    expect(isolate().maxDepth(2).build(), Stop.Kind.DEPTH);
  }

  @Test
  void noHandlerSeesAStop() {
    main.importType(Prelude.ERROR);
    entry()
        .locals(Build.prelude("Error"))
        .block()
        .jump(Opcode.JUMP, 1)
        .block(0)
        .jump(Opcode.JUMP, 1)
        .handler(0, 2, 2, 0)
        .end();
    expect(isolate().fuel(1000).build(), Stop.Kind.FUEL);
  }

  /** A loop that makes arrays of a thousand numbers; {@code keep}: each holds the one before. */
  private void arrays(boolean keep) {
    Type element = keep ? new NullableType(Basic.ANY) : Primitive.INT;
    Build.Body body =
        entry()
            .locals(new ArrayType(element))
            .number(1000)
            .op(Opcode.NEW_ARRAY, new Operand.OfType(element))
            .store(0);
    if (keep) {
      body.block(0)
          .number(1000)
          .op(Opcode.NEW_ARRAY, new Operand.OfType(element))
          .op(Opcode.DUP)
          .number(0)
          .load(0)
          .op(Opcode.ARRAY_SET)
          .store(0)
          .jump(Opcode.JUMP, 1)
          .end();
    } else {
      body.block()
          .number(1000)
          .op(Opcode.NEW_ARRAY, new Operand.OfType(Primitive.INT))
          .store(0)
          .jump(Opcode.JUMP, 1)
          .end();
    }
  }

  @Test
  void garbageDoesNotCount() {
    arrays(false);
    expect(isolate().memory(20_000).fuel(1_000_000).build(), Stop.Kind.FUEL);
  }

  @Test
  void liveMemoryIsLimited() {
    arrays(true);
    Isolate isolate = isolate().memory(10_000_000).fuel(100_000_000).build();
    expect(isolate, Stop.Kind.MEMORY);
    Isolate again = isolate().memory(10_000_000).fuel(100_000_000).build();
    expect(again, Stop.Kind.MEMORY);
    assertThat(again.fuelUsed()).isEqualTo(isolate.fuelUsed());
  }

  @Test
  void hugeArrayIsRefusedBeforeItIsMade() {
    entry()
        .op(Opcode.CONST, new Operand.Constant(new dev.cayo.bytecode.Literal.OfInt(Long.MAX_VALUE)))
        .op(Opcode.NEW_ARRAY, new Operand.OfType(Primitive.INT))
        .op(Opcode.POP)
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
    expect(isolate().memory(1 << 20).build(), Stop.Kind.MEMORY);
  }

  @Test
  void outputIsLimited() {
    Symbol println = new Symbol(Names.PRELUDE, "println");
    main.importFunction(println, Basic.UNIT, Basic.STRING);
    entry().block().text("text").call(println).op(Opcode.POP).jump(Opcode.JUMP, 1).end();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    expect(isolate().grant(new Capability.Out(out)).output(12).build(), Stop.Kind.OUTPUT);
    assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("text\ntext\nte");
  }

  @Test
  void whatWasNotGrantedIsRefused() {
    Symbol println = new Symbol(Names.PRELUDE, "println");
    main.importFunction(println, Basic.UNIT, Basic.STRING);
    entry().text("text").call(println).op(Opcode.RETURN).end();
    assertThatThrownBy(() -> isolate().build().run())
        .isInstanceOfSatisfying(
            UncaughtErrorException.class,
            error -> assertThat(error.type()).isEqualTo("AuthorityError"));
  }

  @Test
  void exitEndsWithItsStatus() {
    Symbol exit = new Symbol(Names.PRELUDE, "exit");
    main.importFunction(exit, Basic.NEVER, Primitive.INT);
    entry().number(3).call(exit).end();
    assertThat(isolate().build().run()).isEqualTo(3);
  }
}
