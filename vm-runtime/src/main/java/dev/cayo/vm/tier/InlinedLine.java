package dev.cayo.vm.tier;

import dev.cayo.vm.translate.Body;

/**
 * A line of a function that is part of its caller's compiled code.
 *
 * @param line 0 where unknown
 * @param caller the number of the line of the call, in the compiled code
 */
public record InlinedLine(Body body, int line, int caller) {}
