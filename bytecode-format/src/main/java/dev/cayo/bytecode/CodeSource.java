package dev.cayo.bytecode;

/** Where the body of a function comes from when it is first asked for. */
@FunctionalInterface
public interface CodeSource {

  /**
   * Decodes the body; gives equal results every time.
   *
   * @throws MalformedObjectException where its bytes are no code
   */
  Code decode();
}
