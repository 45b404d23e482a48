package dev.cayo.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Standard output of the process, which whoever reads it may close at any time. */
final class PipeOutput extends OutputStream {
  private final OutputStream stream;

  PipeOutput(OutputStream stream) {
    this.stream = stream;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      throw new OutputClosedException();
    }
  }
}
