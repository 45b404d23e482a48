/** The interactive session, and the shell around it. */
@NullMarked
package dev.cayo.repl;

import org.jspecify.annotations.NullMarked;
