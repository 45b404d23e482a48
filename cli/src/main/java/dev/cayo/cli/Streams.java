package dev.cayo.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.Visible;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * What a command reads from and prints to. Text is UTF-8 whatever the locale: a program prints the
 * same bytes on every machine.
 */
final class Streams {
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final PrintWriter text;
  private final PrintWriter messages;
  private final boolean ofProcess;

  Streams(InputStream in, OutputStream out, OutputStream err) {
    this(in, out, err, false);
  }

  private Streams(InputStream in, OutputStream out, OutputStream err, boolean ofProcess) {
    this.ofProcess = ofProcess;
    this.in = in;
    this.out = out;
    this.err = err;
    this.text = new PrintWriter(new OutputStreamWriter(out, UTF_8));
    this.messages = new PrintWriter(new OutputStreamWriter(err, UTF_8), true);
  }

  /** Those of the process. */
  static Streams ofProcess() {
    return new Streams(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new PipeOutput(new FileOutputStream(FileDescriptor.out)),
        new FileOutputStream(FileDescriptor.err),
        true);
  }

  /** Whether somebody sits at a terminal, reading and typing. */
  boolean areInteractive() {
    return ofProcess
        && Terminals.isTerminal(Terminals.INPUT)
        && Terminals.isTerminal(Terminals.OUTPUT);
  }

  InputStream in() {
    return in;
  }

  /** Standard output as bytes. */
  OutputStream out() {
    return out;
  }

  OutputStream err() {
    return err;
  }

  /** Standard output as text, seen after {@link #flush}. */
  PrintWriter text() {
    return text;
  }

  /** Standard error as text, seen at each line. */
  PrintWriter messages() {
    return messages;
  }

  /** One sentence for the user on standard error. */
  void complain(String sentence) {
    messages.println("cayo: " + Visible.lines(sentence));
  }

  void flush() {
    text.flush();
    messages.flush();
  }
}
