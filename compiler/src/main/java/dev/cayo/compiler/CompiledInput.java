package dev.cayo.compiler;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.check.ModuleScope;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.symbols.ModuleSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An input of a session, compiled. Nothing of it is visible to others until it is accepted. */
public final class CompiledInput {
  private final List<Diagnostic> diagnostics;
  private final @Nullable Accepted result;

  /**
   * The value of an input's last expression.
   *
   * @param type as it is written
   * @param variable the variable that holds it
   * @param printer the function that makes the printed form: {@code () -> Unit}
   * @param text the variable that holds the form then
   */
  public record Value(String type, String variable, String printer, String text) {}

  /** What a session needs of an input without errors. */
  record Accepted(
      ObjectFile file, List<ModuleSymbol> modules, ModuleScope scope, @Nullable Value value) {}

  CompiledInput(List<Diagnostic> diagnostics, @Nullable Accepted result) {
    this.diagnostics = List.copyOf(diagnostics);
    this.result = result;
  }

  /** Errors and warnings by place. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** The modules that the input adds, its own last; null where there are errors. */
  public @Nullable ObjectFile objectFile() {
    return result == null ? null : result.file();
  }

  /** Null where the input has no value, or errors. */
  public @Nullable Value value() {
    return result == null ? null : result.value();
  }

  @Nullable Accepted result() {
    return result;
  }
}
