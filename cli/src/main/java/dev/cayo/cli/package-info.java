/** The command {@code cayo}. */
@NullMarked
package dev.cayo.cli;

import org.jspecify.annotations.NullMarked;
