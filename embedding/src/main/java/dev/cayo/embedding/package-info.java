/** For hosts that compile source themselves: text in, object files or diagnostics out. */
@NullMarked
package dev.cayo.embedding;

import org.jspecify.annotations.NullMarked;
