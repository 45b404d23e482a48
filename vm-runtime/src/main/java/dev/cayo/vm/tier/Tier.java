package dev.cayo.vm.tier;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.translate.Body;
import java.lang.invoke.MutableCallSite;
import java.util.function.BooleanSupplier;

/** What compiles functions of an engine. Called by the threads that run isolates. */
public interface Tier extends AutoCloseable {
  /** Everything is interpreted. */
  Tier NONE =
      new Tier() {
        @Override
        public void prepared(Body body) {}

        @Override
        public void sampled(Body body, int position, BooleanSupplier isEnding) {}

        @Override
        public void called(FunctionInstance function) {}

        @Override
        public void copy(Specialisation wanted, MutableCallSite site, int level) {}

        @Override
        public void close() {}
      };

  /** A function is about to be called for the first time. */
  void prepared(Body body);

  /**
   * A slice of fuel came to its end in a frame, which is about to go on at a position.
   *
   * @param isEnding whether the run is to stop, and nothing should keep it from that
   */
  void sampled(Body body, int position, BooleanSupplier isEnding);

  /** Whether the begin of a run is a sample too: for tests, whose programs are small. */
  default boolean samplesBegin() {
    return false;
  }

  /** Compiled code calls a function that is interpreted. */
  void called(FunctionInstance function);

  /**
   * Compiles a function for one call alone, so that what it calls in turn is known better.
   *
   * @param wanted what is called
   * @param site of the call, which goes to the code for all callers until then
   * @param level of the copy, see {@link Unit}
   */
  void copy(Specialisation wanted, MutableCallSite site, int level);

  /** Nothing is compiled any more. */
  @Override
  void close();
}
