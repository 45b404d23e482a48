/** From the object files of library modules back to symbols. */
@NullMarked
package dev.cayo.compiler.library;

import org.jspecify.annotations.NullMarked;
