package dev.cayo.samples.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources made to exhaust a compiler, each with the code of the error that it must end in. */
final class HostileSources {
  /** What a source ends in that is only large, and compiles. */
  static final String NOTHING = "";

  private static final int DEEP = 100_000;

  /** For what takes more than four tokens for each level: a program has half a million. */
  private static final int DEEP_IN_BUDGET = 40_000;

  private final List<Source> all = new ArrayList<>();
  private String bullet = "";

  /**
   * A source.
   *
   * @param bullet the kind of attack
   * @param name what it is about
   * @param code the error that it ends in, or {@link #NOTHING}
   */
  record Source(String bullet, String name, String code, Supplier<String> made) {
    String text() {
      return made.get();
    }
  }

  static List<Source> all() {
    HostileSources made = new HostileSources();
    made.nesting();
    made.length();
    made.number();
    made.folding();
    made.growth();
    made.amplification();
    made.matching();
    made.circles();
    made.characters();
    made.names();
    return made.all;
  }

  private void add(String name, String code, Supplier<String> text) {
    all.add(new Source(bullet, name, code, text));
  }

  private void add(String name, String code, String text) {
    add(name, code, () -> text);
  }

  private void nest(String name, String before, String open, String middle, String close) {
    nest(DEEP, name, before, open, middle, close);
  }

  private void nest(
      int depth, String name, String before, String open, String middle, String close) {
    add(
        "nested_" + name,
        "E0122",
        () -> before + open.repeat(depth) + middle + close.repeat(depth) + "\n");
  }

  private void nesting() {
    bullet = "nested 10⁵ deep";
    nest("parentheses", "let x = ", "(", "1", ")");
    nest("lists", "let x = ", "[", "1", "]");
    nest(DEEP_IN_BUDGET, "blocks", "", "if true {\n", "", "}\n");
    nest("loops", "", "while true {", "", "}");
    nest("lambdas", "let f: (Int) -> Int = ", "x -> ", "x", "");
    nest(DEEP_IN_BUDGET, "lambda_blocks", "let f = ", "() -> {", "1", "}");
    nest("types", "let x: ", "List<", "Int", ">");
    nest("function_types", "let x: ", "(Int) -> ", "Int", "");
    nest("interpolations", "let x = \"", "${\"", "1", "\"}");
    nest("patterns", "let ", "[", "a", "]");
    nest("minuses", "let x = ", "-", "1", "");
    nest("nots", "let x = ", "!", "true", "");
    nest("fallbacks", "let x = ", "null ?? ", "1", "");
    nest("calls", "let x = ", "f(", "1", ")");
    nest("indices", "let x = ", "a[", "0", "]");
    nest("classes", "", "class A {", "", "}");
    nest(DEEP_IN_BUDGET, "functions", "", "fun f() {", "", "}");
    nest(DEEP_IN_BUDGET, "matches", "let x = ", "match 1 { _ -> ", "1", "}");
    nest(DEEP_IN_BUDGET, "tries", "let x = ", "try {", "1", "} catch e {2}");
    add("nested_case_patterns", "E0122", () -> matching("A(".repeat(DEEP) + ")".repeat(DEEP)));
    add("nested_comments", NOTHING, () -> "/*".repeat(DEEP) + "*/".repeat(DEEP));
  }

  private void length() {
    bullet = "operator and method chains of 10⁵, literals of 10 MB";
    add("sum", NOTHING, () -> "let x = 1" + " + 1".repeat(DEEP));
    add("texts", NOTHING, () -> "let x = \"a\"" + " + \"a\"".repeat(DEEP));
    add("ands", NOTHING, () -> "let x = true" + " && true".repeat(DEEP));
    add("comparisons", "E0126", () -> "let x = 1" + " < 1".repeat(DEEP));
    add("methods", "E0903", () -> "let x = 1" + ".abs()".repeat(DEEP));
    add("properties", "E0903", () -> "let x = \"\"" + ".length.toString()".repeat(DEEP / 2));
    add(
        "else_ifs",
        NOTHING,
        () -> "let x = if true {1} " + "else if true {1} ".repeat(20_000) + "else {2}");
    add("elements", NOTHING, () -> "let x = [1" + ", 1".repeat(DEEP) + "]");
    add("text", NOTHING, () -> "let x = \"" + "a".repeat(10_000_000) + "\"");
    add("text_of_escapes", NOTHING, () -> "let x = \"" + "\\u{1F600}".repeat(300_000) + "\"");
    add("number", "E0118", () -> "let x = " + "9".repeat(1_000_000));
    add("fraction", NOTHING, () -> "let x = 0." + "9".repeat(100_000));
    add("lines", NOTHING, "\n".repeat(1_000_000));
  }

  private void number() {
    bullet = "very many: errors, cases, constants, locals, parameters";
    add("errors", "E0199", () -> "let 5\n".repeat(DEEP));
    add("errors_of_characters", "E0199", () -> "?\n".repeat(100_000));
    add("unknown_names", "E0199", () -> join(5_000, i -> "println(x" + i + ")", "\n"));
    add("parameters", "E0137", () -> "fun f(" + join(1_000, i -> "a" + i + ": Int", ", ") + ") {}");
    add("arguments", "E0402", () -> "fun f() {}\nf(" + join(2_000, i -> "1", ", ") + ")");
    add("type_parameters", "E0136", () -> "fun f<" + join(1_000, i -> "T" + i, ", ") + ">() {}");
    add("functions", NOTHING, () -> join(20_000, i -> "fun f" + i + "() {}", "\n"));
    add(
        "locals",
        "E0902",
        () -> "fun f() {\n" + join(20_000, i -> "let a" + i + " = " + i, "\n") + "\n}");
    add("constants", NOTHING, () -> "let x = [" + join(20_000, i -> "\"c" + i + "\"", ",\n") + "]");
    add("cases", NOTHING, () -> "enum E {\n" + join(5_000, i -> "C" + i, "\n") + "\n}");
    add(
        "fields",
        "E0902",
        () -> "class A {\n" + join(20_000, i -> "let a" + i + " = 1", "\n") + "\n}");
    add("arms", "E0510", () -> matching(join(5_000, i -> i + " -> 1", "\n")));
    add("alternatives", NOTHING, () -> matching(join(20_000, String::valueOf, " | ") + " -> 1"));
    add("imports", "E0205", () -> join(2_000, i -> "import a" + i + ".b", "\n"));
  }

  private static String matching(String arms) {
    return "fun f(n: Int): Int = match n {\n" + arms + "\n_ -> 0\n}\n";
  }

  /** Constants that a compiler that computes them would choke on. */
  private void folding() {
    bullet = "constant folding bombs";
    add("folded_text", NOTHING, "let x = false && (\"x\".repeat(1 << 40) + \"y\").length > 3");
    add(
        "folded_overflow",
        NOTHING,
        "let x = false && 9223372036854775807 * 9223372036854775807 > 0");
    add("folded_shift", NOTHING, () -> "let x = 1" + " << 63 >> 1".repeat(10_000));
    add("folded_division", NOTHING, "let x = false && 1 / 0 == 1 % 0");
  }

  /** What doubles with every line. */
  private void growth() {
    bullet = "exponential inference and growth of types";
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

  /** Much that is made of a few words, again and again. */
  private void amplification() {
    bullet = "sources of which a compiler makes far more than is written";
    add("chain_of_a_million", "E0907", () -> "let x = 1" + " + 1".repeat(1_000_000));
    add("characters", "E0907", () -> "/*" + "a".repeat(20_000_000) + "*/");
    String wide = wide(wide(wide("T")));
    add(
        "wide_results",
        "E0907",
        () -> "fun m<T>(x: T): " + wide + "? = null\nfun f() {\n" + "m(1);".repeat(10_000) + "}");
    String defaults = join(250, i -> "a" + i + ": Int = 1", ", ");
    add(
        "arguments_left_out",
        "E0907",
        () ->
            "fun f("
                + defaults
                + "): Int = 1\n"
                + join(15_000, i -> "fun g" + i + "() = f()", "\n"));
    String fields = join(250, i -> "a" + i + ": Int", ", ");
    add(
        "fields_kept",
        "E0907",
        () -> "record R(" + fields + ")\nfun f(r: R) {\n" + "r.with(a1: 1);".repeat(8_000) + "}");
    add(
        "captures_of_captures",
        "E0907",
        () -> {
          String lambdas = "() -> ".repeat(400) + join(200, i -> "a" + i, " + ") + "\n";
          String locals = join(200, i -> "let a" + i + " = 1", "\n") + "\n";
          return "fun f() {\n" + locals + join(60, i -> "let f" + i + " = " + lambdas, "") + "}";
        });
    add("clauses", "E0907", () -> "fun f() {\nassert true" + " && true".repeat(50_000) + "\n}");
    String named = "fun f" + "a".repeat(200) + "() {\n";
    add(
        "names_of_names",
        "E0907",
        () -> join(80, i -> "fun g" + i + "() {\n" + named.repeat(200) + "}\n".repeat(201), ""));
    add(
        "near_names",
        "E0907",
        () ->
            join(10_000, i -> "fun function" + i + "() = 1", "\n")
                + "\nfun main() {\n"
                + join(2_000, i -> "functiom" + i + "()", "\n")
                + "\n}");
    add("many_types", "E0907", () -> join(30_000, i -> "enum E" + i + " { A }", "\n"));
    add(
        "cases_again",
        "E0907",
        () ->
            "enum E {\n"
                + join(5_000, i -> "C" + i, "\n")
                + "\n}\nfun f(e: E) {\n"
                + "match e { E.C0 -> println(1), _ -> println(2) };".repeat(2_000)
                + "}");
    add(
        "methods_inherited",
        "E0907",
        () ->
            "open class A {\n"
                + join(5_000, i -> "fun f" + i + "() {}", "\n")
                + "\n}\n"
                + join(1_500, i -> "class B" + i + ": A()", "\n"));
  }

  private static String wide(String part) {
    return "(" + String.join(", ", java.util.Collections.nCopies(8, part)) + ")";
  }

  private static String diamond(String name, int i) {
    return "interface " + name + (i + 1) + ": A" + i + ", B" + i + "\n";
  }

  private void matching() {
    bullet = "exhaustiveness of a match of 30 columns";
    add("columns_of_booleans", "E0510", columns(30, i -> i % 2 == 0 ? "true" : "false"));
    add("columns_of_cases", "E0510", columns(30, i -> "E." + "ABC".charAt(i % 3)));
  }

  /** Records within records, each row fixing another column. */
  private static String columns(int count, IntFunction<String> value) {
    boolean cases = value.apply(0).startsWith("E.");
    String type = cases ? "E" : "Bool";
    String fields = join(count, i -> "a" + i + ": " + type, ", ");
    String rows =
        join(
            count,
            row -> "R(" + join(count, i -> i == row ? value.apply(i) : "_", ", ") + ") -> " + row,
            "\n");
    return (cases ? "enum E { A, B, C }\n" : "")
        + "record R("
        + fields
        + ")\nfun f(r: R): Int = match r {\n"
        + rows
        + "\n}\n";
  }

  private void circles() {
    bullet = "cyclic inheritance, imports, bounds, aliases, initialisers";
    add("circle_of_classes", "E0225", "open class A: B()\nopen class B: A()");
    add("circle_of_interfaces", "E0225", "interface A: B\ninterface B: C\ninterface C: A");
    add("circle_of_itself", "E0225", "open class A: A()");
    add("circle_of_bounds", "E0225", "fun f<A: B, B: A>(a: A, b: B) {}");
    add("circle_of_own_bound", NOTHING, "interface I<T: I<T>>\nclass A: I<A>");
    add("circle_of_aliases", "E0243", "type A = List<B>\ntype B = A");
    add("circle_of_one_alias", "E0243", "type A = (A) -> A");
    add("circle_of_results", "E0237", "fun a() = b()\nfun b() = a()");
    add("circle_of_globals", "E0237", "let a = b\nlet b = a");
    add(
        "circle_of_initialisers",
        NOTHING,
        "fun main() { }\nlet a: () -> Int = () -> b()\nlet b: () -> Int = () -> a()");
    add("circle_of_imports", "E0205", "import main\nimport other");
    add(
        "chain_of_results",
        "E0903",
        join(50_000, i -> "fun f" + i + "() = f" + (i + 1) + "()", "\n") + "\nfun f50000() = 1");
  }

  private void characters() {
    bullet =
        "NUL, lone surrogates, bidirectional and confusable identifiers, unterminated everything";
    add("nul", "E0108", "let x = \"\0\"\n");
    add("nul_outside", "E0108", "let x = \0 1\n");
    add("surrogate", "E0115", "let x = \"\\u{d800}\"");
    add("surrogate_char", "E0115", "let x = '\\u{dfff}'");
    add("bidirectional", "E0107", "let x\u202e = 1\n");
    add("bidirectional_comment", NOTHING, "/* \u2066 */ let x = 1\n");
    add("confusable", NOTHING, "let a = 1\nlet \u0430 = 2\nprintln(a + \u0430)\n");
    add("confusable_mixed", NOTHING, "let p\u0430y = 2\n");
    add("quotes", "E0105", "\"".repeat(100_001));
    add("open_string", "E0105", "let x = \"abc");
    add("open_block_string", "E0105", "let x = \"\"\"abc\n");
    add("open_interpolation", "E0102", "let x = \"${1");
    add("open_char", "E0121", "let x = 'a");
    add("open_comment", "E0106", "/* /* */ let x = 1");
    add("open_bracket", "E0102", "let x = [1, (2, {");
  }

  private void names() {
    bullet = "names such as <init>, a/b, java.lang.Object, 70,000 characters; imports that climb";
    add("name", "E0113", "let " + "a".repeat(70_000) + " = 1");
    add("init", "E0107", "fun `<init>`() {}");
    add("slash", "E0101", "class a/b");
    add("import_of_java", "E0205", "import java.lang.Object");
    add("import_of_the_vm", "E0205", "import dev.cayo.vm.Engine");
    add(
        "host_names",
        NOTHING,
        "class Object\nclass A { fun wait() {}\nfun getClass(): Int = 2\nfun finalize() {} }\nA().wait()");
    add("climbing_import", "E0125", "import ...etc.passwd");
    add("climbing_import_of_text", "E0101", "import \"../../etc/passwd\"");
  }

  private static String join(int count, IntFunction<String> part, String separator) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
  }
}
