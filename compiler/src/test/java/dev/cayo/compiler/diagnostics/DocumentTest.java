package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code docs/diagnostics.md} is made of the codes and their stories. */
class DocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "diagnostics.md");
  private static final String HEADING =
      """
      # Diagnostics

      Every message of the compiler has a code, which stays the same from version to version. Codes that begin with E are errors: there is no program.
      Those that begin with W are warnings. `cayo explain CODE` prints what stands here.

      Written by `mvn -pl compiler test -Dgolden.update=true` from `DiagnosticCode` and the stories beside it.
      """;

  @Test
  void isUpToDate() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, text());
    }
    assertThat(Files.readString(DOCUMENT)).isEqualTo(text());
  }

  private static String text() {
    StringBuilder text = new StringBuilder(HEADING);
    String phase = "";
    for (DiagnosticCode code : DiagnosticCode.inOrder()) {
      String next = phase(code);
      if (!next.equals(phase)) {
        text.append("\n## ").append(next).append('\n');
        phase = next;
      }
      section(code, text);
    }
    return text.toString();
  }

  private static void section(DiagnosticCode code, StringBuilder text) {
    String story = Story.markdown(code);
    int endOfTitle = story.indexOf('\n');
    String title = story.substring("# ".length(), endOfTitle);
    text.append("\n### ").append(code.code()).append(": ").append(title).append("\n\n");
    text.append("> ").append(code.sketch()).append('\n');
    text.append(story.substring(endOfTitle + 1));
  }

  private static String phase(DiagnosticCode code) {
    return switch (code.code().substring(1, 3)) {
      case "01" -> "Text and syntax";
      case "02" -> "Names and declarations";
      case "03" -> "Types";
      case "04" -> "Calls, statements and control flow";
      case "05" -> "Patterns";
      case "09" -> "Limits";
      default -> throw new IllegalArgumentException(code.code());
    };
  }
}
