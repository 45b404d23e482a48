package dev.cayo.bytecode;

import java.util.List;

/**
 * The body of a function. Local 0 and on are the parameters, then come {@code locals}. Blocks
 * follow one another: one that does not end in a jump falls through to the next. The operand stack
 * is empty between blocks.
 *
 * @param locals types of the locals after the parameters
 */
public record Code(
    List<Type> locals, List<Block> blocks, List<Handler> handlers, List<Line> lines) {}
