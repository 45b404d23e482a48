package dev.cayo.bytecode;

import org.jspecify.annotations.Nullable;

/** Names that compiler and runtime agree on. */
public final class Names {
  /** The module that defines the built-in types and is imported by itself. */
  public static final String PRELUDE = "std.prelude";

  /**
   * The function of a module that sets its globals and, in a script, runs its statements: {@code ()
   * -> Unit}.
   */
  public static final String INITIALISER = "$init";

  /**
   * The function that starts a program: {@code () -> Unit}; it wraps the user's main, whatever its
   * parameters.
   */
  public static final String ENTRY = "$entry";

  private static final String TEST = "test \"";
  private static final String TEST_END = "\"";

  private Names() {}

  /**
   * The function of a {@code test} block: {@code () -> Unit}. No identifier holds a quote, so what
   * is inside the block, such as {@code test "a"$1}, is never taken for a test.
   */
  public static String test(String name) {
    return TEST + name + TEST_END;
  }

  /** The name of the test that a function is; null where it is none. */
  public static @Nullable String testOf(String function) {
    boolean isTest =
        function.length() >= TEST.length() + TEST_END.length()
            && function.startsWith(TEST)
            && function.endsWith(TEST_END);
    return isTest ? function.substring(TEST.length(), function.length() - TEST_END.length()) : null;
  }

  /**
   * The function that builds an instance of a class from the parameters of its primary constructor.
   */
  public static String constructor(String type) {
    return type + ".$new";
  }

  /** The function that runs the init blocks of a class; absent where there are none. */
  public static String initBlocks(String type) {
    return type + ".$init";
  }

  /** The function that initialises the fields of a class for a subclass. */
  public static String fields(String type) {
    return type + ".$fields";
  }

  /**
   * The function that computes the default of a parameter, by its index among the parameters of the
   * function.
   */
  public static String defaultOf(String function, int parameter) {
    return function + "$default$" + parameter;
  }
}
