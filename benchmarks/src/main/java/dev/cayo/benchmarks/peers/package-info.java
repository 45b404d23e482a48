/** The benchmarks in plain Java, written as one writes Java. */
@NullMarked
package dev.cayo.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
