package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticFormatTest {
  private static final String WRONG =
      """
      let name = "Ada"
      println("\uD83D\uDE00" + nmae)
      """;

  private final Session session = new Session().input(WRONG);

  @Test
  void checkPrintsAnObjectOnEachLine() {
    assertThat(session.run("check", "--format", "json", "-")).isEqualTo(1);
    assertThat(session.out())
        .isEqualTo(
            """
            {"code":"E0201","severity":"error","message":"`nmae` is not known here","file":"<input>",\
            "start":{"line":2,"column":15,"offset":31},"end":{"line":2,"column":19,"offset":35},\
            "labels":[],"hint":"did you mean `name`?","replacement":"name"}
            """);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void buildToo(@TempDir Path folder) {
    String target = folder.resolve("out.cyo").toString();
    assertThat(session.run("build", "--format=json", "-", "-o", target)).isEqualTo(1);
    assertThat(session.out()).startsWith("{\"code\":\"E0201\"").endsWith("}\n");
  }

  @Test
  void aRightProgramPrintsNothing() {
    Session right = new Session().input("println(1)\n");
    assertThat(right.run("check", "--format", "json", "-")).isEqualTo(0);
    assertThat(right.out() + right.err()).isEmpty();
  }

  @Test
  void aMissingFileIsNoDiagnostic() {
    assertThat(session.run("check", "--format", "json", "missing.cayo")).isEqualTo(66);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).isEqualTo("cayo: there is no file 'missing.cayo'\n");
  }

  @Test
  void anotherFormatIsWrongUsage() {
    assertThat(session.run("check", "--format", "xml", "-")).isEqualTo(2);
    assertThat(session.err()).contains("--format");
  }
}
