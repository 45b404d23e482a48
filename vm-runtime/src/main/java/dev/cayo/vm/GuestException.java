package dev.cayo.vm;

import org.jspecify.annotations.Nullable;

/**
 * What a native throws to raise a guest error: an error class of std.prelude and a message. Carries
 * no host trace; the interpreter turns it into the error object.
 */
public final class GuestException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String type;

  private GuestException(String type, String message, @Nullable Throwable cause) {
    super(message, cause, false, false);
    this.type = type;
  }

  /** An error of the class {@code type} of std.prelude, such as {@code IndexError}. */
  public static GuestException of(String type, String message) {
    return new GuestException(type, message, null);
  }

  /** As {@link #of(String, String)}, for what the host threw, which the guest does not see. */
  public static GuestException of(String type, String message, Throwable cause) {
    return new GuestException(type, message, cause);
  }

  public String type() {
    return type;
  }

  public String message() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
