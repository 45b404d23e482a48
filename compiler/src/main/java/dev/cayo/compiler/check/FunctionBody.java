package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.FunctionSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declared function whose body is still to be checked. */
record FunctionBody(
    FunctionSymbol symbol,
    TypeScope scope,
    Span span,
    List<Parameter> parameters,
    @Nullable Block body,
    boolean expressionBody) {}
