/** The virtual instruction set, the object file and its verifier. Depends on nothing. */
@NullMarked
package dev.cayo.bytecode;

import org.jspecify.annotations.NullMarked;
