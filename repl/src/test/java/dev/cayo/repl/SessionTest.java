package dev.cayo.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
  private final Sessions session = new Sessions();

  @AfterEach
  void close() {
    session.close();
  }

  private void expect(String input, String outcome) {
    assertThat(session.eval(input)).as(input).isEqualTo(outcome);
  }

  @Test
  void anExpressionHasItsValueAndType() {
    expect("1 + 2", "3: Int");
    expect("\"a\\n\"", "\"a\\n\": String");
    expect("'x'", "'x': Char");
    expect("[1, 2]", "[1, 2]: List<Int>");
    expect("(1, \"a\")", "(1, \"a\"): (Int, String)");
    expect("null", "null: Any?");
    expect("(x: Int) -> x + 1", "<function>: (Int) -> Int");
    expect("if true { 1 } else { 2 }", "1: Int");
    expect("2.5", "2.5: Float");
  }

  @Test
  void whatHasNoValueShowsNone() {
    expect("println(\"hello\")", "");
    assertThat(session.printed()).isEqualTo("hello\n");
    expect("let a = 1", "");
    expect("", "");
    expect("// nothing", "");
    expect("if true { println(1) } else { 2 }", "");
    expect("for i in 0..2 { print(i) }", "");
    assertThat(session.printed()).isEqualTo("1\n01");
  }

  @Test
  void declarationsAreVisibleLater() {
    expect("fun twice(n: Int): Int = n * 2", "");
    expect("record Point(x: Int, y: Int = 5) { fun sum() = x + y }", "");
    expect("enum Shape { Circle(r: Int), Empty }", "");
    expect("interface Named { fun name(): String\n fun hi() = \"hi ${name()}\" }", "");
    expect("class Dog(let age: Int): Named { override fun name() = \"dog\" }", "");
    expect("type Pair = (Int, Int)", "");
    expect("extend Int { fun half(): Int = this / 2 }", "");
    expect("twice(21)", "42: Int");
    expect("Point(1)", "Point(x: 1, y: 5): Point");
    expect("Point(1).with(y: 2).sum()", "3: Int");
    expect("Shape.Circle(3)", "Circle(r: 3): Shape");
    expect("match Shape.Circle(4) { Circle(r) -> r\n Empty -> 0 }", "4: Int");
    expect("Dog(3).hi()", "\"hi dog\": String");
    expect("let p: Pair = (1, 2)", "");
    expect("p.1 + 8.half()", "6: Int");
    expect("[1, 2].map(twice)", "[2, 4]: List<Int>");
    expect("class Puppy(): Named { override fun name() = \"puppy\" }", "");
    expect("let all: List<Named> = [Dog(1), Puppy()]", "");
    expect("all.map(n -> n.name())", "[\"dog\", \"puppy\"]: List<String>");
  }

  @Test
  void variablesKeepTheirValuesAndCanBeAssigned() {
    expect("var n = 1", "");
    expect("n += 5", "");
    expect("n", "6: Int");
    expect("fun next(): Int { n += 1\n return n }", "");
    expect("next() + next()", "15: Int");
    expect("n = 0", "");
    expect("next()", "1: Int");
    expect("let (a, b) = (1, \"x\")", "");
    expect("b", "\"x\": String");
    expect("a = 2", "E0410 `a` cannot be assigned again");
  }

  @Test
  void theLastValueIsCalledIt() {
    expect("20", "20: Int");
    expect("it * 2", "40: Int");
    expect("it + 2", "42: Int");
    expect("let it = \"mine\"\nit.length", "4: Int");
    expect("it", "\"mine\": String");
    expect("[it][1]", "error: IndexError: index 1 of 1 elements");
    expect("it", "\"mine\": String");
    expect("5", "5: Int");
    expect("fun five() = it", "");
    expect("6", "6: Int");
    expect("five() + it", "11: Int");
  }

  @Test
  void olderValuesTakeNoRoom() {
    for (int i = 0; i < 20; i++) {
      expect("\"x\".repeat(3000000)[5..9]", "\"xxxx\": String");
      expect("Array<Int>(300000, i -> i)[1]", "1: Int");
      expect("Array<Int>(300000, i -> i)\n\"x\".repeat(3000000)[0..1]", "\"x\": String");
      session.eval("Array<Int>(300000, i -> i)");
      session.eval("\"x\".repeat(2000000)");
    }
  }

  @Test
  void whatHasNoEffectMayStandAnywhere() {
    expect("let a = 1\na\n\"x\"\na + 1", "2: Int");
    assertThat(session.eval("fun f() {\n  1\n  2\n}")).startsWith("E01");
  }

  @Test
  void topLevelPrivateIsForTheWholeSession() {
    expect("private fun secret() = 1", "");
    expect("private var hidden = 2", "");
    expect("var open = 3 private set", "");
    expect("private record R(x: Int)", "");
    expect("private enum E { A, B(x: Int) }", "");
    expect("extend Int { private fun plus2() = this + 2 }", "");
    expect("private extend Int { fun plus3() = this + 3 }", "");
    expect("hidden = secret() + hidden", "");
    expect("open = 4", "");
    expect(
        "(hidden, open, R(1), E.B(2), 1.plus3().plus2())",
        "(3, 4, R(x: 1), B(x: 2), 6): (Int, Int, R, E, Int)");
    expect("class C { private let x = 1 }", "");
    assertThat(session.eval("C().x")).contains("private");
  }

  @Test
  void theNewestDefinitionWins() {
    expect("fun f() = 1", "");
    expect("fun g() = f() * 10", "");
    expect("fun f() = 2", "");
    expect("(f(), g())", "(2, 10): (Int, Int)");
    expect("let f = \"now a value\"", "");
    expect("f", "\"now a value\": String");
    expect("record P(x: Int)", "");
    expect("let old = P(1)", "");
    expect("record P(name: String)", "");
    expect("P(\"a\")", "P(name: \"a\"): P");
    expect("old", "P(x: 1): P");
    expect("extend Int { fun up() = this + 1 }", "");
    expect("extend Int { fun up() = this + 100 }", "");
    expect("1.up()", "101: Int");
    expect("fun println(n: Int) = n", "");
    expect("println(3)", "3: Int");
  }

  @Test
  void importsStayInForce() {
    session.files.put("shapes", "let unit = 7\nfun area(n: Int) = n * unit\nprintln(\"made\")");
    expect("import std.math", "");
    expect("import std.math.{floor as down}", "");
    expect("import shapes", "");
    expect("import shapes.{area}", "");
    assertThat(session.printed()).isEqualTo("made\n");
    expect("math.sqrt(down(4.5))", "2.0: Float");
    expect("area(2) + shapes.unit", "21: Int");
    expect("enum Color { Red, Green }", "");
    expect("import Color.{Red}", "");
    expect("Red", "Red: Color");
    expect("import nowhere", "E0205 there is no module `nowhere`");
  }

  @Test
  void anInputWithErrorsLeavesNoTrace() {
    expect("let a = 1", "");
    assertThat(session.eval("let a = 2\nlet b = missing")).startsWith("E0201");
    expect("a", "1: Int");
    assertThat(session.eval("b")).startsWith("E0201");
    assertThat(session.eval("fun (")).startsWith("E01");
    expect("a", "1: Int");
  }

  @Test
  void anErrorOfTheProgramKeepsWhatWasDefinedBefore() {
    expect(
        "let first = 1\nlet second = [0][5]\nlet third = 3\nfun f() = first",
        "error: IndexError: index 5 of 1 elements");
    expect("f()", "1: Int");
    expect("second", "error: StateError: second is read before it is set");
    expect("throw StateError(\"mine\")", "error: StateError: mine");
    expect("1", "1: Int");
  }

  @Test
  void aStopEndsTheEvaluationAlone() {
    expect("var n = 0", "");
    expect("while true { n += 1 }", "stopped FUEL");
    expect("n > 1000", "true: Bool");
    expect("fun deep(n: Int): Int = deep(n + 1) + 1", "");
    expect("deep(0)", "stopped DEPTH");
    expect("var all = [\"\"]", "");
    expect("while true { all.add(\"x\".repeat(10000)) }", "stopped MEMORY");
    expect("1 + 1", "2: Int");
    expect("all = []", "");
    expect("\"x\".repeat(4000000).length", "4000000: Int");
  }

  @Test
  void aFullHeapDoesNotLockTheSession() {
    expect("class Node(let next: Node?)", "");
    expect("var top: Node? = null", "");
    expect("while true { top = Node(top) }", "stopped MEMORY");
    expect("2 + 2", "4: Int");
    expect("top = null", "");
    expect("\"x\".repeat(4000000).length", "4000000: Int");
  }

  @Test
  void cancelStopsWhatRuns() {
    session.whenErr = session.session::cancel;
    expect("var i = 1\neprintln(\"now\")\nwhile true { i += 1 }", "stopped CANCELLED");
    session.whenErr = () -> {};
    expect("i > 0", "true: Bool");
  }

  @Test
  void aValueThatCannotBePrinted() {
    expect("class Bad { override fun toString(): String { throw StateError(\"no\") } }", "");
    expect("Bad()", "unprintable Bad, error: StateError: no");
    expect("class Endless { override fun toString(): String { while true { } } }", "");
    expect("[Endless()]", "unprintable List<Endless>, stopped FUEL");
    expect("1", "1: Int");
    expect("class Self { var me: Any? = null }", "");
    expect("let list: List<Any> = []", "");
    expect("list.add(list)", "");
    expect("list", "[…]: List<Any>");
  }

  @Test
  void aStopInTheMiddleOfTheLibraryLeavesItWhole() {
    expect(
        "class Slow { override fun toString(): String { while slow { }\n return \"Slow\" } }",
        "E0201 `slow` is not known here");
    expect("var slow = true", "");
    expect(
        "class Slow { override fun toString(): String { while slow { }\n return \"Slow\" } }", "");
    expect("let list: List<Any> = [1]", "");
    expect("list.add(Slow())", "");
    expect("list", "unprintable List<Any>, stopped FUEL");
    expect("slow = false", "");
    expect("list", "[1, Slow]: List<Any>");
  }

  @Test
  void exitEndsTheProgram() {
    expect("exit(3)", "exit 3");
  }

  @Test
  void mainIsAFunctionLikeOthers() {
    expect("fun main() { println(\"ran\") }", "");
    assertThat(session.printed()).isEmpty();
    expect("main()", "");
    assertThat(session.printed()).isEqualTo("ran\n");
  }

  @Test
  void resetForgetsAll() {
    expect("let a = 1", "");
    session.session.reset();
    assertThat(session.eval("a")).startsWith("E0201");
    expect("2", "2: Int");
  }

  @Test
  void incompleteInputsAreKnown() {
    for (String open :
        new String[] {
          "fun f() {", "1 +", "[1,", "\"\"\"abc", "f(", "let x =", "/* a", "if a {\n} else", "x ->"
        }) {
      assertThat(Session.isIncomplete(open)).as(open).isTrue();
    }
    for (String whole :
        new String[] {"1", "", "fun f() { }", "fun f() = 1", "\"abc", ")", "let = "}) {
      assertThat(Session.isIncomplete(whole)).as(whole).isFalse();
    }
  }

  @Test
  void manyInputs() {
    expect("var sum = 0", "");
    for (int i = 0; i < 300; i++) {
      expect("sum += " + i, "");
    }
    expect("sum", "44850: Int");
  }
}
