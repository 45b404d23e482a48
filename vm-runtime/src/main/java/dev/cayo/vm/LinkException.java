package dev.cayo.vm;

import dev.cayo.bytecode.Symbol;

/** Modules do not fit together: something that one relies on is missing or not what it says. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LinkException(String message) {
    super(message);
  }

  public static LinkException of(Symbol symbol, String problem) {
    return new LinkException(symbol.module() + ": " + symbol.name() + ": " + problem);
  }
}
