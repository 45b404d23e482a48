/** The typed tree: what the checker hands to the code generator. */
@NullMarked
package dev.cayo.compiler.tree;

import org.jspecify.annotations.NullMarked;
