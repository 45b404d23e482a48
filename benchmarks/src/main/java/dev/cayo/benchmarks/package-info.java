/** The benchmark suite and its runner. */
@NullMarked
package dev.cayo.benchmarks;

import org.jspecify.annotations.NullMarked;
