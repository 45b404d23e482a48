package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ModuleSymbol;
import java.util.List;

/**
 * A module with its bodies.
 *
 * @param prelude the std.prelude that it is written against, which may be itself
 * @param source the file name for traces
 * @param dependencies names of the modules whose initialisers run first, in order
 * @param functions top-level functions and extensions with bodies, and bodyless natives of library
 *     modules
 * @param initialiser assignments of globals and statements in order; empty where there are none
 * @param tests bodies of {@code test} blocks
 */
public record ModuleTree(
    ModuleSymbol symbol,
    ModuleSymbol prelude,
    String source,
    List<String> dependencies,
    List<ClassTree> classes,
    List<FunctionTree> functions,
    List<Tree> initialiser,
    List<TestTree> tests) {

  /** A test block. */
  public record TestTree(Span span, String name, Tree body) {}
}
