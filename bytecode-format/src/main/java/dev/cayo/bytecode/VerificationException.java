package dev.cayo.bytecode;

/** A module that is well formed but breaks a rule. */
public final class VerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Rule rule;

  public VerificationException(Rule rule, String message) {
    super(message);
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }
}
