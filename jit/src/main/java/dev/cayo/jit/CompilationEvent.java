package dev.cayo.jit;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import org.jspecify.annotations.Nullable;

/** A function was compiled, or could not be. */
@Name("dev.cayo.Compilation")
@Label("Compilation")
@Category("Cayo")
@Description("A function was compiled to bytecode of the host, or could not be")
final class CompilationEvent extends Event {
  @Label("Function")
  @Nullable String function;

  @Label("Block")
  @Description("Where the code begins; 0 is the function's entry")
  int block;

  @Label("Bytes")
  @Description("The size of the class; 0 where there is none")
  int bytes;

  @Label("Outcome")
  @Description("'compiled', or why not")
  @Nullable String outcome;
}
