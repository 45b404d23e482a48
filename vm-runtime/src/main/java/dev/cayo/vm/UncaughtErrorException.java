package dev.cayo.vm;

import dev.cayo.vm.interpret.Errors;
import dev.cayo.vm.interpret.UncaughtError;
import org.jspecify.annotations.Nullable;

/**
 * The program raised an error that it did not handle: the call is over, the isolate goes on. Where
 * a function of the host failed, its exception is the cause.
 */
public final class UncaughtErrorException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;
  private final String report;

  /** The error on its way through a function of the host. */
  private final transient @Nullable UncaughtError guest;

  private final transient @Nullable Isolate isolate;

  UncaughtErrorException(String type, String report) {
    super(report, null, false, false);
    this.type = type;
    this.report = report;
    this.guest = null;
    this.isolate = null;
  }

  /**
   * An error that leaves the guest.
   *
   * @param within the isolate whose outer run this may yet reach; null for one that has none
   */
  UncaughtErrorException(UncaughtError error, @Nullable Throwable cause, @Nullable Isolate within) {
    super(Errors.print(error.error()), cause, false, false);
    this.type = error.error().runtimeClass().name();
    this.report = Errors.print(error.error());
    this.guest = within == null ? null : error;
    this.isolate = within;
  }

  /** The class of the error, such as {@code IndexError}. */
  public String type() {
    return type;
  }

  /** {@code error: IndexError: …}, the guest's trace, and the causes. */
  public String report() {
    return report;
  }

  /** The error itself, where it came from a run within that isolate's; null where it did not. */
  @Nullable UncaughtError from(Isolate outer) {
    return isolate == outer ? guest : null;
  }
}
