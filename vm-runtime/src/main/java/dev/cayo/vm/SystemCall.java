package dev.cayo.vm;

/**
 * The calls by which a program acts on what is outside of it, or sees it; there are no others. Each
 * is checked when it is made: without its grant it raises AuthorityError and does nothing else. The
 * natives of the library name theirs with {@link Performs}.
 */
public enum SystemCall {
  OUTPUT_WRITE("output.write", Grant.OUTPUT, "writes bytes to standard output"),
  OUTPUT_FLUSH("output.flush", Grant.OUTPUT, "sends on what was written to standard output"),
  ERROR_WRITE("error.write", Grant.ERRORS, "writes bytes to standard error"),
  INPUT_READ("input.read", Grant.INPUT, "reads a line or bytes from standard input"),
  ARGUMENTS_READ("arguments.read", Grant.NONE, "reads the arguments of the program"),
  CLOCK_TIME("clock.time", Grant.CLOCK, "tells the milliseconds since 1970"),
  CLOCK_MEASURE("clock.measure", Grant.CLOCK, "tells nanoseconds that never go back"),
  RANDOM_SEED("random.seed", Grant.RANDOMNESS, "gives 64 bits that nobody can predict"),
  ENVIRONMENT_READ(
      "environment.read", Grant.ENVIRONMENT, "reads a variable that was granted by its name"),
  FILE_READ("file.read", Grant.READ, "opens a regular file and reads from it"),
  FILE_STATUS(
      "file.status", Grant.READ, "tells whether there is a file or a folder, and the size of it"),
  FOLDER_LIST("folder.list", Grant.READ, "lists the names in a folder"),
  FILE_WRITE("file.write", Grant.WRITE, "creates, replaces or extends a regular file"),
  FILE_DELETE("file.delete", Grant.WRITE, "deletes a file, a link, or a folder that is empty"),
  FILE_MOVE("file.move", Grant.WRITE, "gives a file or a folder another name"),
  FOLDER_CREATE("folder.create", Grant.WRITE, "creates a folder"),
  FILE_CLOSE("file.close", Grant.NONE, "closes a file that the program opened");

  private final String text;
  private final Grant grant;
  private final String semantics;

  SystemCall(String text, Grant grant, String semantics) {
    this.text = text;
    this.grant = grant;
    this.semantics = semantics;
  }

  /** Its name in tables, such as {@code file.read}. */
  public String text() {
    return text;
  }

  /** What has to be granted for it. */
  public Grant grant() {
    return grant;
  }

  /** What it does, in one sentence. */
  public String semantics() {
    return semantics;
  }

  /** The error of one that was not granted. */
  public GuestException denied() {
    return denied("use " + grant.text());
  }

  /**
   * The error of one that was not granted for what it was asked.
   *
   * @param what the guest wanted to do, in its own words
   */
  public static GuestException denied(String what) {
    return GuestException.of("AuthorityError", "the program may not " + what);
  }
}
