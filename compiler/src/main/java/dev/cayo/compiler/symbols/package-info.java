/**
 * Symbols and types: what declarations mean, whether they come from source or from an object file.
 */
@NullMarked
package dev.cayo.compiler.symbols;

import org.jspecify.annotations.NullMarked;
