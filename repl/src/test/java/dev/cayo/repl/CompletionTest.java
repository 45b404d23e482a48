package dev.cayo.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompletionTest {
  private final Sessions session = new Sessions();

  @AfterEach
  void close() {
    session.close();
  }

  private Set<String> complete(String text) {
    return session.session.complete(text, text.length());
  }

  @Test
  void namesOfTheSessionThePreludeAndTheLanguage() {
    session.eval("let alpha = 1\nfun alphabet() = 2");
    session.eval("import std.math.{sqrt}");
    assertThat(complete("alp")).containsExactly("alpha", "alphabet");
    assertThat(complete("1 + alp")).containsExactly("alpha", "alphabet");
    assertThat(complete("printl")).containsExactly("println");
    assertThat(complete("sq")).containsExactly("sqrt");
    assertThat(complete("whi")).containsExactly("while");
    assertThat(complete("")).contains("alpha", "let").noneMatch(n -> n.startsWith("$"));
    assertThat(complete("zzz")).isEmpty();
  }

  @Test
  void membersByType() {
    session.eval("record Point(x: Int, y: Int) { fun sum() = x + y\n private fun hid() = 1 }");
    session.eval("extend Point { fun mirrored() = Point(y, x) }");
    session.eval("let p = Point(1, 2)");
    assertThat(complete("p."))
        .contains("x", "y", "sum", "mirrored", "toString")
        .doesNotContain("hid", "let");
    assertThat(complete("[p].first().su")).containsExactly("sum");
    assertThat(complete("println(\"a\".isE")).containsExactly("isEmpty");
    assertThat(complete("p.x.ab")).containsExactly("abs");
    session.eval("import std.math");
    assertThat(complete("math.sq")).containsExactly("sqrt");
    session.eval("enum Color { Red, Green }");
    assertThat(complete("Color.")).containsExactly("Green", "Red");
  }

  @Test
  void insideWhatIsStillOpen() {
    assertThat(complete("fun f(text: String) {\n  let number = 3\n  numb")).contains("number");
    assertThat(complete("fun f(text: String) {\n  text.isE")).containsExactly("isEmpty");
    assertThat(complete("[1, 2].map(each -> each.ab")).containsExactly("abs");
    assertThat(complete("let a: Lis")).contains("List");
  }

  @Test
  void leavesNoTrace() {
    complete("let a = 1\na.");
    assertThat(session.eval("a")).startsWith("E0201");
  }
}
