/** Declares symbols and checks bodies: syntax tree in, typed tree and diagnostics out. */
@NullMarked
package dev.cayo.compiler.check;

import org.jspecify.annotations.NullMarked;
