package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code import a.b}, {@code import a.b as c}, {@code import a.b.{f, G as H}}. */
public record Import(
    Span span, List<String> path, @Nullable String alias, List<ImportItem> items, boolean selective)
    implements Node {}
