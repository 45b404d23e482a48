package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.vm.BindingException;
import dev.cayo.vm.Cancelled;
import dev.cayo.vm.DeadlineExceeded;
import dev.cayo.vm.DepthExceeded;
import dev.cayo.vm.ExitException;
import dev.cayo.vm.FuelExhausted;
import dev.cayo.vm.HostException;
import dev.cayo.vm.HostFunction;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** What a program may ask of its host, and what it learns of the host by that. */
class HostFunctionsTest {
  private static final String PRICES =
      """
      host price {
        fun of(sku: String): Float?
      }
      fun total(skus: List<String>): Float {
        var sum = 0.0
        for sku in skus { sum += price.of(sku) ?? 0.0 }
        return sum
      }
      """;

  interface PriceService {
    Double of(String sku);
  }

  interface Total {
    double total(List<String> skus);
  }

  /** A method that takes and gives a number. */
  interface Call {
    long call(long n);
  }

  interface Missing {
    Double from(String sku);
  }

  interface Wrong {
    Double of(long sku);
  }

  interface NoNull {
    double of(String sku);
  }

  interface Overloaded {
    Double of(String sku);

    Double of(String sku, String currency);
  }

  interface Static {
    @SuppressWarnings("UnusedVariable")
    static Double of(String sku) {
      return null;
    }
  }

  interface Small {
    int call(int n);
  }

  interface Null {
    String name(long n);
  }

  private static final String CALLS =
      """
      host back {
        fun call(n: Int): Int
      }
      fun run(n: Int): Int = back.call(n)
      fun caught(n: Int): Int {
        try { return back.call(n) } catch e { return -1 }
      }
      fun text(): String {
        try {
          back.call(0)
          return ""
        } catch e { return e.toString() }
      }
      fun plus(n: Int): Int = n + 1
      fun fail(n: Int): Int { throw StateError("number $n") }
      fun loop(n: Int): Int {
        while true {}
        return n
      }
      fun leave(n: Int): Int {
        exit(n)
        return n
      }
      """;

  /** The isolate of a test, for its host functions. */
  private Isolate isolate;

  private Isolate start(Call call) {
    isolate = Guest.limited(CALLS).bind("back", Call.class, call).start();
    return isolate;
  }

  private long guest(String function, long argument) {
    return isolate.function(function, LongUnaryOperator.class).applyAsLong(argument);
  }

  private String text() {
    interface Text {
      String text();
    }
    return isolate.function("text", Text.class).text();
  }

  @Test
  void theProgramCallsTheHost() {
    PriceService service = sku -> sku.equals("apple") ? Double.valueOf(1.5) : null;
    try (Isolate bound = Guest.limited(PRICES).bind("price", PriceService.class, service).start()) {
      Total total = bound.function("total", Total.class);
      assertThat(total.total(List.of("apple", "pear", "apple"))).isEqualTo(3);
    }
  }

  @Test
  void whatIsNotBoundIsDenied() {
    try (Isolate bound = Guest.start(PRICES)) {
      Total total = bound.function("total", Total.class);
      assertThat(total.total(List.of())).isZero();
      assertThatThrownBy(() -> total.total(List.of("apple")))
          .isInstanceOfSatisfying(
              UncaughtErrorException.class, e -> assertThat(e.type()).isEqualTo("AuthorityError"))
          .hasMessageContaining("the program may not call price.of");
    }
  }

  @Test
  void theHostMayAskBefore() {
    assertThat(Guest.program(PRICES).hostFunctions())
        .containsExactly(new HostFunction("price", "of", "fun of(sku: String): Float?"));
    assertThat(Guest.program("fun f() {}").hostFunctions()).isEmpty();
  }

  @Test
  void interfacesThatDoNotFitAreRefusedAtOnce() {
    unfit(Missing.class, "price.of: ");
    unfit(Wrong.class, "price.of, parameter sku: Cayo has String, Java has long");
    unfit(NoNull.class, "price.of, result: Cayo has Float?, Java has double");
    unfit(Overloaded.class, "overloads of");
    unfit(Static.class, "has no method of");
    unfit(String.class, "is no interface");
  }

  private static void unfit(Class<?> type, String message) {
    Program program = Guest.program(PRICES);
    assertThatThrownBy(() -> program.isolate().bind("price", type, null))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining(message);
  }

  @Test
  void onlyTheInterfaceIsReachable() {
    record Service(List<String> log) implements PriceService {
      @Override
      public Double of(String sku) {
        log.add(sku);
        return 1.0;
      }

      @SuppressWarnings("unused")
      long secret() {
        return 42;
      }
    }
    String source = PRICES.replace("host price {", "host price {\n  fun secret(): Int");
    assertThatThrownBy(
            () ->
                Guest.limited(source)
                    .bind("price", PriceService.class, new Service(new ArrayList<>())))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("has no method secret");
  }

  @Test
  void theHostsExceptionsStayWithTheHost() {
    IllegalStateException secret = new IllegalStateException("password=1234");
    try (Isolate bound =
        start(
            n -> {
              throw secret;
            })) {
      assertThat(text()).isEqualTo("HostError: back.call failed");
      assertThat(guest("caught", 1)).isEqualTo(-1);
      assertThatThrownBy(() -> guest("run", 1))
          .isInstanceOf(UncaughtErrorException.class)
          .hasMessageNotContaining("password")
          .hasCause(secret);
      assertThatThrownBy(() -> guest("fail", 1)).as("not the cause of another error").hasNoCause();
      assertThat(bound.fuelUsed()).isPositive();
    }
  }

  @Test
  void theHostMayChooseAMessage() {
    try (Isolate bound =
        start(
            n -> {
              throw new HostException("there is no article " + n);
            })) {
      assertThat(text()).isEqualTo("HostError: there is no article 0");
      assertThat(bound).isNotNull();
    }
  }

  @Test
  void valuesThatDoNotFitAreErrorsOfTheProgram() {
    try (Isolate bound = Guest.limited(CALLS).bind("back", Small.class, n -> n).start()) {
      isolate = bound;
      assertThat(guest("run", 7)).isEqualTo(7);
      assertThat(guest("caught", 1L << 40)).isEqualTo(-1);
      assertThatThrownBy(() -> guest("run", 1L << 40))
          .hasMessageContaining("HostError: back.call, argument 1: 1099511627776 is not between");
    }
    String source =
        """
        host names {
          fun name(n: Int): String
        }
        fun text(): String {
          try { return names.name(1) } catch e { return e.toString() }
        }
        """;
    try (Isolate bound = Guest.limited(source).bind("names", Null.class, n -> null).start()) {
      isolate = bound;
      assertThat(text()).isEqualTo("HostError: names.name, result: null where a value is needed");
    }
    try (Isolate bound = Guest.limited(source).bind("names", Null.class, n -> "\uD800").start()) {
      isolate = bound;
      assertThat(text()).startsWith("HostError: names.name, result: a string with half a");
    }
  }

  @Test
  void theHostCallsBack() {
    try (Isolate bound = start(n -> guest("plus", n) * 10)) {
      assertThat(guest("run", 4)).isEqualTo(50);
      assertThat(bound.fuelUsed()).isPositive();
    }
  }

  @Test
  void anErrorGoesThroughTheHostAsItIs() {
    try (Isolate bound = start(n -> guest("fail", n))) {
      assertThat(text()).isEqualTo("StateError: number 0");
      assertThatThrownBy(() -> guest("run", 7))
          .isInstanceOf(UncaughtErrorException.class)
          .hasMessageContaining("StateError: number 7")
          .hasMessageContaining("at fail")
          .hasMessageContaining("at run");
      assertThat(guest("plus", 1)).isEqualTo(2);
      assertThat(bound).isNotNull();
    }
  }

  @Test
  void aStopWithinEndsAllWhateverTheHostDoes() {
    try (Isolate bound =
        start(
            n -> {
              try {
                return guest("loop", n);
              } catch (Stop stop) {
                return 1; // Nobody may go on.
              }
            })) {
      assertThatThrownBy(() -> guest("caught", 1)).isInstanceOf(FuelExhausted.class);
      assertThatThrownBy(() -> guest("plus", 1)).isInstanceOf(FuelExhausted.class);
      assertThat(bound).isNotNull();
    }
  }

  @Test
  void exitWithinEndsAllWhateverTheHostDoes() {
    try (Isolate bound =
        start(
            n -> {
              try {
                return guest("leave", n);
              } catch (ExitException exit) {
                return 1;
              }
            })) {
      assertThatThrownBy(() -> guest("caught", 9))
          .isInstanceOfSatisfying(ExitException.class, e -> assertThat(e.status()).isEqualTo(9));
      assertThatThrownBy(() -> guest("plus", 1)).isInstanceOf(ExitException.class);
      assertThat(bound.run()).isEqualTo(9);
    }
  }

  @Test
  void callsBackAndForthAreTooDeepAtSomePoint() {
    long[] deepest = {0};
    try (Isolate bound =
        start(
            n -> {
              deepest[0] = n;
              return guest("run", n + 1);
            })) {
      assertThatThrownBy(() -> guest("run", 1)).isInstanceOf(DepthExceeded.class);
      assertThat(deepest[0]).isEqualTo(64);
      assertThatThrownBy(() -> guest("plus", 1)).isInstanceOf(DepthExceeded.class);
      assertThat(bound).isNotNull();
    }
  }

  @Test
  void theFramesBelowCountTowardsDepthAndMemory() {
    String source =
        """
        host back {
          fun call(n: Int): Int
        }
        fun deep(n: Int): Int = if n == 0 { back.call(0) } else { 1 + deep(n - 1) }
        fun hold(size: Int): Int {
          let data = Array<Int>(size, i -> i)
          let got = back.call(0)
          return got + data[1]
        }
        """;
    try (Isolate bound =
        Guest.limited(source)
            .maxDepth(20_000)
            .bind("back", Call.class, n -> guest("deep", 3_000) + n)
            .start()) {
      isolate = bound;
      assertThatThrownBy(() -> guest("deep", 2_000)).isInstanceOf(DepthExceeded.class);
    }
    long[] rounds = {0};
    try (Isolate bound =
        Guest.limited(source)
            .memory(Guest.MB)
            .bind("back", Call.class, n -> guest("hold", 5_000) + rounds[0]++)
            .start()) {
      isolate = bound;
      assertThatThrownBy(() -> guest("hold", 5_000)).isInstanceOf(MemoryExhausted.class);
    }
    try (Isolate bound =
        Guest.limited(source)
            .memory(Guest.MB)
            .bind("back", Call.class, n -> rounds[0]++ < 20 ? guest("hold", 4_000) : 0)
            .start()) {
      isolate = bound;
      assertThat(guest("hold", 4_000)).isPositive();
    }
  }

  @Test
  void theEndOfAnotherIsolateIsAnExceptionLikeAnyOther() {
    try (Isolate other = Guest.limited(CALLS).fuel(10_000).start();
        Isolate bound =
            start(n -> other.function("loop", LongUnaryOperator.class).applyAsLong(n))) {
      assertThat(text()).isEqualTo("HostError: back.call failed");
      assertThat(guest("plus", 1)).isEqualTo(2);
      assertThat(bound).isNotNull();
    }
  }

  @Test
  void timeInTheHostCounts() {
    try (Isolate bound =
        Guest.limited(CALLS)
            .deadline(Duration.ofMillis(20))
            .bind(
                "back",
                Call.class,
                n -> {
                  try {
                    Thread.sleep(60);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return n;
                })
            .start()) {
      isolate = bound;
      assertThatThrownBy(() -> guest("caught", 1)).isInstanceOf(DeadlineExceeded.class);
    }
  }

  @Test
  void callsOfTheHostCostFuel() {
    String source =
        """
        host back {
          fun call(n: Int): Int
        }
        fun many(n: Int): Int {
          var sum = 0
          for i in 0..n { sum += back.call(i) }
          return sum
        }
        """;
    try (Isolate bound = Guest.limited(source).bind("back", Call.class, n -> n).start()) {
      isolate = bound;
      long before = bound.fuelUsed();
      assertThat(guest("many", 1_000)).isEqualTo(499_500);
      assertThat(bound.fuelUsed() - before).isBetween(100_000L, 200_000L);
    }
  }

  @Test
  void errorsOfTheHostEndTheIsolate() {
    AssertionError failure = new AssertionError("of the host");
    try (Isolate bound =
        start(
            n -> {
              throw failure;
            })) {
      assertThatThrownBy(() -> guest("caught", 1)).isSameAs(failure);
      assertThatThrownBy(() -> guest("plus", 1)).isInstanceOf(IllegalStateException.class);
      assertThat(bound).isNotNull();
    }
    try (Isolate bound = start(HostFunctionsTest::overflow)) {
      assertThatThrownBy(() -> guest("caught", 1)).isInstanceOf(DepthExceeded.class);
      assertThat(bound).isNotNull();
    }
  }

  @SuppressWarnings("InfiniteRecursion")
  private static long overflow(long n) {
    return 1 + overflow(n + 1);
  }

  @Test
  void theHostMayCloseFromWithin() {
    try (Isolate bound =
        start(
            n -> {
              isolate.close();
              return n;
            })) {
      assertThatThrownBy(() -> guest("caught", 1)).isInstanceOf(Cancelled.class);
      assertThatThrownBy(() -> guest("plus", 1)).isInstanceOf(RuntimeException.class);
      assertThat(bound).isNotNull();
    }
  }

  @Test
  void initialisersMayCallTheHostButNobodyCallsThem() {
    String source = CALLS + "let first: Int = back.call(1)\nfun get(): Int = first\n";
    try (Isolate bound = Guest.limited(source).bind("back", Call.class, n -> n + 41).start()) {
      assertThat(bound.function("get", LongSupplier.class).getAsLong()).isEqualTo(42);
    }
    isolate = Guest.limited(source).bind("back", Call.class, n -> guest("plus", n)).build();
    try (Isolate bound = isolate) {
      assertThatThrownBy(bound::run)
          .isInstanceOf(UncaughtErrorException.class)
          .hasMessageContaining("HostError: back.call failed")
          .hasRootCauseInstanceOf(IllegalStateException.class);
    }
  }

  /** A file whose declaration says another type than its code was made for is not sound. */
  @Test
  void forgedDeclarationsAreRefused() {
    ObjectFile file = SourceCompiler.compile("guest.cayo", PRICES);
    List<Function> functions = new ArrayList<>();
    for (Function function : file.main().functions()) {
      functions.add(
          function.flags().contains(Flag.HOST)
              ? new Function(
                  function.name(),
                  function.flags(),
                  function.typeParameters(),
                  function.parameters(),
                  dev.cayo.bytecode.Basic.ANY,
                  java.util.Optional.empty())
              : function);
    }
    Module main = file.main();
    Module forged =
        new Module(
            main.name(),
            main.source(),
            main.dependencies(),
            main.imports(),
            main.types(),
            functions,
            main.globals(),
            main.aliases());
    assertThatThrownBy(() -> Guest.ENGINE.load(new ObjectFile(List.of(forged))))
        .isInstanceOf(dev.cayo.bytecode.VerificationException.class);
  }

  @Test
  void hostFunctionsAreValues() {
    String source =
        """
        host back {
          fun call(n: Int): Int
        }
        fun run(n: Int): Int {
          let f = back.call
          return [n, n + 1].map(f).sum()
        }
        """;
    try (Isolate bound = Guest.limited(source).bind("back", Call.class, n -> n * 2).start()) {
      isolate = bound;
      assertThat(guest("run", 3)).isEqualTo(14);
    }
  }
}
