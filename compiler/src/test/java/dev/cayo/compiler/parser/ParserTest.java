package dev.cayo.compiler.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  @Test
  void anEmptyFileIsAnEmptyUnit() {
    for (String text : List.of("", "\n", " \r\n\t", ";;", "// only a comment", "\ufeff", "#!/x")) {
      ParseResult result = parse(text);
      assertThat(result.diagnostics()).isEmpty();
      assertThat(result.ast().items()).isEmpty();
    }
  }

  @Test
  void spansHoldWhatWasWritten() {
    String text =
        "let a = 1\n/// Doc.\nprivate fun f(x: Int): Int = x + \"${x}\".y(1)\nlabel: for i in x { }\n";
    ParseResult result = parse(text);
    assertThat(result.ast().items()).hasSize(3);
    Decl.Function function = (Decl.Function) result.ast().items().get(1);
    assertThat(text(function.span())).isEqualTo(text.split("\n", -1)[2]);
    assertThat(text(function.nameSpan())).isEqualTo("f");
    assertThat(function.modifiers().doc()).isEqualTo("Doc.");
    assertThat(text(result.ast().items().get(2).span())).isEqualTo("label: for i in x { }");
    assertThat(function.body()).isNotNull();
    assertThat(text(function.body().statements().get(0).span())).isEqualTo("x + \"${x}\".y(1)");
  }

  @Test
  void whatIsRightAroundAnErrorIsKept() {
    ParseResult result =
        parse(
            "fun f() { a(); let = 1; b() }\nclass C { fun g() { } x: Int\n fun h() { } }\nlet y = 1");
    assertThat(result.diagnostics()).hasSize(2);
    assertThat(result.ast().items()).hasSize(3);
    Decl.Function f = (Decl.Function) result.ast().items().get(0);
    assertThat(f.body()).isNotNull();
    assertThat(f.body().statements()).hasSize(3);
    Decl.Class c = (Decl.Class) result.ast().items().get(1);
    assertThat(c.members()).hasSize(2);
  }

  @Test
  void aBrokenHeadKeepsItsBody() {
    ParseResult result = parse("if a = b { c(1 2) }\nfun f(x) -> Int { d(* 1) }");
    assertThat(result.diagnostics().stream().map(Diagnostic::span).map(Span::line))
        .containsExactly(1, 1, 2, 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fun f() {",
        "let a = (1,",
        "let a = 1 +",
        "let a =",
        "\"\"\"text",
        "/* comment",
        "f(x ->",
        "match x {",
        "class A(",
        "if a",
        "[1, 2",
        "\"${a",
      })
  void moreInputCouldHelp(String text) {
    assertThat(parse(text).incomplete()).isTrue();
    assertThat(parse(text + "\n").incomplete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"let a = 1", "let = 1", "f() g()", "\"open", "a)", "f(1]", "fun f() { let }"})
  void moreInputCouldNotHelp(String text) {
    assertThat(parse(text).incomplete()).isFalse();
  }

  @Test
  void oneMistakeGivesOneError() {
    for (String text :
        List.of(
            "fun f() {\n  g(1, 2\n  h()\n}\nlet x = 1",
            "fun f() {\n  if x {\n    g()\n}\n\nfun h() { }",
            "let x = \"open\nlet y = f(x)",
            "println(\"a ${b\")\nlet y = f(x)",
            "let x = @y\nlet z = 1",
            "class A {\n  fun f( { }\n  fun g() { }\n}",
            "let x = [1, 2\nlet y = 3",
            "let a = 1 +* 2\nf()",
            "match x {\n  1 => 2\n  3 -> 4\n}",
            "fun f() { return 1 2 }")) {
      assertThat(parse(text).diagnostics()).as(text).hasSize(1);
    }
  }

  @Test
  void aStatementAtTopLevelMayBeLetElse() {
    ParseResult result = parse("let x = e else { return }\nlet y = e");
    assertThat(result.ast().items().get(0)).isInstanceOf(Stmt.Local.class);
    assertThat(result.ast().items().get(1)).isInstanceOf(Decl.Variable.class);
  }

  private static String text(Span span) {
    return span.source().text().substring(span.start(), span.end());
  }

  private static ParseResult parse(String text) {
    return Parser.parse(new SourceFile("test.cayo", text));
  }
}
