package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.exec.ExecTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/**
 * A shell at a terminal: edits and completes inputs, and remembers them. Ctrl-C stops an
 * evaluation, or drops what is being typed; Ctrl-D leaves.
 */
public final class TerminalShell implements AutoCloseable {
  private static final String PROMPT = "cayo> ";
  private static final String CONTINUATION = "    | ";

  /** What the library has to say would go between the lines. Held, or Java forgets the level. */
  private static final Logger LOGGER = Logger.getLogger("org.jline");

  private static final Size UNKNOWN_SIZE = new Size(80, 24);

  private final Terminal terminal;
  private final TerminalOutput out;
  private final TerminalInput in;
  private final @Nullable Path history;
  private final boolean colour;

  /**
   * @param history the file with what was typed before; null where there is to be none
   */
  TerminalShell(Terminal terminal, @Nullable Path history, boolean colour) {
    LOGGER.setLevel(Level.OFF);
    if (terminal.getWidth() == 0 || terminal.getHeight() == 0) {
      terminal.setSize(UNKNOWN_SIZE); // The editor draws nothing on a screen without room.
    }
    this.terminal = terminal;
    this.out = new TerminalOutput(terminal.output());
    this.in = new TerminalInput(terminal, out);
    this.history = history;
    this.colour = colour;
  }

  /**
   * At the terminal of the process. It is asked and set by {@code stty}, without native code.
   *
   * @param history the file with what was typed before; null where there is to be none
   * @throws IOException where there is no terminal that can be used
   */
  public static TerminalShell ofProcess(@Nullable Path history, boolean colour) throws IOException {
    String type = System.getenv("TERM");
    Terminal terminal =
        new ExecTerminalProvider()
            .sysTerminal(
                "cayo",
                type == null ? "dumb" : type,
                false,
                UTF_8,
                UTF_8,
                UTF_8,
                true,
                Terminal.SignalHandler.SIG_DFL,
                false,
                SystemStream.Output);
    return new TerminalShell(terminal, history, colour);
  }

  /** For the program: what is typed while it runs. */
  public InputStream in() {
    return in;
  }

  /** For the program, both its output and its errors. */
  public OutputStream out() {
    return out;
  }

  /** Takes inputs until somebody leaves. Gives the status of {@code exit}, or 0. */
  public int run(Session session, Endings endings) {
    PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, UTF_8));
    Display display = new Display(writer, writer, colour);
    Shell shell = new Shell(session, display, endings);
    terminal.handle(Terminal.Signal.INT, signal -> session.cancel());
    LineReader reader = reader(session);
    display.answer("Cayo. :help shows the commands, Ctrl-D leaves.");
    while (shell.left().isEmpty()) {
      String input = read(reader);
      if (input == null) {
        break;
      }
      shell.take(input);
      if (!out.takeLine().isEmpty()) {
        display.answer(""); // The prompt stands on a line of its own.
      }
    }
    terminal.flush();
    return shell.left().orElse(0);
  }

  /** The next input, empty where what was typed is dropped; null at the end. */
  private static @Nullable String read(LineReader reader) {
    try {
      return reader.readLine(PROMPT);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  private LineReader reader(Session session) {
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("cayo")
            .parser(new InputParser(i -> !Shell.isIncomplete(i)))
            .completer(new InputCompleter(session))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.HISTORY_IGNORE_SPACE, false)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION);
    Path file = HistoryFile.prepare(history);
    if (file != null) {
      builder.variable(LineReader.HISTORY_FILE, file);
    }
    return builder.build();
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }
}
