package dev.cayo.benchmarks.peers;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The Java compiler, several times in one process. */
public final class JavaCompilerRounds {
  private JavaCompilerRounds() {}

  /** Arguments: a source file, an output folder, how many times. */
  public static void main(String[] arguments) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
      int status = compiler.run(null, null, null, "-d", arguments[1], arguments[0]);
      if (status != 0) {
        throw new IllegalStateException("javac: " + status);
      }
    }
  }
}
