package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.vm.Cancelled;
import dev.cayo.vm.Capability;
import dev.cayo.vm.DeadlineExceeded;
import dev.cayo.vm.Engine;
import dev.cayo.vm.ExitException;
import dev.cayo.vm.FuelExhausted;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.OutputExceeded;
import dev.cayo.vm.Program;
import dev.cayo.vm.Tiering;
import dev.cayo.vm.UncaughtErrorException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How isolates begin and end, and which threads may do what. */
class LifeTest {
  private static final String PROGRAM =
      """
      var count: Int = 0
      fun next(): Int {
        count += 1
        return count
      }
      fun spin(): Int {
        while true {}
        return 0
      }
      fun hoard(): Int {
        let all: List<Array<Int>> = []
        while true { all.add(Array<Int>(1000, i -> i)) }
        return 0
      }
      fun fail(): Int { throw StateError("again") }
      fun leave(): Int {
        exit(3)
        return 0
      }
      fun chatter(): Int {
        while true { println("bla") }
        return 0
      }
      fun main() { println("main ${next()}") }
      """;

  private static final String ENDLESS =
      """
      fun nested(): Int {
        var n = 0
        for a in 0..1000 { for b in 0..1000 { for c in 0..1000 { for d in 0..1000 { n ^= a + b + c + d } } } }
        return n
      }
      fun f0(n: Int): Int = n % 7
      fun tower(): Int = f60(1)
      fun fib(n: Int): Int = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }
      fun recursive(): Int = fib(80)
      fun sum(n: Int): Int {
        var s = 0
        for i in 0..n { s = (s + i * i) % 1001 }
        return s
      }
      fun sums(n: Int): Int {
        var s = 0
        for i in 0..n { s = (s + sum(n)) % 1001 }
        return s
      }
      fun leaves(): Int {
        var s = 0
        for i in 0..15000 { s = (s + sums(15000)) % 1001 }
        return s
      }
      fun refuse(n: Int): Int {
        if n >= 0 { throw StateError("again") }
        return n
      }
      fun errors(): Int {
        while true { try { refuse(1) } catch e: StateError { refuse(-1) } }
        return 0
      }
      """;

  interface Wait {
    void here();
  }

  private static long call(Isolate isolate, String function) {
    return isolate.function(function, LongSupplier.class).getAsLong();
  }

  @Test
  void stateLastsAsLongAsTheIsolate() {
    Program program = Guest.program(PROGRAM);
    try (Isolate one = program.isolate().start();
        Isolate other = program.isolate().start()) {
      assertThat(call(one, "next")).isEqualTo(1);
      assertThat(call(one, "next")).isEqualTo(2);
      assertThat(call(other, "next")).isEqualTo(1);
    }
  }

  @Test
  void mainMayBeRunAndFunctionsCalled() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Isolate isolate = Guest.limited(PROGRAM).grant(new Capability.Out(out)).start()) {
      assertThat(call(isolate, "next")).isEqualTo(1);
      assertThat(isolate.run()).isZero();
      assertThat(isolate.run()).isZero();
      assertThat(call(isolate, "next")).isEqualTo(4);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("main 2\nmain 3\n");
  }

  @Test
  void eachStopHasAClassAndStays() {
    stops(Guest.limited(PROGRAM).fuel(10_000), "spin", FuelExhausted.class);
    stops(Guest.limited(PROGRAM).memory(Guest.MB), "hoard", MemoryExhausted.class);
    stops(
        Guest.program(PROGRAM).isolate().deadline(Duration.ofMillis(30)),
        "spin",
        DeadlineExceeded.class);
    stops(
        Guest.limited(PROGRAM).output(100).grant(new Capability.Out(new ByteArrayOutputStream())),
        "chatter",
        OutputExceeded.class);
  }

  private static void stops(Isolate.Builder builder, String function, Class<?> type) {
    try (Isolate isolate = builder.start()) {
      assertThat(call(isolate, "next")).isEqualTo(1);
      Throwable stop = catchThrowable(() -> call(isolate, function));
      assertThat(stop).isInstanceOf(type);
      assertThatThrownBy(() -> call(isolate, "next")).isSameAs(stop);
      assertThatThrownBy(isolate::run).isSameAs(stop);
    }
  }

  private static Throwable catchThrowable(Runnable work) {
    return org.assertj.core.api.Assertions.catchThrowable(work::run);
  }

  @Test
  void anErrorEndsTheCallAlone() {
    try (Isolate isolate = Guest.start(PROGRAM)) {
      assertThatThrownBy(() -> call(isolate, "fail"))
          .isInstanceOfSatisfying(
              UncaughtErrorException.class, e -> assertThat(e.type()).isEqualTo("StateError"));
      assertThat(call(isolate, "next")).isEqualTo(1);
    }
  }

  @Test
  void exitEndsTheIsolate() {
    try (Isolate isolate = Guest.start(PROGRAM)) {
      assertThatThrownBy(() -> call(isolate, "leave"))
          .isInstanceOfSatisfying(ExitException.class, e -> assertThat(e.status()).isEqualTo(3));
      assertThatThrownBy(() -> call(isolate, "next")).isInstanceOf(ExitException.class);
    }
  }

  @Test
  void initialisersThatFailGiveNoIsolate() {
    assertThatThrownBy(() -> Guest.start("let x: Int = 1 / 0\nfun f(): Int = x"))
        .isInstanceOf(UncaughtErrorException.class);
    assertThatThrownBy(
            () -> Guest.start("fun f(): Int {\n while true {}\n return 1\n}\nlet x: Int = f()"))
        .isInstanceOf(FuelExhausted.class);
    try (Isolate isolate = Guest.limited("let x: Int = 1 / 0\nfun f(): Int = x").build()) {
      assertThatThrownBy(isolate::run).isInstanceOf(UncaughtErrorException.class);
      assertThatThrownBy(() -> call(isolate, "f")).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(isolate::run).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aClosedIsolateRefuses() {
    Isolate isolate = Guest.start(PROGRAM);
    LongSupplier next = isolate.function("next", LongSupplier.class);
    assertThat(next.getAsLong()).isEqualTo(1);
    isolate.close();
    isolate.close();
    assertThatThrownBy(next::getAsLong)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void oneThreadAtATime() throws InterruptedException {
    String source =
        """
        host wait {
          fun here()
        }
        fun pause(n: Int): Int {
          wait.here()
          return n
        }
        """;
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Wait wait =
        () -> {
          inside.countDown();
          try {
            go.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        };
    try (Isolate isolate = Guest.limited(source).bind("wait", Wait.class, wait).start()) {
      LongUnaryOperator pause = isolate.function("pause", LongUnaryOperator.class);
      Thread other = new Thread(() -> assertThat(pause.applyAsLong(1)).isEqualTo(1));
      other.start();
      inside.await();
      assertThatThrownBy(() -> pause.applyAsLong(2))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another thread");
      go.countDown();
      other.join();
      assertThat(pause.applyAsLong(3)).isEqualTo(3);
    }
  }

  @Test
  void anotherThreadCancelsOrCloses() throws InterruptedException {
    Isolate isolate = Guest.program(PROGRAM).isolate().start();
    endsFromOutside(isolate, isolate::cancel);
    assertThatThrownBy(() -> call(isolate, "next")).isInstanceOf(Cancelled.class);
    Isolate closed = Guest.program(PROGRAM).isolate().start();
    endsFromOutside(closed, closed::close);
  }

  /** Without loops of many iterations, without loops, without calls of itself. */
  @ParameterizedTest
  @ValueSource(strings = {"spin", "nested", "recursive", "tower", "leaves", "errors"})
  void compiledCodeThatCountsNothingEnds(String function) throws InterruptedException {
    StringBuilder source = new StringBuilder(PROGRAM).append(ENDLESS);
    for (int i = 1; i <= 60; i++) {
      source.append("fun f%d(n: Int): Int = f%d(n) + f%d(n + 1)\n".formatted(i, i - 1, i - 1));
    }
    try (Engine engine = Engine.create(Tiering.of(Tiering.Mode.JIT))) {
      Program program = engine.load(SourceCompiler.compile("guest.cayo", source.toString()));
      Isolate cancelled = program.isolate().start();
      endsFromOutside(cancelled, function, cancelled::cancel);
      endsFromOutside(program.isolate().start(), function, engine::close);
    }
  }

  @Test
  void whatIsObservedIsCountedWithoutLimits() {
    String source =
        PROGRAM + "fun fib(n: Int): Int = if n < 2 { n } else { fib(n - 1) + fib(n - 2) }\n";
    try (Engine engine = Engine.create(Tiering.of(Tiering.Mode.JIT))) {
      Program program = engine.load(SourceCompiler.compile("guest.cayo", source));
      long limited = fuelOfFib(program.isolate().fuel(10_000_000));
      assertThat(fuelOfFib(program.isolate().observed())).isEqualTo(limited);
      assertThat(fuelOfFib(program.isolate())).isLessThan(limited / 2);
    }
  }

  private static long fuelOfFib(Isolate.Builder limits) {
    try (Isolate isolate = limits.start()) {
      assertThat(isolate.function("fib", LongUnaryOperator.class).applyAsLong(20)).isEqualTo(6765);
      return isolate.fuelUsed();
    }
  }

  @Test
  void closingTheEngineCancelsWhatRuns() throws InterruptedException {
    Engine engine = Engine.create();
    Program program = engine.load(SourceCompiler.compile("guest.cayo", PROGRAM));
    Isolate isolate = program.isolate().start();
    endsFromOutside(isolate, engine::close);
    assertThatThrownBy(() -> program.isolate().start()).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> engine.load(SourceCompiler.compile("guest.cayo", PROGRAM)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  private static void endsFromOutside(Isolate isolate, Runnable end) throws InterruptedException {
    endsFromOutside(isolate, "spin", end);
  }

  private static void endsFromOutside(Isolate isolate, String function, Runnable end)
      throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread runner = new Thread(() -> thrown.set(catchThrowable(() -> call(isolate, function))));
    runner.start();
    Thread.sleep(20);
    end.run();
    runner.join(5_000);
    assertThat(thrown.get()).isInstanceOf(Cancelled.class);
  }

  @Test
  void sourceWithErrorsGivesDiagnostics() {
    assertThatThrownBy(() -> SourceCompiler.compile("bad.cayo", "fun f(): Int = \"a\""))
        .isInstanceOfSatisfying(
            CompilationException.class, e -> assertThat(e.diagnostics()).hasSize(1))
        .hasMessageContaining("error[E0301]")
        .hasMessageContaining("bad.cayo:1:16");
  }
}
