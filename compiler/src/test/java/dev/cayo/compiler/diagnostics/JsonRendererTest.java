package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRendererTest {
  @Test
  void escapesWhatJsonDoesNotTake() {
    SourceFile source = new SourceFile("a \"b\"\\\n.cayo", "\t\uD83D\uDE00x\u0001\uD800");
    Diagnostic found =
        Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, new Span(source, 3, 5), "\uD800\u0001\u2028é")
            .withLabel(new Span(source, 0, 1), "\r\n")
            .withHint("\"\\");
    assertThat(JsonRenderer.render(List.of(found)))
        .isEqualTo(
            """
            {"code":"E0201","severity":"error","message":"`\\ud800\\u0001\\u2028\\u00e9` is not known here",\
            "file":"a \\"b\\"\\\\\\u000a.cayo","start":{"line":1,"column":3,"offset":2},\
            "end":{"line":1,"column":5,"offset":4},"labels":[{"message":"\\u000d\\u000a",\
            "file":"a \\"b\\"\\\\\\u000a.cayo","start":{"line":1,"column":1,"offset":0},\
            "end":{"line":1,"column":2,"offset":1}}],"hint":"\\"\\\\","replacement":null}
            """);
  }

  @Test
  void aReplacementIsGivenWhereTheSpanIsTheName() {
    SourceFile source = new SourceFile("a.cayo", "conut + 1");
    Diagnostic name = Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, new Span(source, 0, 5), "conut");
    Diagnostic more = Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, new Span(source, 0, 9), "conut");
    assertThat(name.suggesting(Hint.name("count")).replacement()).isEqualTo("count");
    assertThat(more.suggesting(Hint.name("count")).replacement()).isNull();
    assertThat(more.suggesting(Hint.name("count")).hint()).isEqualTo("did you mean `count`?");
  }
}
