package dev.cayo.compiler.parser;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keywords of other languages, and what Cayo has instead. */
final class ForeignWords {
  private static final Map<String, String> HINTS =
      Map.ofEntries(
          Map.entry("do", "Cayo has no `do`; write `while true { … }` with `break`"),
          Map.entry("switch", "write `match x { pattern -> value }`"),
          Map.entry("when", "write `match x { pattern -> value }`"),
          Map.entry("case", "an arm is written `pattern -> value`"),
          Map.entry("default", "the arm for all other cases is `_ -> value`"),
          Map.entry("function", "functions are declared with `fun`"),
          Map.entry("func", "functions are declared with `fun`"),
          Map.entry("def", "functions are declared with `fun`"),
          Map.entry("fn", "functions are declared with `fun`"),
          Map.entry("val", "constants are declared with `let`"),
          Map.entry("const", "constants are declared with `let`"),
          Map.entry("final", "constants are declared with `let`; classes are final by themselves"),
          Map.entry("new", "objects are made without `new`: `Point(1.0, 2.0)`"),
          Map.entry("elif", "write `else if`"),
          Map.entry("elseif", "write `else if`"),
          Map.entry("elsif", "write `else if`"),
          Map.entry("foreach", "write `for x in xs { … }`"),
          Map.entry("loop", "write `while true { … }`"),
          Map.entry("until", "write `while !condition { … }`; ranges are `a..b`"),
          Map.entry(
              "static", "Cayo has no static members; declare a function outside of the class"),
          Map.entry("public", "members are public unless they are `private`"),
          Map.entry("protected", "Cayo has no `protected`; members are public or `private`"),
          Map.entry("internal", "members are public or `private`"),
          Map.entry("extends", "supertypes follow a `:`"),
          Map.entry("implements", "supertypes follow a `:`"),
          Map.entry("extension", "extensions are declared with `extend`"),
          Map.entry("impl", "extensions are declared with `extend`"),
          Map.entry("struct", "declare a `record`"),
          Map.entry("data", "declare a `record`"),
          Map.entry("sealed", "declare an `enum` with cases"),
          Map.entry("object", "Cayo has no objects without a class"),
          Map.entry("trait", "declare an `interface`"),
          Map.entry("protocol", "declare an `interface`"),
          Map.entry("typealias", "write `type Name = …`"),
          Map.entry("package", "a file is a module and needs no declaration"),
          Map.entry("module", "a file is a module and needs no declaration"),
          Map.entry("void", "leave the result type out"),
          Map.entry("and", "write `&&`"),
          Map.entry("or", "write `||`"),
          Map.entry("not", "write `!`"),
          Map.entry("async", "Cayo has no `async`"),
          Map.entry("await", "Cayo has no `await`"),
          Map.entry("yield", "Cayo has no `yield`"),
          Map.entry("except", "write `catch e: SomeError { … }`"),
          Map.entry("raise", "write `throw`"),
          Map.entry("with", "write `use name = resource { … }`"),
          Map.entry("using", "write `use name = resource { … }`"),
          Map.entry("from", "write `import a.b.{name}`"),
          Map.entry("include", "write `import a.b`"),
          Map.entry("unless", "write `if !condition { … }`"),
          Map.entry("then", "the body of an `if` stands in braces"),
          Map.entry("typeof", "test types with `is`"),
          Map.entry("instanceof", "test types with `is`"));

  private ForeignWords() {}

  static @Nullable String hint(String word) {
    return HINTS.get(word);
  }
}
