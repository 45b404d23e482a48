package dev.cayo.vm;

import dev.cayo.vm.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The services of the VM to natives: each carries out one system call, checks its grant first,
 * raises AuthorityError where there is none and IoError where the host fails, and charges for its
 * work and for what it gives.
 */
public interface Capabilities {
  /**
   * Writes to standard output; seen at the end, when input is read, or when enough has gathered.
   */
  @Performs(SystemCall.OUTPUT_WRITE)
  void writeOut(byte[] bytes, int from, int to);

  /** Writes to standard error, at once. */
  @Performs(SystemCall.ERROR_WRITE)
  void writeErr(byte[] bytes, int from, int to);

  /** Makes what was written to standard output seen. */
  @Performs(SystemCall.OUTPUT_FLUSH)
  void flush();

  /** The next line of standard input without its end; null at the end of the input. */
  @Performs(SystemCall.INPUT_READ)
  @Nullable Text readLine();

  /** Up to {@code most} bytes of standard input; empty at the end of the input. */
  @Performs(SystemCall.INPUT_READ)
  byte[] read(int most);

  /** What the program was given on its command line. */
  @Performs(SystemCall.ARGUMENTS_READ)
  List<Text> arguments();

  /** Nanoseconds from some point in time on. */
  @Performs(SystemCall.CLOCK_MEASURE)
  long monotonicNanos();

  /** Milliseconds since 1970. */
  @Performs(SystemCall.CLOCK_TIME)
  long wallMillis();

  /** 64 random bits. */
  @Performs(SystemCall.RANDOM_SEED)
  long random();

  /** A variable of the environment; null where it is not set. */
  @Performs(SystemCall.ENVIRONMENT_READ)
  @Nullable Text variable(Text name);

  /** The services for files and folders. */
  Files files();

  /**
   * Files and folders, by the paths that the program knows. An open file is a number, which is
   * never used again.
   */
  interface Files {
    /** The bytes of a file. */
    @Performs(SystemCall.FILE_READ)
    byte[] readAll(Text path);

    /** Opens a file for reading. */
    @Performs(SystemCall.FILE_READ)
    long openForReading(Text path);

    /** The next bytes of an open file, at most {@code most}; empty at its end. */
    @Performs(SystemCall.FILE_READ)
    byte[] read(long file, int most);

    /** Opens a file for writing: a new one, or one that exists, from its end on or emptied. */
    @Performs(SystemCall.FILE_WRITE)
    long openForWriting(Text path, boolean atEnd);

    /** Writes to an open file, now or later. */
    @Performs(SystemCall.FILE_WRITE)
    void write(long file, byte[] bytes);

    /** Makes what was written to an open file seen by who reads it. */
    @Performs(SystemCall.FILE_WRITE)
    void flush(long file);

    /** Closes an open file; does nothing to one that is closed. */
    @Performs(SystemCall.FILE_CLOSE)
    void close(long file);

    /** The size of a regular file, or one of the constants below. */
    @Performs(SystemCall.FILE_STATUS)
    long status(Text path);

    /** The names in a folder, in no order. */
    @Performs(SystemCall.FOLDER_LIST)
    List<Text> list(Text path);

    /** Makes a folder in one that exists. */
    @Performs(SystemCall.FOLDER_CREATE)
    void createFolder(Text path);

    /** Deletes a file, a link, or an empty folder. */
    @Performs(SystemCall.FILE_DELETE)
    void delete(Text path);

    /** Moves a file or folder; a file replaces one that has the new name. */
    @Performs(SystemCall.FILE_MOVE)
    void move(Text from, Text to);

    /** There is nothing of that name. */
    long MISSING = -1;

    /** It is a folder. */
    long FOLDER = -2;

    /** It is neither a file nor a folder: a link, a device. */
    long OTHER = -3;
  }
}
