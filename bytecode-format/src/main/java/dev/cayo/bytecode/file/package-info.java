/** Reading and writing of object files: docs/object-file.md is their grammar. Internal. */
@NullMarked
package dev.cayo.bytecode.file;

import org.jspecify.annotations.NullMarked;
