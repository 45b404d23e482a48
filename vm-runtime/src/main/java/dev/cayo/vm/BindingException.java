package dev.cayo.vm;

/**
 * A Java interface does not fit the functions of a program: found when it is bound, before anything
 * runs.
 */
public final class BindingException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  public BindingException(String message) {
    super(message);
  }
}
