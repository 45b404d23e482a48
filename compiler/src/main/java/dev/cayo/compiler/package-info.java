/** From source text to a module: syntax, resolution, types, diagnostics, code generation. */
@NullMarked
package dev.cayo.compiler;

import org.jspecify.annotations.NullMarked;
