package dev.cayo.vm;

import org.jspecify.annotations.Nullable;

/** A value has no counterpart on the other side, though its type has: the message says why. */
public final class ConversionException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ConversionException(String message) {
    super(message);
  }

  /**
   * Where code of the host failed on the way.
   *
   * @param cause what it threw
   */
  public ConversionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
