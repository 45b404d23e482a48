package dev.cayo.vm.link;

/**
 * Calls closures of one function from compiled code. The subclasses are generated: an abstract one
 * for each vector of shapes of arguments and result, which has the method {@code call}; below it
 * one for each function.
 */
public abstract class Invoker {
  /** How many values a closure has captured. */
  public int captured;
}
