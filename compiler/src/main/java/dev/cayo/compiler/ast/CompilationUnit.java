package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.SourceFile;
import java.util.List;

/**
 * One file.
 *
 * @param items declarations and, in a script, statements, in the order written
 */
public record CompilationUnit(SourceFile source, List<Import> imports, List<Node> items) {}
