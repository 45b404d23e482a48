package dev.cayo.compiler.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that mean harm: too deep, too long, too broken. Each ends in a tree or a diagnostic. */
@Timeout(60)
class HostileSourceTest {
  private static final int MANY = 80_000;

  /** Something that nests: what stands before, what opens, what is inside, what closes. */
  private record Nest(String before, String open, String inside, String close) {
    String times(int count) {
      return before + open.repeat(count) + inside + close.repeat(count);
    }
  }

  static List<Nest> nests() {
    return List.of(
        new Nest("let x = ", "(", "1", ")"),
        new Nest("let x = ", "[", "1", "]"),
        new Nest("let x = ", "f(", "1", ")"),
        new Nest("", "if a {", "", "}"),
        new Nest("let x = ", "if ", "a ", "{}"),
        new Nest("let x = ", "match x { _ -> ", "1", "}"),
        new Nest("let f = ", "x -> ", "1", ""),
        new Nest("let f = ", "x -> {", "1", "}"),
        new Nest("let f: ", "List<", "Int", ">"),
        new Nest("let f: ", "(Int) -> ", "Int", ""),
        new Nest("let s = ", "\"${", "1", "}\""),
        new Nest("match x { ", "A(", "1", ") -> 1 }"),
        new Nest("match x { ", "[", "1", "] -> 1 }"),
        new Nest("let x = ", "- ", "1", ""),
        new Nest("let x = ", "!", "a", ""),
        new Nest("fun f() = ", "return ", "1", ""),
        new Nest("let x = ", "a ?? ", "1", ""),
        new Nest("let x = ", "a ?? return ", "1", ""),
        new Nest("", "use x = ", "a", "{}"));
  }

  @ParameterizedTest
  @MethodSource("nests")
  void nestingHasALimit(Nest nest) {
    assertThat(codes(nest.times(240))).doesNotContain(DiagnosticCode.NESTING_TOO_DEEP);
    assertThat(codes(nest.times(MANY / 2))).containsExactly(DiagnosticCode.NESTING_TOO_DEEP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "let x = 1| + 1|",
        "let x = 1| - -1|",
        "let x = a|.b()|",
        "let x = a|!!|",
        "let x = a|[1]|",
        "let x = a| as T|",
        "let x = a| && b|",
        "if a { }| else if b { }|",
        "try { }| catch e { }|",
        "let x = [|1, |1]",
        "match x { 1| \\| 1| -> 2 }",
        "match x { |1 -> 2\n|}",
        "enum E { |A\n|}",
        "|let x = 1\n|",
        "|;|",
      })
  void lengthHasNone(String pattern) {
    String[] parts = pattern.replace("\\|", "\u0001").split("\\|", 3);
    String source = parts[0] + parts[1].repeat(MANY) + parts[2];
    assertThat(codes(source.replace('\u0001', '|'))).isEmpty();
  }

  static List<String> nonsense() {
    String words =
        "( ) { } [ ] \" \"\n \"${ \"\"\" ' /* */ < > a< ([{)]} (] {) ({ (} @ \\ \0 \ud800 \u202e ->"
            + " .. => ? 0x 1e $ #! \r \u00e9 a<b,_ f(a<b,c let=3\n foo_bar\n f(1\n fun_f(){\n if_a{\n"
            + " open_ private_set_ fun_f< fun_f<\n extend<\n a:_ a_!is_ get_ type_ break_ x=y= else_"
            + " catch_ let_x=0q\n";
    return Stream.of(words.split(" ", -1)).map(word -> word.replace('_', ' ')).toList();
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void repeatedNonsenseEnds(String nonsense) {
    String source = nonsense.repeat(MANY);
    ParseResult result = parse(source);
    assertThat(result.ast().source().text()).isSameAs(source);
  }

  @Test
  void commentsNestWithoutLimit() {
    assertThat(codes("/*".repeat(MANY) + "*/".repeat(MANY))).isEmpty();
  }

  @Test
  void literalsOfTenMegabytes() {
    int size = 10_000_000;
    assertThat(codes("let x = \"" + "a".repeat(size) + "\"")).isEmpty();
    assertThat(codes("let x = \"" + "\u00e9".repeat(size) + "\"")).isEmpty();
    assertThat(codes("let x = \"" + "\\n".repeat(size / 2) + "\"")).isEmpty();
    assertThat(codes("// " + "\u00e9".repeat(size))).isEmpty();
    assertThat(codes("let x = " + "9".repeat(size)))
        .containsExactly(DiagnosticCode.INT_OUT_OF_RANGE);
    assertThat(codes("let x = 0x" + "9".repeat(size)))
        .containsExactly(DiagnosticCode.INT_OUT_OF_RANGE);
    assertThat(codes("let x" + "9".repeat(size))).containsExactly(DiagnosticCode.NAME_TOO_LONG);
    assertThat(codes("let x = '" + "9".repeat(size) + "'"))
        .containsExactly(DiagnosticCode.INVALID_CHAR);
  }

  @Test
  void errorsAreBounded() {
    List<Diagnostic> found = parse("let = 3\n".repeat(MANY)).diagnostics();
    assertThat(found).hasSize(101);
    assertThat(found.get(100).code()).isEqualTo(DiagnosticCode.TOO_MANY_ERRORS);
  }

  @Test
  void aLongFileWithNothingWrong() {
    String line = "fun f(x: Map<Int, List<Int>>): Int { return g(x[1] + a<b, c>(d) ?? 1) }\n";
    assertThat(codes(line.repeat(12_000))).isEmpty();
  }

  private static List<DiagnosticCode> codes(String source) {
    return parse(source).diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static ParseResult parse(String source) {
    return Parser.parse(new SourceFile("hostile.cayo", source));
  }
}
