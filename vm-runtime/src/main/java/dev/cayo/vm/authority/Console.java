package dev.cayo.vm.authority;

import dev.cayo.vm.Capability;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Standard output, error and input. Output gathers until much is there, or input is read. */
public final class Console {
  private static final int BUFFER = 1 << 13;

  private final Account account;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private @Nullable Granted<Capability.Out> out;
  private @Nullable Granted<Capability.Err> err;
  private @Nullable Granted<Capability.In> in;
  private @Nullable InputStream buffered;

  public Console(Account account) {
    this.account = account;
  }

  /** Takes what is a part of a console; gives whether it was. */
  public boolean add(Granted<Capability> granted) {
    if (granted.capability() instanceof Capability.Out some) {
      out = granted.as(some);
    } else if (granted.capability() instanceof Capability.Err some) {
      err = granted.as(some);
    } else if (granted.capability() instanceof Capability.In some) {
      in = granted.as(some);
      buffered =
          some.isPolled()
              ? new PolledInput(some.stream(), account::poll)
              : new BufferedInputStream(some.stream());
    } else {
      return false;
    }
    return true;
  }

  /** Writes to standard output: now or later. */
  public void writeOut(byte[] bytes, int from, int to) {
    if (Granted.find(out) == null) {
      throw SystemCall.OUTPUT_WRITE.denied();
    }
    int admitted = account.admit(to - from);
    for (int at = from; at < from + admitted; at += BUFFER) {
      pending.write(bytes, at, Math.min(BUFFER, from + admitted - at));
      if (pending.size() >= BUFFER) {
        send();
        account.poll();
      }
    }
    if (admitted < to - from) {
      throw account.exceed();
    }
  }

  /** Writes to standard error, at once and after all output before it. */
  public void writeErr(byte[] bytes, int from, int to) {
    Capability.Err granted = Granted.find(err);
    if (granted == null) {
      throw SystemCall.ERROR_WRITE.denied();
    }
    int admitted = account.admit(to - from);
    send();
    try {
      for (int at = from; at < from + admitted; at += BUFFER) {
        account.poll();
        granted.stream().write(bytes, at, Math.min(BUFFER, from + admitted - at));
      }
      granted.stream().flush();
    } catch (IOException e) {
      throw failed("standard error cannot be written");
    }
    if (admitted < to - from) {
      throw account.exceed();
    }
  }

  /** Sends on what was written, when the program asks for it. */
  public void flush() {
    if (Granted.find(out) == null) {
      throw SystemCall.OUTPUT_FLUSH.denied();
    }
    send();
  }

  /** Sends on what was written, though the grant may have been taken back since. */
  public void send() {
    if (out == null || pending.size() == 0) {
      return;
    }
    OutputStream stream = out.capability().stream();
    try {
      pending.writeTo(stream);
      stream.flush();
    } catch (IOException e) {
      throw failed("standard output cannot be written");
    } finally {
      pending.reset();
    }
  }

  /** The next line without its end; null at the end of the input. */
  public @Nullable Text readLine() {
    InputStream stream = input();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int room = BUFFER;
    try {
      int next = stream.read();
      if (next < 0) {
        return null;
      }
      while (next >= 0 && next != '\n') {
        if (line.size() == room) {
          // What is gathered here is not live to a count of memory: it is paid for as a whole.
          account.copy(room);
          account.reserve(3L * room);
          room *= 2;
        }
        line.write(next);
        next = stream.read();
      }
    } catch (IOException e) {
      throw failed("standard input cannot be read");
    }
    byte[] bytes = line.toByteArray();
    int length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    account.allocate(4L * length);
    return Text.ofUtf8(bytes, 0, length);
  }

  /** Up to so many bytes of the input; none at its end. */
  public byte[] read(int most) {
    InputStream stream = input();
    account.allocate(most);
    try {
      return stream.readNBytes(most);
    } catch (IOException e) {
      throw failed("standard input cannot be read");
    }
  }

  private InputStream input() {
    InputStream stream = buffered;
    if (Granted.find(in) == null || stream == null) {
      throw SystemCall.INPUT_READ.denied();
    }
    send();
    return stream;
  }

  private static GuestException failed(String what) {
    return GuestException.of("IoError", what);
  }
}
