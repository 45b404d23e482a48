package dev.cayo.cli;

import dev.cayo.vm.Tiering;
import java.util.List;

/**
 * What {@code cayo run} was asked to do.
 *
 * @param file as it was written; {@code -} for standard input
 * @param arguments the program's own, which also name files that it may read
 * @param tiering how its code runs
 */
record RunRequest(
    String file, List<String> arguments, RunLimits limits, boolean stats, Tiering tiering) {}
