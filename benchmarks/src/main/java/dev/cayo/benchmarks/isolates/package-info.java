/**
 * What isolates cost, and how well their limits hold: memory, latency of stops, start, metering.
 */
@NullMarked
package dev.cayo.benchmarks.isolates;

import org.jspecify.annotations.NullMarked;
