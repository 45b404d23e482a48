package dev.cayo.vm.tier;

import dev.cayo.vm.link.Scope;
import dev.cayo.vm.translate.Body;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of the class that a function was compiled to.
 *
 * @param scope whose classes it sees, and with which it is unloaded
 * @param bodies of the function, then of those that are inlined in it
 * @param positions in the register code where the innermost frame of the interpreter goes on, for
 *     each point of the compiled code at which it may be given up
 * @param inlined lines of inlined functions, whose numbers in the compiled code are counted down
 *     from {@link #HIGHEST_LINE}
 * @param constants what the class refers to
 * @param level how many callers it was made for, one within the other: 0 for all callers
 */
public record Unit(
    Scope scope,
    List<Body> bodies,
    int[] positions,
    List<InlinedLine> inlined,
    @Nullable Object[] constants,
    int level) {
  /** The highest number of a line that the host's tables hold. */
  public static final int HIGHEST_LINE = 65_535;

  /** Of the function that was compiled. */
  public Body body() {
    return bodies.get(0);
  }

  public Body body(int index) {
    return bodies.get(index);
  }

  public int position(int point) {
    return positions[point];
  }

  /** The line of an inlined function; null where the number is a line of the function itself. */
  public @Nullable InlinedLine inlinedAt(int number) {
    int index = HIGHEST_LINE - number;
    return index < inlined.size() ? inlined.get(index) : null;
  }
}
