package dev.cayo.compiler;

import dev.cayo.compiler.budget.ProgramTooLargeException;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.diagnostics.Span;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs the compiler on source that may be too much for it: then there is a diagnostic. */
final class Guarded {
  private Guarded() {}

  /**
   * The result of the work.
   *
   * @param source where a diagnostic points to
   * @param refused what a diagnostic gives instead
   */
  static <T> T run(SourceFile source, Supplier<T> work, Function<Diagnostic, T> refused) {
    return DeepStack.run(() -> here(new Span(source, 0, 0), work, refused));
  }

  private static <T> T here(Span place, Supplier<T> work, Function<Diagnostic, T> refused) {
    try {
      return work.get();
    } catch (ProgramTooLargeException e) {
      return refused.apply(Diagnostic.of(DiagnosticCode.PROGRAM_TOO_LARGE, place, e.limit()));
    } catch (OutOfMemoryError e) { // The budget keeps below what hosts have, as a rule.
      String limit = "the memory of this host";
      return refused.apply(Diagnostic.of(DiagnosticCode.PROGRAM_TOO_LARGE, place, limit));
    } catch (StackOverflowError e) {
      // Brackets and blocks are counted; this is for what nests without any, such as a chain of a
      // million calls.
      return refused.apply(Diagnostic.of(DiagnosticCode.CHAIN_TOO_DEEP, place));
    }
  }
}
