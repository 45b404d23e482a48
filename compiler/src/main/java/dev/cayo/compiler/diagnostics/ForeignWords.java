package dev.cayo.compiler.diagnostics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that mean something in other languages, and what Cayo has instead. */
public final class ForeignWords {
  private static final String FUNCTION = "functions are declared with `fun`: `fun name(…) { … }`";
  private static final String CONSTANT =
      "values that stay are declared with `let`, others with `var`";
  private static final String RECORD = "declare a `record`: `record Point(x: Float, y: Float)`";
  private static final String INTERFACE = "declare an `interface`";
  private static final String MATCH = "write `match x { pattern -> value … }`";
  private static final String ELSE_IF = "write `else if`";
  private static final String SUPERTYPE = "supertypes follow a `:`, as in `class Dog: Animal()`";
  private static final String EXTENSION = "extensions are declared with `extend`";
  private static final String MEMBERS = "members are public unless they are `private`";
  private static final String MODULE = "a file is a module and needs no declaration";
  private static final String IMPORT =
      "write `import a.b`, or `import a.b.{name}` for single names";
  private static final String USE = "write `use name = resource { … }`";
  private static final String RANGE = "a range is `a..b` without its end, `a..=b` with it";
  private static final String LAMBDA = "a function without a name is written `(x, y) -> …`";
  private static final String CATCH = "write `catch e: SomeError { … }`";
  private static final String CONCURRENCY = "a program runs by itself, one step after the other";
  private static final String LATER = "a value that is set later is declared with `late var`";
  private static final String TYPE_TEST = "test types with `is`: `x is String`";
  private static final String NULL = "where there is no value, write `null`";
  private static final String TRUE = "write `true`";
  private static final String FALSE = "write `false`";
  private static final String THIS = "an object is `this` in its own methods";
  private static final String PRINT = "write `println(…)`";
  private static final String TO_STRING = "write `x.toString()`, or \"$x\"";
  private static final String TO_INT =
      "write `x.toInt()`, or `x.toIntOrNull()` for null where it is not a number";
  private static final String TO_FLOAT = "write `x.toFloat()`";
  private static final String SIZE = "write `x.size`, or `x.length` for a string";
  private static final String READ = "write `readLine()`, which gives null at the end";
  private static final String ERROR = "errors are classes below `Error`: `throw Error(\"…\")`";
  private static final String LOOP = "write `while true { … }`";

  /** Words that begin or join constructs elsewhere: they can stand nowhere in Cayo. */
  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("do", "write `while true { … }` with `break`"),
          Map.entry("switch", MATCH),
          Map.entry("when", MATCH),
          Map.entry("case", "an arm is written `pattern -> value`"),
          Map.entry("default", "the arm for all other cases is `_ -> value`"),
          Map.entry("function", FUNCTION),
          Map.entry("func", FUNCTION),
          Map.entry("def", FUNCTION),
          Map.entry("fn", FUNCTION),
          Map.entry("sub", FUNCTION),
          Map.entry("proc", FUNCTION),
          Map.entry("val", CONSTANT),
          Map.entry("const", CONSTANT),
          Map.entry("auto", CONSTANT),
          Map.entry("dim", CONSTANT),
          Map.entry("mut", "a variable that changes is declared with `var`"),
          Map.entry("mutable", "a variable that changes is declared with `var`"),
          Map.entry("final", "values are fixed by `let`; classes are final by themselves"),
          Map.entry("new", "leave it out: objects are made by `Point(1.0, 2.0)`"),
          Map.entry("delete", "what nobody can reach any more goes away by itself"),
          Map.entry("elif", ELSE_IF),
          Map.entry("elseif", ELSE_IF),
          Map.entry("elsif", ELSE_IF),
          Map.entry("foreach", "write `for x in xs { … }`"),
          Map.entry("of", "write `for x in xs { … }`"),
          Map.entry("loop", LOOP),
          Map.entry("forever", LOOP),
          Map.entry("repeat", "write `for _ in 0..n { … }`"),
          Map.entry("until", "write `while !condition { … }`; " + RANGE),
          Map.entry("to", RANGE),
          Map.entry("downTo", "write `(a..=b).reversed()`"),
          Map.entry("step", "write `(a..b).step(n)`"),
          Map.entry("static", "declare a function outside of the class"),
          Map.entry("public", MEMBERS),
          Map.entry("protected", MEMBERS),
          Map.entry("internal", MEMBERS),
          Map.entry("export", "top-level names are public unless they are `private`"),
          Map.entry("extends", SUPERTYPE),
          Map.entry("implements", SUPERTYPE),
          Map.entry("extension", EXTENSION),
          Map.entry("impl", EXTENSION),
          Map.entry("struct", RECORD),
          Map.entry("data", RECORD),
          Map.entry("sealed", "declare an `enum` with cases"),
          Map.entry("union", "declare an `enum` with cases"),
          Map.entry("object", "declare functions and variables at the top level of the file"),
          Map.entry("companion", "declare functions and variables at the top level of the file"),
          Map.entry("namespace", MODULE),
          Map.entry("package", MODULE),
          Map.entry("module", MODULE),
          Map.entry("trait", INTERFACE),
          Map.entry("protocol", INTERFACE),
          Map.entry("mixin", INTERFACE),
          Map.entry("typealias", "write `type Name = …`"),
          Map.entry("typedef", "write `type Name = …`"),
          Map.entry("void", "a function that gives nothing has no result type"),
          Map.entry("and", "write `&&`"),
          Map.entry("or", "write `||`"),
          Map.entry("not", "write `!`"),
          Map.entry("async", CONCURRENCY),
          Map.entry("await", CONCURRENCY),
          Map.entry("suspend", CONCURRENCY),
          Map.entry("yield", "collect the values in a list, or use `lazy()`"),
          Map.entry("lambda", LAMBDA),
          Map.entry("except", CATCH),
          Map.entry("rescue", CATCH),
          Map.entry("raise", "write `throw`"),
          Map.entry("throws", "any function may throw: it is not declared"),
          Map.entry("with", USE),
          Map.entry("using", USE),
          Map.entry("defer", "write `try { … } finally { … }`, or `use name = resource { … }`"),
          Map.entry("guard", "write `let x = e else { return }`"),
          Map.entry("from", IMPORT),
          Map.entry("include", IMPORT),
          Map.entry("unless", "write `if !condition { … }`"),
          Map.entry("then", "the body of an `if` stands in braces"),
          Map.entry("end", "blocks stand in braces: `{ … }`"),
          Map.entry("begin", "blocks stand in braces: `{ … }`"),
          Map.entry("pass", "an empty block is `{ }`"),
          Map.entry("lateinit", LATER),
          Map.entry("vararg", "take a `List`, and call with `[a, b, c]`"),
          Map.entry(
              "constructor",
              "the constructor is the head of the class: `class Point(let x: Int)`; what else it does stands in `init { … }`"),
          Map.entry(
              "__init__",
              "the constructor is the head of the class: `class Point(let x: Int)`; what else it does stands in `init { … }`"),
          Map.entry("typeof", TYPE_TEST),
          Map.entry("isinstance", TYPE_TEST),
          Map.entry("instanceof", TYPE_TEST));

  /** Names that are known everywhere elsewhere: a user may declare them in Cayo. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("nil", NULL),
          Map.entry("None", NULL),
          Map.entry("NULL", NULL),
          Map.entry("Null", NULL),
          Map.entry("nullptr", NULL),
          Map.entry("undefined", NULL),
          Map.entry("True", TRUE),
          Map.entry("TRUE", TRUE),
          Map.entry("False", FALSE),
          Map.entry("FALSE", FALSE),
          Map.entry("NaN", "write `Float.nan`"),
          Map.entry("Infinity", "write `Float.infinity`"),
          Map.entry("self", THIS),
          Map.entry("me", THIS),
          Map.entry("it", "a lambda names its parameter: `x -> …`"),
          Map.entry("console", PRINT),
          Map.entry("System", PRINT),
          Map.entry("printf", PRINT),
          Map.entry("puts", PRINT),
          Map.entry("echo", PRINT),
          Map.entry("input", READ),
          Map.entry("gets", READ),
          Map.entry("readline", READ),
          Map.entry("len", SIZE),
          Map.entry("str", TO_STRING),
          Map.entry("int", TO_INT),
          Map.entry("parseInt", TO_INT),
          Map.entry("Integer", TO_INT),
          Map.entry("float", TO_FLOAT),
          Map.entry("parseFloat", TO_FLOAT),
          Map.entry("range", RANGE),
          Map.entry("listOf", "a list is `[a, b]`"),
          Map.entry("mutableListOf", "a list is `[a, b]`, and may change"),
          Map.entry("mapOf", "a map is `[key: value]`, an empty one `[:]`"),
          Map.entry("mutableMapOf", "a map is `[key: value]`, an empty one `[:]`"),
          Map.entry("setOf", "write `[a, b].toSet()`, or `Set<Int>()`"),
          Map.entry("Math", "write `import std.math`, then `math.sqrt(x)`"),
          Map.entry("Exception", ERROR),
          Map.entry("RuntimeException", ERROR),
          Map.entry("ValueError", "wrong arguments raise `ArgumentError`"),
          Map.entry("typeOf", TYPE_TEST));

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("int", "Int"),
          Map.entry("integer", "Int"),
          Map.entry("Integer", "Int"),
          Map.entry("long", "Int"),
          Map.entry("Long", "Int"),
          Map.entry("Int64", "Int"),
          Map.entry("i64", "Int"),
          Map.entry("i32", "Int"),
          Map.entry("usize", "Int"),
          Map.entry("short", "Int"),
          Map.entry("double", "Float"),
          Map.entry("Double", "Float"),
          Map.entry("f64", "Float"),
          Map.entry("number", "Float"),
          Map.entry("boolean", "Bool"),
          Map.entry("Boolean", "Bool"),
          Map.entry("str", "String"),
          Map.entry("Str", "String"),
          Map.entry("void", "Unit"),
          Map.entry("Void", "Unit"),
          Map.entry("Nothing", "Never"),
          Map.entry("object", "Any"),
          Map.entry("Object", "Any"),
          Map.entry("AnyObject", "Any"),
          Map.entry("unknown", "Any"),
          Map.entry("Exception", "Error"),
          Map.entry("Throwable", "Error"),
          Map.entry("Dictionary", "Map"),
          Map.entry("dict", "Map"),
          Map.entry("Dict", "Map"),
          Map.entry("HashMap", "Map"),
          Map.entry("MutableMap", "Map"),
          Map.entry("ArrayList", "List"),
          Map.entry("MutableList", "List"),
          Map.entry("Vec", "List"),
          Map.entry("Vector", "List"),
          Map.entry("Seq", "List"),
          Map.entry("Optional", "T?"),
          Map.entry("Option", "T?"),
          Map.entry("HashSet", "Set"),
          Map.entry("MutableSet", "Set"));

  private ForeignWords() {}

  /** What Cayo has instead of a word that stands where the parser cannot go on. */
  public static @Nullable String keyword(String word) {
    return KEYWORDS.get(word);
  }

  /** What Cayo has instead of a name that is not known. */
  public static @Nullable String name(String name) {
    String hint = NAMES.get(name);
    return hint != null ? hint : KEYWORDS.get(name);
  }

  /** What Cayo calls a type that is not known. */
  public static @Nullable String type(String name) {
    return TYPES.get(name);
  }
}
