/** Compiles the library when Cayo itself is built. */
@NullMarked
package dev.cayo.compiler.build;

import org.jspecify.annotations.NullMarked;
