/** Runs modules: engine, isolates, loader, linker, interpreter, and the interface for hosts. */
@NullMarked
package dev.cayo.vm;

import org.jspecify.annotations.NullMarked;
