/** How much a compilation may take, counted in the same way on every host. */
@NullMarked
package dev.cayo.compiler.budget;

import org.jspecify.annotations.NullMarked;
