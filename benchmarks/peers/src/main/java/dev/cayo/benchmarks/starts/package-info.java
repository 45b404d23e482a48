/** Starts of isolates beside those of other virtual machines on the JVM. */
@NullMarked
package dev.cayo.benchmarks.starts;

import org.jspecify.annotations.NullMarked;
