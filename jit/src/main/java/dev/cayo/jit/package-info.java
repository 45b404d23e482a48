/** The optimising tier: module code to JVM bytecode. */
@NullMarked
package dev.cayo.jit;

import org.jspecify.annotations.NullMarked;
