package dev.cayo.vm.link;

import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Shape;

/** A field of a class instance: its number in the whole hierarchy, and what it holds. */
public record FieldSlot(Field field, int slot, Shape shape) {}
