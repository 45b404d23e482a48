package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.vm.BindingException;
import dev.cayo.vm.ConversionException;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.UncaughtErrorException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Functions of a program, called through Java interfaces: values go over as copies. */
class FunctionsTest {
  private static final String TYPES =
      """
      record Point(x: Int, y: Float)
      record Node(value: Int, next: Node?)
      record Tree(children: List<Tree>)
      record Even(n: Int) {
        init { if n % 2 != 0 { throw ArgumentError("odd") } }
      }
      record Pair<A, B>(first: A, second: B)
      enum Color { Red, DarkGreen }
      enum Shape { Dot, Circle(r: Int) }
      """;

  record Point(double y, long x) {}

  record Node(long value, Node next) {}

  record Tree(List<Tree> children) {}

  record Even(long n) {}

  record Pair<A, B>(A first, B second) {}

  record Two(String a, long b) {}

  enum Color {
    DARK_GREEN,
    RED
  }

  interface All {
    long add(long a, long b);

    int small(int a);

    double half(double a);

    boolean not(boolean a);

    char upper(char a);

    int code(int a);

    byte low(byte a);

    String shout(String a);

    Long maybe(Long a);

    void nothing();

    List<Long> doubled(List<Long> xs);

    long[] reversed(long[] xs);

    byte[] bytes(byte[] xs);

    Map<String, List<Integer>> counts(Map<String, List<Integer>> map);

    Set<Color> colors(Set<Color> set);

    Point mirror(Point p);

    Node push(Node list, long value);

    Even next(Even n);

    Pair<String, Point> pair(Pair<String, Point> p);

    Two tuple(Two t);

    default long twice(long a) {
      return add(a, a);
    }
  }

  private static final String FUNCTIONS =
      TYPES
          + """
          fun add(a: Int, b: Int): Int = a + b
          fun small(a: Int): Int = a * 2
          fun half(a: Float): Float = a / 2.0
          fun not(a: Bool): Bool = !a
          fun upper(a: Char): Char = a.upper()
          fun code(a: Char): Char = a
          fun low(a: Byte): Byte = a
          fun shout(a: String): String = "$a!"
          fun maybe(a: Int?): Int? = if let n = a { n + 1 } else { null }
          fun nothing() {}
          fun doubled(xs: List<Int>): List<Int> = xs.map(x -> 2 * x)
          fun reversed(xs: Array<Int>): Array<Int> = Array<Int>(xs.size, i -> xs[xs.size - 1 - i])
          fun bytes(xs: Array<Byte>): Array<Byte> = xs
          fun counts(map: Map<String, List<Int>>): Map<String, List<Int>> {
            map["new"] = [1]
            map.remove("old")
            return map
          }
          fun colors(set: Set<Color>): Set<Color> {
            set.add(Color.Red)
            return set
          }
          fun mirror(p: Point): Point = Point(-p.x, -p.y)
          fun push(list: Node?, value: Int): Node = Node(value, list)
          fun next(n: Even): Even = Even(n.n + 2)
          fun pair(p: Pair<String, Point>): Pair<String, Point> = p
          fun tuple(t: (String, Int)): (String, Int) = (t.0 + "?", t.1 + 1)
          """;

  @Test
  void valuesOfEachTypeGoThereAndBack() {
    try (Isolate isolate = Guest.start(FUNCTIONS)) {
      All all = isolate.functions(All.class);
      assertThat(all.add(2, 3)).isEqualTo(5);
      assertThat(all.twice(4)).isEqualTo(8);
      assertThat(all.small(21)).isEqualTo(42);
      assertThat(all.half(3)).isEqualTo(1.5);
      assertThat(all.not(true)).isFalse();
      assertThat(all.upper('ü')).isEqualTo('Ü');
      assertThat(all.code(0x1F600)).isEqualTo(0x1F600);
      assertThat(all.low((byte) -2)).isEqualTo((byte) -2);
      assertThat(all.shout("hö😀")).isEqualTo("hö😀!");
      assertThat(all.maybe(1L)).isEqualTo(2L);
      assertThat(all.maybe(null)).isNull();
      all.nothing();
      assertThat(all.doubled(List.of(1L, 2L))).containsExactly(2L, 4L);
      assertThat(all.reversed(new long[] {1, 2, 3})).containsExactly(3, 2, 1);
      assertThat(all.bytes(new byte[] {-1, 1})).containsExactly(-1, 1);
      assertThat(all.colors(Set.of(Color.DARK_GREEN))).containsExactly(Color.DARK_GREEN, Color.RED);
      assertThat(all.mirror(new Point(1.5, 2))).isEqualTo(new Point(-1.5, -2));
      assertThat(all.push(new Node(1, null), 2)).isEqualTo(new Node(2, new Node(1, null)));
      assertThat(all.next(new Even(2))).isEqualTo(new Even(4));
      Pair<String, Point> pair = new Pair<>("a", new Point(1, 2));
      assertThat(all.pair(pair)).isEqualTo(pair);
      assertThat(all.tuple(new Two("a", 1))).isEqualTo(new Two("a?", 2));
      assertThat(all).hasToString("Cayo function All").isEqualTo(all);
    }
  }

  @Test
  void mapsKeepTheirOrderAndAreCopies() {
    try (Isolate isolate = Guest.start(FUNCTIONS)) {
      Map<String, List<Integer>> map = new LinkedHashMap<>();
      map.put("b", List.of(1, 2));
      map.put("old", List.of());
      map.put("a", List.of());
      assertThat(isolate.functions(All.class).counts(map))
          .containsExactly(
              Map.entry("b", List.of(1, 2)),
              Map.entry("a", List.of()),
              Map.entry("new", List.of(1)));
      assertThat(map).containsKeys("b", "old", "a").hasSize(3);
    }
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    try (Isolate isolate = Guest.start(FUNCTIONS)) {
      All all = isolate.functions(All.class);
      refused(() -> all.small(2_000_000_000), "4000000000 is not between");
      refused(() -> all.upper('\uD800'), "55296 is no Unicode scalar value");
      refused(() -> all.shout("a\uDC00"), "shout, argument 1: a string with half a surrogate pair");
      refused(() -> all.shout(null), "null where a value is needed");
      refused(() -> all.doubled(new ArrayList<>(java.util.Arrays.asList(1L, null))), "null");
      assertThatThrownBy(() -> all.next(new Even(3)))
          .isInstanceOf(UncaughtErrorException.class)
          .hasMessageContaining("ArgumentError: odd");
      assertThat(all.add(1, 1)).as("the isolate goes on").isEqualTo(2);
    }
  }

  private static void refused(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(ConversionException.class)
        .hasMessageContaining(message);
  }

  @Test
  void deepAndCyclicValuesAreRefused() {
    interface Cycle {
      Tree cycle();
    }
    interface Chain {
      Node chain(int n);
    }
    String source =
        TYPES
            + """
            fun cycle(): Tree {
              let t = Tree([])
              t.children.add(t)
              return t
            }
            fun chain(n: Int): Node {
              var list = Node(0, null)
              for i in 1..n { list = Node(i, list) }
              return list
            }
            """;
    try (Isolate isolate = Guest.start(source)) {
      refused(() -> isolate.function("cycle", Cycle.class).cycle(), "contains itself");
      Chain chain = isolate.function("chain", Chain.class);
      refused(() -> chain.chain(100_000), "nests deeper than 200 levels");
      assertThat(chain.chain(190).value()).isEqualTo(189);
    }
  }

  @Test
  void copiesInAreBoundByTheMemoryOfTheIsolate() {
    interface Size {
      long size(List<String> texts);
    }
    String source = "fun size(texts: List<String>): Int = texts.size";
    List<String> many = IntStream.range(0, 100_000).mapToObj(i -> "text number " + i).toList();
    try (Isolate isolate = Guest.limited(source).memory(Guest.MB).start()) {
      Size size = isolate.function("size", Size.class);
      assertThat(size.size(many.subList(0, 5_000))).isEqualTo(5_000);
      assertThatThrownBy(() -> size.size(many)).isInstanceOf(MemoryExhausted.class);
      assertThatThrownBy(() -> size.size(List.of())).isInstanceOf(MemoryExhausted.class);
    }
  }

  @Test
  void copiesOutAreBoundByTheMemoryOfTheIsolate() {
    interface Bomb {
      Tree bomb();
    }
    String source =
        TYPES
            + """
            fun bomb(): Tree {
              var tree = Tree([])
              for i in 0..60 { tree = Tree([tree, tree]) }
              return tree
            }
            """;
    try (Isolate isolate = Guest.start(source)) {
      assertThatThrownBy(() -> isolate.function("bomb", Bomb.class).bomb())
          .isInstanceOf(MemoryExhausted.class);
    }
  }

  @Test
  void manyCallsLeaveNothingBehind() {
    interface Echo {
      List<String> echo(List<String> texts);
    }
    String source = "fun echo(texts: List<String>): List<String> = texts";
    List<String> texts = IntStream.range(0, 1_000).mapToObj(i -> "text number " + i).toList();
    try (Isolate isolate = Guest.limited(source).memory(Guest.MB / 2).start()) {
      Echo echo = isolate.function("echo", Echo.class);
      for (int i = 0; i < 100; i++) {
        assertThat(echo.echo(texts)).isEqualTo(texts);
      }
    }
  }

  @Test
  void interfacesThatDoNotFitAreRefusedAtOnce() {
    String source =
        FUNCTIONS
            + """
            fun any(o: Any): Any = o
            fun shape(): Shape = Shape.Dot
            fun same<T>(x: T): T = x
            private fun hidden(a: Int, b: Int): Int = 1
            fun use() = hidden(1, 2)
            """;
    try (Isolate isolate = Guest.start(source)) {
      unfit(isolate, "add", Wrong.class, "add, result: Cayo has Int, Java has java.lang.String");
      unfit(isolate, "add", Few.class, "add: Cayo has 2 parameters, Java has 1");
      unfit(isolate, "maybe", Primitive.class, "a primitive of Java is never null");
      unfit(isolate, "doubled", Raw.class, "it does not say of what");
      unfit(isolate, "any", Any.class, "values of such types do not cross");
      unfit(isolate, "shape", Sized.class, "its case Circle has parts");
      unfit(isolate, "same", Few.class, "same has type parameters");
      unfit(isolate, "hidden", LongBinaryOperator.class, "no public function hidden");
      unfit(isolate, "missing", LongBinaryOperator.class, "no public function missing");
      unfit(isolate, "Point.$new", LongBinaryOperator.class, "no public function");
      unfit(isolate, "add", All.class, "abstract methods, not one");
      unfit(isolate, "add", String.class, "is no interface");
      unfit(isolate, "half", Function.class, "Java has java.lang.Object");
      assertThat(isolate.function("add", LongBinaryOperator.class).applyAsLong(1, 2)).isEqualTo(3);
    }
  }

  interface Wrong {
    String add(long a, long b);
  }

  interface Few {
    long add(long a);
  }

  interface Primitive {
    long maybe(Long a);
  }

  interface Raw {
    @SuppressWarnings("rawtypes")
    List doubled(List<Long> xs);
  }

  interface Any {
    Object any(Object o);
  }

  interface Sized {
    Shapes shape();
  }

  enum Shapes {
    DOT,
    CIRCLE
  }

  private static void unfit(Isolate isolate, String name, Class<?> type, String message) {
    assertThatThrownBy(() -> isolate.function(name, type))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining(message);
  }
}
