/** The last step of the compiler: from the typed tree of a module to its object file. */
@NullMarked
package dev.cayo.compiler.codegen;

import org.jspecify.annotations.NullMarked;
