package dev.cayo.stdlib;

import dev.cayo.vm.Capabilities;
import dev.cayo.vm.Context;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Performs;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;

/** The natives of std.io. Their work and what they give is charged by the services behind them. */
public final class IoNatives {
  private static final int MOST = 1 << 20;
  private static final int LOOK_AHEAD = 64;
  private static final int BYTES_PER_UNIT = 4;

  private IoNatives() {}

  private static Capabilities.Files files(Context context) {
    return context.capabilities().files();
  }

  @Performs(SystemCall.FILE_READ)
  public static byte[] readBytes(Context context, Text path) {
    context.pin();
    return files(context).readAll(path);
  }

  @Performs(SystemCall.FILE_READ)
  public static long openForReading(Context context, Text path) {
    return files(context).openForReading(path);
  }

  @Performs(SystemCall.FILE_READ)
  public static byte[] readFile(Context context, long file, long most) {
    context.pin();
    return files(context).read(file, count(most));
  }

  @Performs(SystemCall.FILE_WRITE)
  public static long openForWriting(Context context, Text path, boolean atEnd) {
    return files(context).openForWriting(path, atEnd);
  }

  @Performs(SystemCall.FILE_WRITE)
  public static void writeFile(Context context, long file, byte[] bytes) {
    files(context).write(file, bytes);
  }

  @Performs(SystemCall.FILE_WRITE)
  public static void flushFile(Context context, long file) {
    files(context).flush(file);
  }

  @Performs(SystemCall.FILE_CLOSE)
  public static void closeFile(Context context, long file) {
    files(context).close(file);
  }

  @Performs(SystemCall.FILE_STATUS)
  public static long status(Context context, Text path) {
    return files(context).status(path);
  }

  @Performs(SystemCall.FOLDER_LIST)
  public static Object[] namesIn(Context context, Text path) {
    context.pin();
    Object[] names = files(context).list(path).toArray();
    Sizes.texts(context, names.length, 0);
    return names;
  }

  @Performs(SystemCall.FOLDER_CREATE)
  public static void createFolder(Context context, Text path) {
    files(context).createFolder(path);
  }

  @Performs(SystemCall.FILE_DELETE)
  public static void delete(Context context, Text path) {
    files(context).delete(path);
  }

  @Performs(SystemCall.FILE_MOVE)
  public static void move(Context context, Text from, Text to) {
    files(context).move(from, to);
  }

  @Performs(SystemCall.INPUT_READ)
  public static byte[] readInput(Context context, long most) {
    context.pin();
    return context.capabilities().read(count(most));
  }

  @Performs(SystemCall.OUTPUT_WRITE)
  public static void writeOutputBytes(Context context, byte[] bytes) {
    context.capabilities().writeOut(bytes, 0, bytes.length);
  }

  @Performs(SystemCall.ERROR_WRITE)
  public static void writeErrorBytes(Context context, byte[] bytes) {
    context.capabilities().writeErr(bytes, 0, bytes.length);
  }

  @Performs(SystemCall.OUTPUT_FLUSH)
  public static void flushOutput(Context context) {
    context.capabilities().flush();
  }

  private static int count(long most) {
    if (most < 1) {
      throw GuestException.of("ArgumentError", "the number of bytes must be positive, got " + most);
    }
    return (int) Math.min(most, MOST);
  }

  public static byte[] zeroBytes(Context context, long size) {
    if (size > Integer.MAX_VALUE - 16) {
      throw GuestException.of("ArgumentError", "there would be too many bytes for one array");
    }
    Sizes.bytes(context, size);
    return new byte[(int) size];
  }

  public static Text utf8Text(Context context, byte[] bytes, long from, long to) {
    return PreludeNatives.decode(context, bytes, (int) from, (int) to);
  }

  /** The index of the first line feed or carriage return from an index on, or the size. */
  public static long lineEnd(Context context, byte[] bytes, long from) {
    int at = (int) from;
    while (at < bytes.length) {
      int end = Math.min(bytes.length, at + LOOK_AHEAD);
      context.charge(LOOK_AHEAD / BYTES_PER_UNIT);
      while (at < end) {
        if (bytes[at] == '\n' || bytes[at] == '\r') {
          return at;
        }
        at++;
      }
    }
    return at;
  }
}
