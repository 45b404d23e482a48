package dev.cayo.repl;

import dev.cayo.compiler.diagnostics.Diagnostic;
import java.util.List;

/**
 * What came of an input.
 *
 * @param diagnostics errors and warnings of the compiler, by place
 * @param instructions how many were executed, not counting those that print the value
 */
public record Evaluation(List<Diagnostic> diagnostics, Result result, long instructions) {}
