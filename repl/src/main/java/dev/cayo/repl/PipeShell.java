package dev.cayo.repl;

import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A shell that reads its inputs from a stream: no prompt, no colour, no history. */
public final class PipeShell {
  private final LineInput in;
  private final Shell shell;

  /**
   * @param session whose program reads from the same {@code in}
   * @param out for values and answers
   * @param messages for diagnostics and errors
   */
  public PipeShell(
      Session session, LineInput in, PrintWriter out, PrintWriter messages, Endings endings) {
    this.in = in;
    this.shell = new Shell(session, new Display(out, messages, false), endings);
  }

  /**
   * Takes inputs until they end. Gives the status of {@code exit}, or the code for the first input
   * that failed, or 0.
   */
  public int run() {
    StringBuilder input = new StringBuilder();
    String line = readLine();
    while (line != null && shell.left().isEmpty()) {
      input.append(line);
      if (!Shell.isIncomplete(input.toString())) {
        shell.take(input.toString());
        input.setLength(0);
      } else {
        input.append('\n');
      }
      line = shell.left().isEmpty() ? readLine() : null;
    }
    if (!input.isEmpty()) {
      shell.take(input.toString()); // Whatever is open stays so: its error says what.
    }
    return shell.left().orElse(shell.failure());
  }

  /** Takes one input only. */
  public int run(String input) {
    shell.take(input);
    return shell.left().orElse(shell.failure());
  }

  /** An input that cannot be read has ended. */
  private @Nullable String readLine() {
    try {
      return in.readLine();
    } catch (IOException e) {
      return null;
    }
  }
}
