package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.diagnostics.Damage;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.Severity;
import java.util.List;

/**
 * What came out of parsing one file.
 *
 * @param ast the tree, without the parts that could not be understood
 * @param diagnostics errors and warnings, in the order found
 * @param damage what could not be read
 * @param incomplete whether more text at the end could make the source right: an open bracket, or
 *     an expression that breaks off
 */
public record ParseResult(
    CompilationUnit ast, List<Diagnostic> diagnostics, Damage damage, boolean incomplete) {

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }
}
