package dev.cayo.cli;

import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.JsonRenderer;
import dev.cayo.compiler.diagnostics.Renderer;
import java.util.List;

/** How the messages of the compiler are shown. */
enum DiagnosticFormat {
  /** For people, on standard error. */
  TEXT {
    @Override
    void show(List<Diagnostic> diagnostics, Streams streams) {
      if (!diagnostics.isEmpty()) {
        streams.messages().print(new Renderer(Colour.onErrors()).render(diagnostics));
        streams.messages().flush();
      }
    }
  },

  /** For programs: an object on each line of standard output. */
  JSON {
    @Override
    void show(List<Diagnostic> diagnostics, Streams streams) {
      streams.text().print(JsonRenderer.render(diagnostics));
      streams.text().flush();
    }
  };

  static final String OPTION = "--format";
  static final String VALUES = "text|json";
  static final String DESCRIPTION =
      "How to print what the compiler says: 'text' on standard error, or 'json', an object on each"
          + " line of standard output. Default: text.";

  abstract void show(List<Diagnostic> diagnostics, Streams streams);
}
