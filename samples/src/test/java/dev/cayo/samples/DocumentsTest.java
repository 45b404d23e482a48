package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents of the project as files: decisions have numbers of their own, links lead on. */
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Path DECISIONS = ROOT.resolve("docs/adr");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)(#[^)]*)?\\)");
  private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```|`[^`\n]*`");

  /** 0001-name.md begins with "# 1. "; no number is left out or stands twice. */
  @Test
  void decisionsAreNumberedFromOne() throws IOException {
    List<Path> decisions = documents(DECISIONS);
    assertThat(decisions).isNotEmpty();
    for (int i = 0; i < decisions.size(); i++) {
      Path decision = decisions.get(i);
      assertThat(decision.getFileName().toString()).startsWith(String.format("%04d-", i + 1));
      assertThat(Files.readString(decision)).startsWith("# " + (i + 1) + ". ");
    }
  }

  @Test
  void linksLeadToFilesThatThereAre() throws IOException {
    List<Path> documents = new ArrayList<>(documents(ROOT.resolve("docs")));
    try (Stream<Path> top = Files.list(ROOT)) {
      top.filter(DocumentsTest::isDocument).forEach(documents::add);
    }
    int links = 0;
    for (Path document : documents) {
      Matcher link = LINK.matcher(CODE.matcher(Files.readString(document)).replaceAll(""));
      while (link.find()) {
        assertThat(document.resolveSibling(link.group(1))).as("in %s", document).exists();
        links++;
      }
    }
    assertThat(links).isGreaterThan(20);
  }

  private static List<Path> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(DocumentsTest::isDocument).sorted().toList();
    }
  }

  private static boolean isDocument(Path file) {
    return file.toString().endsWith(".md");
  }
}
