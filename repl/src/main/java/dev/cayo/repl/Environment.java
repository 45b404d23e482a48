package dev.cayo.repl;

import dev.cayo.compiler.LibraryProvider;
import dev.cayo.compiler.SourceProvider;
import dev.cayo.vm.Engine;
import dev.cayo.vm.OpenIsolate;
import java.util.function.Supplier;

/**
 * What sessions are made of.
 *
 * @param library the declarations of the engine's library
 * @param sources finds the modules that inputs import
 * @param isolate makes an isolate with the limits and grants of a session
 */
public record Environment(
    LibraryProvider library, SourceProvider sources, Supplier<OpenIsolate> isolate) {

  /** Sets the limits and grants of each new isolate. */
  @FunctionalInterface
  public interface Setup {
    OpenIsolate.Builder apply(OpenIsolate.Builder builder);
  }

  /** An environment whose isolates belong to one engine. */
  public static Environment of(
      Engine engine, LibraryProvider library, SourceProvider sources, Setup setup) {
    return new Environment(library, sources, () -> setup.apply(engine.openIsolate()).build());
  }
}
