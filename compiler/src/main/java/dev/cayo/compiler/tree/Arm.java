package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import org.jspecify.annotations.Nullable;

/** An arm of a match. */
public record Arm(Span span, PatternTree pattern, @Nullable Tree guard, Tree body) {}
