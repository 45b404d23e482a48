package dev.cayo.vm;

/**
 * A value that is not what verification promised: a bug of the VM, which only {@link
 * DebugOption#CHECK} looks for. No guest handler sees it.
 */
public final class BrokenPromise extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public BrokenPromise(String message) {
    super(message);
  }
}
