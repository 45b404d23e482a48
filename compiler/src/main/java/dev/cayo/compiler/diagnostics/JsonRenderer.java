package dev.cayo.compiler.diagnostics;

import java.util.List;
import java.util.Locale;

/**
 * Prints diagnostics for programs: one JSON object on each line. Lines and columns count from 1,
 * offsets from 0; columns and offsets count Unicode scalar values. Ends are exclusive.
 *
 * <pre>
 * {"code":"E0201","severity":"error","message":"…","file":"a.cayo",
 *  "start":{"line":1,"column":9,"offset":8},"end":{…},"labels":[{"message":"…","file":"…",…}],
 *  "hint":"…","replacement":"…"}
 * </pre>
 *
 * <p>{@code hint} and {@code replacement}, the text to put in place of the span, are null where
 * there are none.
 */
public final class JsonRenderer {
  private final StringBuilder out = new StringBuilder();

  private JsonRenderer() {}

  /** The diagnostics as lines, each ending with a line feed. */
  public static String render(List<Diagnostic> diagnostics) {
    JsonRenderer renderer = new JsonRenderer();
    diagnostics.forEach(renderer::line);
    return renderer.out.toString();
  }

  private void line(Diagnostic diagnostic) {
    out.append("{\"code\":");
    string(diagnostic.code().code());
    out.append(",\"severity\":");
    string(diagnostic.severity().name().toLowerCase(Locale.ROOT));
    out.append(",\"message\":");
    string(diagnostic.message());
    place(diagnostic.span());
    out.append(",\"labels\":[");
    String separator = "";
    for (Label label : diagnostic.labels()) {
      out.append(separator).append("{\"message\":");
      string(label.text());
      place(label.span());
      out.append('}');
      separator = ",";
    }
    out.append("],\"hint\":");
    string(diagnostic.hint());
    out.append(",\"replacement\":");
    string(diagnostic.replacement());
    out.append("}\n");
  }

  private void place(Span span) {
    out.append(",\"file\":");
    string(span.source().name());
    position("start", span.source(), span.start());
    position("end", span.source(), Math.max(span.start(), span.end()));
  }

  private void position(String name, SourceFile source, int offset) {
    int within = Math.min(offset, source.text().length());
    out.append(",\"").append(name).append("\":{\"line\":").append(source.line(within));
    out.append(",\"column\":").append(source.column(within));
    out.append(",\"offset\":").append(source.text().codePointCount(0, within)).append('}');
  }

  private void string(@org.jspecify.annotations.Nullable String text) {
    JsonText.append(text, out);
  }
}
