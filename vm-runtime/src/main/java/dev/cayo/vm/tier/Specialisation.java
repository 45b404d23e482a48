package dev.cayo.vm.tier;

import dev.cayo.vm.link.FunctionInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function for one call.
 *
 * @param closures for each parameter, the function of the closure that the call gives; null where
 *     that is not known, or no closure
 */
public record Specialisation(
    FunctionInstance function, List<@Nullable FunctionInstance> closures) {}
