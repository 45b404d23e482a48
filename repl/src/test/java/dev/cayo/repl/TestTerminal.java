package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.vm.Stop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;

/** Somebody at a terminal, in this process: types, and waits for what is shown. */
final class TestTerminal implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 20_000;
  private static final int PRESSES = 4;

  private final PipedOutputStream keyboard = new PipedOutputStream();
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final TerminalShell shell;
  private final Sessions sessions;
  private final CompletableFuture<Integer> exitCode;
  private int seen;

  TestTerminal(Path history) throws IOException {
    ExternalTerminal terminal =
        new ExternalTerminal(
            "test", "ansi", new PipedInputStream(keyboard, 1 << 16), screen, UTF_8);
    terminal.setSize(new Size(100, 40));
    shell = new TerminalShell(terminal, history, false);
    sessions = new Sessions(shell.in(), shell.out());
    exitCode = CompletableFuture.supplyAsync(() -> shell.run(sessions.session, ENDINGS));
  }

  static final Endings ENDINGS =
      new Endings() {
        @Override
        public String sentence(Stop.Kind kind) {
          return "stopped: " + kind;
        }

        @Override
        public String describe(Throwable error) {
          throw new AssertionError(error);
        }

        @Override
        public int exitCode(Result result) {
          return 9;
        }
      };

  /** Presses keys when the program writes to standard error. */
  TestTerminal atNextError(String keys) {
    sessions.whenErr =
        () -> {
          sessions.whenErr = () -> {};
          try {
            type(keys);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    return this;
  }

  TestTerminal type(String keys) throws IOException {
    keyboard.write(keys.getBytes(UTF_8));
    keyboard.flush();
    return this;
  }

  /** Types a line at a fresh prompt. */
  TestTerminal enter(String line) throws IOException, InterruptedException {
    return see("cayo> ").type(line + "\r");
  }

  /**
   * Presses a key, and again where nothing happens for long: the editor loses an interrupt that
   * comes while it draws.
   */
  TestTerminal press(String key, String shows) throws IOException, InterruptedException {
    for (int i = 1; i < PRESSES; i++) {
      type(key);
      if (isShown(shows, PATIENCE_MILLIS / PRESSES)) {
        return this;
      }
    }
    return type(key).see(shows);
  }

  /** Waits until the text is shown, after what was waited for before. */
  TestTerminal see(String text) throws InterruptedException {
    if (isShown(text, PATIENCE_MILLIS)) {
      return this;
    }
    exitCode.getNow(0); // What ended the shell is the better reason.
    throw new AssertionError("not shown: " + text + "\nin: " + shown().substring(seen));
  }

  private boolean isShown(String text, long millis) throws InterruptedException {
    long deadline = System.nanoTime() + millis * 1_000_000;
    while (System.nanoTime() < deadline) {
      String shown = shown();
      int at = shown.indexOf(text, seen);
      if (at >= 0) {
        seen = at + text.length();
        return true;
      }
      Thread.sleep(5);
    }
    return false;
  }

  /** All that was shown, without what moves the cursor. */
  String shown() {
    return screen.toString(UTF_8).replaceAll("\u001b\\[[0-9;?]*[a-zA-Z]|\u001b[=>]|\r", "");
  }

  /** All that was sent to the terminal. */
  String raw() {
    return screen.toString(UTF_8);
  }

  int exitCode() throws InterruptedException, ExecutionException, TimeoutException {
    return exitCode.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() throws IOException {
    sessions.session.cancel();
    keyboard.close();
    shell.close();
    sessions.close();
  }
}
