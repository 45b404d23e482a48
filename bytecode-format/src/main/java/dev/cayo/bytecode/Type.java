package dev.cayo.bytecode;

/**
 * A type of the ISA. Types are carried in full; what a value of a type looks like at run time is
 * its {@link Shape}.
 */
public sealed interface Type
    permits Primitive, Basic, ArrayType, ClassType, TypeVariable, NullableType, FunctionType {}
