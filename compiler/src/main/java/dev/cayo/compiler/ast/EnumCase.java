package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of an enum. */
public record EnumCase(Span span, @Nullable String doc, String name, List<Parameter> parts)
    implements Node {}
