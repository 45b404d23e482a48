package dev.cayo.vm;

/** The program ended with an error that it did not handle. */
public final class UncaughtErrorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;
  private final String report;

  UncaughtErrorException(String type, String report) {
    super(report, null, false, false);
    this.type = type;
    this.report = report;
  }

  /** The class of the error, such as {@code IndexError}. */
  public String type() {
    return type;
  }

  /** {@code error: IndexError: …}, the guest's trace, and the causes. */
  public String report() {
    return report;
  }
}
