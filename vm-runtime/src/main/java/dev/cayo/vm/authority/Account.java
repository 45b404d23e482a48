package dev.cayo.vm.authority;

import dev.cayo.vm.Context;
import dev.cayo.vm.MemorySizes;
import dev.cayo.vm.OutputExceeded;
import dev.cayo.vm.Stop;
import dev.cayo.vm.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where services charge: fuel and memory to the run, what is written to a limit that holds for the
 * console and for files together.
 */
public final class Account {
  /** Bytes that are moved for one unit of fuel: two to the power of this. */
  private static final int BYTES_PER_UNIT = 4;

  /** About what an interpreter does in the time of one: some microseconds. */
  private static final int FILE_SYSTEM_CALL = 1_000;

  private long outputLeft;
  private @Nullable Context context;

  public Account(long output) {
    this.outputLeft = output;
  }

  /** Another run begins, which may write so many bytes. */
  public void restart(long output) {
    outputLeft = output;
  }

  /** Who pays, from now on. */
  public void attach(Context running) {
    context = running;
  }

  /** Looks whether the run has to stop. */
  void poll() {
    if (context != null) {
      context.poll();
    }
  }

  void charge(long fuel) {
    if (context != null) {
      context.charge(fuel);
    }
  }

  /** Pays for moving bytes. */
  void copy(long bytes) {
    charge(bytes >> BYTES_PER_UNIT);
  }

  /** Pays for making an array or a text of so many bytes. */
  void allocate(long bytes) {
    copy(bytes);
    reserve(bytes);
  }

  /** Pays for the memory of a text of so many bytes, or of an array, which takes less. */
  void reserve(long bytes) {
    if (context != null) {
      context.allocate(MemorySizes.TEXT + bytes);
    }
  }

  /** Pays for asking the file system something. */
  void ask(Text path) {
    charge(FILE_SYSTEM_CALL + path.length());
  }

  /**
   * Counts what is about to be written. Where that is less than asked for, the caller writes so
   * much, and then {@link #exceed ends} the run.
   */
  int admit(int bytes) {
    copy(bytes);
    int admitted = (int) Math.min(bytes, outputLeft);
    outputLeft -= admitted;
    return admitted;
  }

  Stop exceed() {
    return new OutputExceeded();
  }
}
