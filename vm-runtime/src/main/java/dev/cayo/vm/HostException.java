package dev.cayo.vm;

/**
 * What a function of the host throws to raise a {@code HostError} with this message in the program.
 * Of any other exception the program learns only that the function failed.
 */
public final class HostException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public HostException(String message) {
    super(message);
  }

  public HostException(String message, Throwable cause) {
    super(message, cause);
  }
}
