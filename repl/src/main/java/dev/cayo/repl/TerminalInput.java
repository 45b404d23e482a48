package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.vm.Cancelled;
import java.io.IOException;
import java.io.InputStream;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;

/**
 * What is typed at a terminal for the program that runs there: whole lines, which can be edited.
 * Ctrl-C stops the program, Ctrl-D ends its input for once.
 */
final class TerminalInput extends InputStream {
  private final LineReader reader;
  private final TerminalOutput out;
  private byte[] line = new byte[0];
  private int next;

  TerminalInput(Terminal terminal, TerminalOutput out) {
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(new InputParser(input -> true))
            .build();
    reader.unsetOpt(LineReader.Option.BRACKETED_PASTE);
    reader.setVariable(LineReader.DISABLE_HISTORY, true);
    this.out = out;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == line.length && !readLine()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, bytes, from, count);
    next += count;
    return count;
  }

  private boolean readLine() throws IOException {
    try {
      // What the program has printed on this line is the prompt; the editor draws it again.
      String prompt = out.takeLine();
      out.write('\r');
      out.flush();
      out.takeLine();
      line = (reader.readLine(prompt) + "\n").getBytes(UTF_8);
      next = 0;
      return true;
    } catch (EndOfFileException e) {
      return false;
    } catch (UserInterruptException e) {
      throw new Cancelled();
    }
  }
}
