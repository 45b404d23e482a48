package dev.cayo.vm.link;

import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Shape;

/**
 * A field of a class instance: its number in the whole hierarchy, what it holds, and the class that
 * declares it.
 */
public record FieldSlot(Field field, int slot, Shape shape, RuntimeClass declarer) {}
