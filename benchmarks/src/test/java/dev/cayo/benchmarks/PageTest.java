package dev.cayo.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void whatIsBetweenTheMarkersIsReplaced() {
    String page = "before\n" + Page.BEGIN + "old\n" + Page.END + "after\n";
    String expected = "before\n" + Page.BEGIN + "\nnew\n\n" + Page.END + "after\n";
    assertThat(Page.replaced(page, "new\n")).isEqualTo(expected);
    assertThat(Page.replaced(expected, "new\n")).isEqualTo(expected);
  }

  @Test
  void aPageWithoutMarkersIsLeftAlone() {
    assertThatThrownBy(() -> Page.replaced("a page\n", "new\n"))
        .hasMessageContaining("the page has no markers");
  }

  @Test
  void thePageHasThem() throws IOException {
    String page = Files.readString(Path.of("../docs/performance.md"));
    assertThat(Page.replaced(page, "new\n")).contains("\nnew\n");
  }
}
