/** The loop that runs register code, its frames, and the context of one run. */
@NullMarked
package dev.cayo.vm.interpret;

import org.jspecify.annotations.NullMarked;
