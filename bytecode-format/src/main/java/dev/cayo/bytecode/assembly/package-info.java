/**
 * Object files as text. Internal: Assembler and Disassembler of the package above are the way in.
 */
@NullMarked
package dev.cayo.bytecode.assembly;

import org.jspecify.annotations.NullMarked;
