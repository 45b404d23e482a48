package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function with its body.
 *
 * @param self the receiver of a method or extension
 * @param defaults for each parameter its default, or null; it may read the parameters before it
 * @param body yields or returns the result; where the result is Unit its value is dropped
 */
public record FunctionTree(
    Span span,
    FunctionSymbol symbol,
    @Nullable LocalSymbol self,
    List<LocalSymbol> parameters,
    List<@Nullable Tree> defaults,
    Tree body) {}
