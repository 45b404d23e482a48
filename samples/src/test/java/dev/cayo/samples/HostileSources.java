package dev.cayo.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources made to exhaust a compiler, each with the code of the error that it must end in. */
final class HostileSources {
  /** What a source ends in that is only large, and compiles. */
  static final String NOTHING = "";

  private static final int DEEP = 100_000;

  private final List<Source> all = new ArrayList<>();

  /**
   * A source.
   *
   * @param name its file, without the ending
   * @param code the error that it ends in, or {@link #NOTHING}
   */
  record Source(String name, String code, String text) {}

  static List<Source> all() {
    HostileSources made = new HostileSources();
    made.nesting();
    made.length();
    made.number();
    made.growth();
    made.circles();
    made.characters();
    return made.all;
  }

  private void add(String name, String code, String text) {
    all.add(new Source(name, code, text));
  }

  private void nest(String name, String before, String open, String middle, String close) {
    String text = before + open.repeat(DEEP) + middle + close.repeat(DEEP);
    add("nested_" + name, "E0122", text + "\n");
  }

  private void nesting() {
    nest("parentheses", "let x = ", "(", "1", ")");
    nest("lists", "let x = ", "[", "1", "]");
    nest("blocks", "", "if true {\n", "", "}\n");
    nest("lambdas", "let f: (Int) -> Int = ", "x -> ", "x", "");
    nest("types", "let x: ", "List<", "Int", ">");
    nest("function_types", "let x: ", "(Int) -> ", "Int", "");
    nest("interpolations", "let x = \"", "${\"", "1", "\"}");
    nest("patterns", "let ", "[", "a", "]");
    nest("minuses", "let x = ", "-", "1", "");
    nest("fallbacks", "let x = ", "null ?? ", "1", "");
    nest("calls", "let x = ", "f(", "1", ")");
    nest("indices", "let x = ", "a[", "0", "]");
    nest("classes", "", "class A {", "", "}");
    nest("functions", "", "fun f() {", "", "}");
    nest("matches", "let x = ", "match 1 { _ -> ", "1", "}");
    nest("tries", "let x = ", "try {", "1", "} catch e {2}");
    add("nested_comments", NOTHING, "/*".repeat(DEEP) + "*/".repeat(DEEP));
  }

  private void length() {
    add("sum", NOTHING, "let x = 1" + " + 1".repeat(DEEP));
    add("texts", NOTHING, "let x = \"a\"" + " + \"a\"".repeat(DEEP));
    add("ands", NOTHING, "let x = true" + " && true".repeat(DEEP));
    add("comparisons", "E0126", "let x = 1" + " < 1".repeat(DEEP));
    add("methods", "E0903", "let x = 1" + ".abs()".repeat(DEEP));
    add("properties", "E0903", "let x = \"\"" + ".length.toString()".repeat(DEEP));
    add(
        "else_ifs",
        NOTHING,
        "let x = if true {1} " + "else if true {1} ".repeat(20_000) + "else {2}");
    add("elements", NOTHING, "let x = [1" + ", 1".repeat(DEEP) + "]");
    add("text", NOTHING, "let x = \"" + "a".repeat(10_000_000) + "\"");
    add("number", "E0118", "let x = " + "9".repeat(1_000_000));
    add("name", "E0113", "let " + "a".repeat(70_000) + " = 1");
    add("lines", NOTHING, "\n".repeat(1_000_000));
    add("quotes", "E0105", "\"".repeat(100_001));
  }

  private void number() {
    add("errors", "E0199", "let 5\n".repeat(DEEP));
    add("unknown_names", "E0199", join(20_000, i -> "println(x" + i + ")", "\n"));
    add("parameters", "E0137", "fun f(" + join(1_000, i -> "a" + i + ": Int", ", ") + ") {}");
    add("type_parameters", "E0136", "fun f<" + join(1_000, i -> "T" + i, ", ") + ">() {}");
    add("functions", NOTHING, join(20_000, i -> "fun f" + i + "() {}", "\n"));
    add("cases", NOTHING, "enum E {\n" + join(20_000, i -> "C" + i, "\n") + "\n}");
    add("fields", "E0902", "class A {\n" + join(20_000, i -> "let a" + i + " = 1", "\n") + "\n}");
    add("arms", "E0510", matching(join(20_000, i -> i + " -> 1", "\n")));
    add("alternatives", NOTHING, matching(join(20_000, String::valueOf, " | ") + " -> 1"));
    add("imports", "E0205", join(2_000, i -> "import a" + i + ".b", "\n"));
  }

  private static String matching(String arms) {
    return "fun f(n: Int): Int = match n {\n" + arms + "\n_ -> 0\n}\n";
  }

  /** What doubles with every line. */
  private void growth() {
    String pair = "fun p<T>(x: T): (T, T) = (x, x)\n";
    String pairs = "p(".repeat(60) + "1" + ")".repeat(60);
    add(
        "pairs",
        "E0904",
        "let x0 = 1\n" + join(60, i -> "let x" + (i + 1) + " = (x" + i + ", x" + i + ")", "\n"));
    add("generic_pairs", "E0904", pair + "let x = " + pairs);
    add(
        "aliases",
        "E0904",
        "type A0 = Int\n"
            + join(60, i -> "type A" + (i + 1) + " = (A" + i + ", A" + i + ")", "\n"));
    add(
        "generic_aliases",
        "E0904",
        "type A0<T> = (T, T)\n"
            + join(30, i -> "type A" + (i + 1) + "<T> = A" + i + "<A" + i + "<T>>", "\n")
            + "\nlet x: A30<Int>? = null");
    add(
        "lambdas",
        "E0906",
        "fun g<T>(f: () -> T): T = f()\nlet x = "
            + "g(() -> { if true { return 1 }\n".repeat(40)
            + "null"
            + "})".repeat(40));
    add(
        "diamonds",
        NOTHING,
        "interface A0\ninterface B0\n" + join(60, i -> diamond("A", i) + diamond("B", i), ""));
    add(
        "tower",
        "E0905",
        "open class A0\n" + join(1_000, i -> "open class A" + (i + 1) + ": A" + i + "()", "\n"));
  }

  private static String diamond(String name, int i) {
    return "interface " + name + (i + 1) + ": A" + i + ", B" + i + "\n";
  }

  private void circles() {
    add("circle_of_classes", "E0225", "open class A: B()\nopen class B: A()");
    add("circle_of_aliases", "E0243", "type A = List<B>\ntype B = A");
    add("circle_of_results", "E0237", "fun a() = b()\nfun b() = a()");
    add("circle_of_globals", "E0237", "let a = b\nlet b = a");
    add(
        "chain_of_results",
        "E0903",
        join(50_000, i -> "fun f" + i + "() = f" + (i + 1) + "()", "\n") + "\nfun f50000() = 1");
  }

  private void characters() {
    add("nul", "E0108", "let x = \"\0\"\n");
    add("surrogate", "E0115", "let x = \"\\u{d800}\"");
    add("init", "E0107", "fun `<init>`() {}");
    add(
        "host_names",
        NOTHING,
        "class Object\nclass A { fun wait() {}\nfun getClass(): Int = 2\nfun finalize() {} }\nA().wait()");
    add("climbing_import", "E0125", "import ...etc.passwd");
  }

  private static String join(int count, IntFunction<String> part, String separator) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
  }
}
