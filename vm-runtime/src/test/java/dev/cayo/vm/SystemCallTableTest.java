package dev.cayo.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of docs/authority.md; {@code -Dgolden.update=true} rewrites it. */
class SystemCallTableTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "authority.md");
  private static final String OPEN = "<!-- calls: generated -->\n";
  private static final String CLOSE = "<!-- /calls -->";

  @Test
  void theTableIsThatOfTheCode() throws IOException {
    StringBuilder table = new StringBuilder("| Call | Needs | It |\n| --- | --- | --- |\n");
    for (SystemCall call : SystemCall.values()) {
      table.append(
          "| `%s` | %s | %s |%n".formatted(call.text(), call.grant().text(), call.semantics()));
    }
    String text = Files.readString(DOCUMENT);
    int start = text.indexOf(OPEN) + OPEN.length();
    int end = text.indexOf(CLOSE);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, text.substring(0, start) + table + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).isEqualTo(table.toString());
    }
  }
}
