package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ClassType;
import org.jspecify.annotations.Nullable;

/**
 * An object under construction on the operand stack.
 *
 * @param due the level that is to be set next; null where all are
 * @param parameter whether it is the parameter of an initialiser, else it comes from {@code
 *     allocate}
 */
record Uninitialised(ClassType type, @Nullable ClassType due, boolean parameter) {}
