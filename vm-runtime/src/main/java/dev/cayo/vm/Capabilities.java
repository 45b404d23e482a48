package dev.cayo.vm;

import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of the VM to natives: each checks what was granted first, and raises AuthorityError
 * where it was not. Charges are the caller's, except where a service says otherwise.
 */
public interface Capabilities {
  /**
   * Writes to standard output; seen at the end, when input is read, or when enough has gathered.
   */
  void writeOut(byte[] bytes, int from, int to);

  void writeErr(byte[] bytes, int from, int to);

  void flush();

  /**
   * The next line of standard input without its end; null at the end of the input. Charges memory.
   */
  @Nullable Text readLine();

  /** Up to {@code most} bytes of standard input; empty at the end of the input. */
  byte[] read(int most);

  /** What the program was given on its command line. Needs no grant. */
  List<Text> arguments();

  /** Nanoseconds from some point in time on. */
  long monotonicNanos();

  /** Milliseconds since 1970. */
  long wallMillis();

  long random();

  /**
   * The bytes of a file. IoError where it cannot be read, which does not say why beyond the guest's
   * own words. Charges memory.
   */
  byte[] readFile(Text path);
}
