package dev.cayo.compiler;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.diagnostics.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a compilation.
 *
 * @param objectFile the program, its main module last; null where there are errors
 * @param diagnostics errors and warnings by place
 */
public record CompilationResult(@Nullable ObjectFile objectFile, List<Diagnostic> diagnostics) {}
