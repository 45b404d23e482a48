package dev.cayo.compiler.diagnostics;

/** A secondary place with a short explanation. */
public record Label(Span span, String text) {}
