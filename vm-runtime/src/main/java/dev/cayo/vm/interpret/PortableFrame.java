package dev.cayo.vm.interpret;

import dev.cayo.vm.link.FunctionInstance;
import org.jspecify.annotations.Nullable;

/**
 * A call of a guest function in terms of the ISA alone: what every tier can give up its frames as,
 * and go on from. It is suspended before an instruction with nothing on its operand stack but,
 * after a call that is under way, the result that the call will push.
 *
 * @param block of the function's code
 * @param instruction index in the block; 0 where the block has not been charged for yet
 * @param primitives the locals of primitive shapes, in order; those that are not live are 0
 * @param references the locals that are references, in order; those that are not live are null
 */
record PortableFrame(
    FunctionInstance function,
    int block,
    int instruction,
    long[] primitives,
    @Nullable Object[] references) {}
