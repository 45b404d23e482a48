package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Natives that lie about their results: the one way to break a promise of the verifier. */
public class BrokenPromiseTest {
  private final Build main = new Build("main");

  public static int badChar(Context context) {
    return 0x11_0000;
  }

  @SuppressWarnings("NullAway")
  public static Object badAny(Context context) {
    return null;
  }

  private int run(String liar, Type result, Set<DebugOption> debug) {
    Build prelude = Prelude.build();
    prelude.nativeFunction(liar, result);
    byte[] library = prelude.bytes();
    Engine engine =
        new Engine(
            module -> module.equals(Names.PRELUDE) ? library : null,
            new NativeRegistry().register(Names.PRELUDE, "", BrokenPromiseTest.class),
            debug);
    Symbol symbol = new Symbol(Names.PRELUDE, liar);
    main.importFunction(symbol, result).importType(Prelude.ANY);
    main.function(Names.ENTRY, Basic.UNIT)
        .locals(result)
        .line(7)
        .call(symbol)
        .store(0)
        .load(0)
        .op(Opcode.HASH)
        .op(Opcode.POP)
        .op(Opcode.UNIT)
        .op(Opcode.RETURN)
        .end();
    return engine.load(main.bytes()).isolate().fuel(1_000).build().run();
  }

  @Test
  void aPrimitiveOutOfItsRange() {
    assertThatThrownBy(() -> run("badChar", Primitive.CHAR, Set.of(DebugOption.CHECK)))
        .isInstanceOf(BrokenPromise.class)
        .hasMessage("main.$entry[], line 7: 1114112 where Char was promised");
  }

  @Test
  void nullWhereNoneMayBe() {
    assertThatThrownBy(() -> run("badAny", Basic.ANY, Set.of(DebugOption.CHECK)))
        .isInstanceOf(BrokenPromise.class)
        .hasMessage("main.$entry[], line 7: null where Any was promised");
  }

  @Test
  void nothingIsCheckedUnlessAskedFor() {
    assertThat(run("badChar", Primitive.CHAR, Set.of())).isZero();
  }
}
