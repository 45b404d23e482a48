package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RendererTest {
  private final Renderer plain = new Renderer(false);

  @Test
  void showsPlaceLineLabelsAndHint() {
    SourceFile source = new SourceFile("a.cayo", "let a = 1\n\nlet bc = a + \"x\"\n");
    Diagnostic diagnostic =
        Diagnostic.of(DiagnosticCode.SYNTAX, new Span(source, 20, 27), "these do not fit")
            .withLabel(new Span(source, 20, 21), "an Int")
            .withLabel(new Span(source, 4, 5), "because of this")
            .withHint("convert it");
    assertThat(plain.render(diagnostic))
        .isEqualTo(
            """
            error[E0100]: these do not fit
             --> a.cayo:3:10
              |
            1 | let a = 1
              |     - because of this
            ...
            3 | let bc = a + "x"
              |          ^^^^^^^
              |          - an Int
              = hint: convert it
            """);
  }

  @Test
  void escapesWhatCouldDrawOnATerminal() {
    SourceFile source = new SourceFile("a\u001b[2J.cayo", "\tx = \"\u001b[31m\u202e\" y");
    String shown = plain.render(diagnostic(source, 14, 15, "found `\u0007`"));
    assertThat(shown).doesNotContain("\u001b").doesNotContain("\u202e").doesNotContain("\u0007");
    assertThat(shown).contains("    x = \"\\u{1b}[31m\\u{202e}\" y\n");
    assertThat(shown).contains("\n  | " + " ".repeat(29) + "^");
  }

  @Test
  void showsLongLinesInPart() {
    SourceFile source = new SourceFile("a.cayo", "x".repeat(5_000_000) + "@" + "y".repeat(1_000));
    String shown = plain.render(diagnostic(source, 5_000_000, 5_000_001, "bad"));
    assertThat(shown.length()).isLessThan(500);
    assertThat(shown).contains("x@y").contains("a.cayo:1:5000001");
  }

  @Test
  void marksTheFirstLineOfSeveralAndTheEndOfTheFile() {
    SourceFile source = new SourceFile("a.cayo", "f(1,\n  2)");
    assertThat(plain.render(diagnostic(source, 0, 9, "bad"))).endsWith("| f(1,\n  | ^^^^\n");
    assertThat(plain.render(diagnostic(source, 9, 9, "bad"))).endsWith("|   2)\n  |     ^\n");
    SourceFile empty = new SourceFile("a.cayo", "");
    assertThat(plain.render(diagnostic(empty, 0, 0, "bad"))).endsWith("1 |\n  | ^\n");
  }

  @Test
  void coloursOnlyWhenAsked() {
    SourceFile source = new SourceFile("a.cayo", "x");
    Diagnostic found = diagnostic(source, 0, 1, "bad");
    assertThat(plain.render(found)).doesNotContain("\u001b");
    String coloured = new Renderer(true).render(found);
    assertThat(coloured).contains("\u001b[1;31merror[E0100]");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain.render(found));
  }

  private static Diagnostic diagnostic(SourceFile source, int start, int end, String text) {
    return Diagnostic.of(DiagnosticCode.SYNTAX, new Span(source, start, end), text);
  }
}
