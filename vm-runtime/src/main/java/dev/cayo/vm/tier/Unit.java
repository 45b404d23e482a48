package dev.cayo.vm.tier;

import dev.cayo.vm.translate.Body;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime knows of the class that a function was compiled to.
 *
 * @param body of the function
 * @param positions in the register code where a frame of the interpreter goes on, for each point of
 *     the compiled code at which it may be given up
 * @param constants what the class refers to
 * @param level how many callers it was made for, one within the other: 0 for all callers
 */
public record Unit(Body body, int[] positions, @Nullable Object[] constants, int level) {}
