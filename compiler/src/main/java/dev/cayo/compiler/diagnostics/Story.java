package dev.cayo.compiler.diagnostics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to tell about a diagnostic: the resource {@code CODE.md} beside this class. It has
 * a title, paragraphs, and mostly two programs: one that gets the diagnostic, and the mended one.
 *
 * @param title without a full stop
 * @param text paragraphs in Markdown, empty where the title says all
 * @param wrong a program that gets the diagnostic; null where none would fit on a page
 * @param right the mended program
 */
public record Story(String title, String text, @Nullable String wrong, @Nullable String right) {
  private static final String FENCE = "```cayo\n";
  private static final String END = "\n```";

  /** The story of a code: each has one. */
  public static Story of(DiagnosticCode code) {
    return parse(markdown(code));
  }

  /** The story as it is written. */
  public static String markdown(DiagnosticCode code) {
    String name = code.code() + ".md";
    try (InputStream in = Story.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Story parse(String markdown) {
    int endOfTitle = markdown.indexOf('\n');
    String title = markdown.substring("# ".length(), endOfTitle);
    int programs = markdown.indexOf(FENCE);
    String text = markdown.substring(endOfTitle, programs < 0 ? markdown.length() : programs);
    List<String> blocks = blocks(markdown);
    return new Story(
        title,
        text.strip(),
        blocks.isEmpty() ? null : blocks.get(0),
        blocks.size() < 2 ? null : blocks.get(1));
  }

  private static List<String> blocks(String markdown) {
    List<String> blocks = new ArrayList<>();
    int start = markdown.indexOf(FENCE);
    while (start >= 0) {
      int end = markdown.indexOf(END, start);
      blocks.add(markdown.substring(start + FENCE.length(), end + 1));
      start = markdown.indexOf(FENCE, end);
    }
    return blocks;
  }
}
