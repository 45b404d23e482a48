/** The library: compiled Cayo modules as resources, and the natives they need. */
@NullMarked
package dev.cayo.stdlib;

import org.jspecify.annotations.NullMarked;
