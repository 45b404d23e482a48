package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunTest {
  private static final Symbol PRINTLN = new Symbol(Names.PRELUDE, "println");

  private final Build main = new Build("main");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  RunTest() {
    main.importFunction(PRINTLN, Basic.UNIT, Basic.STRING);
    main.importType(Prelude.ANY).importType(Prelude.ERROR);
  }

  private String run() {
    Isolate isolate =
        Prelude.engine()
            .load(main.bytes())
            .isolate()
            .fuel(1_000_000_000)
            .grant(new Capability.Out(out))
            .build();
    assertThat(isolate.run()).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private Build.Body entry() {
    return main.function(Names.ENTRY, Basic.UNIT);
  }

  private void print(Build.Body body) {
    body.op(Opcode.TO_STRING).call(PRINTLN).op(Opcode.RETURN).end();
  }

  @Test
  void callsItself() {
    main.function("fib", Primitive.INT, Primitive.INT)
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
        .call(main.symbol("fib"))
        .store(1)
        .load(0)
        .number(2)
        .op(Opcode.SUBTRACT)
        .call(main.symbol("fib"))
        .store(2)
        .load(1)
        .load(2)
        .op(Opcode.ADD)
        .op(Opcode.RETURN)
        .end();
    print(entry().number(20).call(main.symbol("fib")));
    assertThat(run()).isEqualTo("6765\n");
  }

  @Test
  void genericClassHoldsPrimitives() {
    ClassType pair = new ClassType(main.symbol("Pair"), List.of(Primitive.INT, Primitive.FLOAT));
    main.types.add(
        new TypeDefinition(
            "Pair",
            TypeKind.RECORD,
            Set.of(),
            List.of(new TypeParameter("A", List.of()), new TypeParameter("B", List.of())),
            Optional.empty(),
            List.of(),
            List.of(Build.field("a", new TypeVariable(0)), Build.field("b", new TypeVariable(1))),
            List.of(),
            List.of()));
    entry()
        .locals(pair)
        .number(7)
        .number(3)
        .op(Opcode.INT_TO_FLOAT)
        .op(Opcode.NEW, new Operand.OfType(pair))
        .store(0)
        .load(0)
        .op(Opcode.GET_FIELD, new Operand.OfField(main.symbol("Pair"), "a"))
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.POP)
        .load(0)
        .op(Opcode.GET_FIELD, new Operand.OfField(main.symbol("Pair"), "b"))
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.POP)
        .load(0)
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .end();
    assertThat(run()).isEqualTo("7\n3.0\nPair\n");
  }

  @Test
  void closureCaptures() {
    Type function = new FunctionType(List.of(Primitive.INT), Primitive.INT);
    main.function("main$1", Primitive.INT, Primitive.INT, Primitive.INT)
        .load(0)
        .load(1)
        .op(Opcode.MULTIPLY)
        .op(Opcode.RETURN)
        .end();
    entry()
        .locals(function)
        .number(6)
        .op(Opcode.CLOSURE, new Operand.Closure(main.symbol("main$1"), List.of(), 1))
        .store(0)
        .load(0)
        .number(7)
        .op(Opcode.CALL_CLOSURE, new Operand.Count(1))
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .end();
    assertThat(run()).isEqualTo("42\n");
  }

  @Test
  void handlerTakesErrorOfCallee() {
    main.function("divide", Primitive.INT, Primitive.INT, Primitive.INT)
        .load(0)
        .load(1)
        .op(Opcode.DIVIDE)
        .op(Opcode.RETURN)
        .end();
    entry()
        .locals(Build.prelude("Error"))
        .number(1)
        .number(0)
        .call(main.symbol("divide"))
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .block(0)
        .load(0)
        .op(Opcode.GET_FIELD, new Operand.OfField(new Symbol(Names.PRELUDE, "Error"), "message"))
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .handler(0, 1, 1, 0)
        .end();
    assertThat(run()).isEqualTo("division by zero\n");
  }

  @Test
  void uncaughtErrorHasTrace() {
    main.function("divide", Primitive.INT, Primitive.INT, Primitive.INT)
        .line(3)
        .load(0)
        .load(1)
        .op(Opcode.DIVIDE)
        .op(Opcode.RETURN)
        .end();
    entry()
        .line(7)
        .number(1)
        .number(0)
        .line(8)
        .call(main.symbol("divide"))
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .end();
    assertThatThrownBy(this::run)
        .isInstanceOfSatisfying(
            UncaughtErrorException.class,
            error ->
                assertThat(error.report())
                    .isEqualTo(
                        """
                        error: ArithmeticError: division by zero
                          at divide (main.cayo:3)
                          at $entry (main.cayo:8)
                        """));
  }

  @Test
  void virtualCallFindsOverrideAndBoxes() {
    main.types.add(
        new TypeDefinition(
            "Dog",
            TypeKind.CLASS,
            Set.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(Build.method("toString", Basic.STRING, "Dog.toString")),
            List.of()));
    ClassType dog = new ClassType(main.symbol("Dog"), List.of());
    main.function("Dog.toString", Basic.STRING, dog).text("woof").op(Opcode.RETURN).end();
    Type any = new NullableType(Basic.ANY);
    main.function("show", Basic.UNIT, any)
        .load(0)
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .end();
    entry()
        .op(Opcode.NEW, new Operand.OfType(dog))
        .call(main.symbol("show"))
        .op(Opcode.POP)
        .number(5)
        .op(Opcode.BOX, new Operand.OfType(any))
        .call(main.symbol("show"))
        .op(Opcode.POP)
        .op(Opcode.NULL)
        .call(main.symbol("show"))
        .op(Opcode.RETURN)
        .end();
    assertThat(run()).isEqualTo("woof\n5\nnull\n");
  }

  @Test
  void loopWithArray() {
    Type array = new dev.cayo.bytecode.ArrayType(Primitive.INT);
    entry()
        .locals(array, Primitive.INT, Primitive.INT)
        .number(10)
        .op(Opcode.NEW_ARRAY, new Operand.OfType(Primitive.INT))
        .store(0)
        .number(0)
        .store(1)
        .number(0)
        .store(2)
        .block(0, 1, 2)
        .load(1)
        .load(0)
        .op(Opcode.ARRAY_LENGTH)
        .op(Opcode.LESS)
        .jump(Opcode.JUMP_IF_NOT, 3)
        .block(0, 1, 2)
        .load(0)
        .load(1)
        .load(1)
        .load(1)
        .op(Opcode.MULTIPLY)
        .op(Opcode.ARRAY_SET)
        .load(2)
        .load(0)
        .load(1)
        .op(Opcode.ARRAY_GET)
        .op(Opcode.ADD)
        .store(2)
        .load(1)
        .number(1)
        .op(Opcode.ADD)
        .store(1)
        .jump(Opcode.JUMP, 1)
        .block(2)
        .load(2)
        .op(Opcode.TO_STRING)
        .call(PRINTLN)
        .op(Opcode.RETURN)
        .end();
    assertThat(run()).isEqualTo("285\n");
  }
}
