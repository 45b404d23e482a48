/**
 * The optimising tier: functions of the ISA in which time goes become bytecode of the JVM, with the
 * same output, errors, fuel and stops. {@link dev.cayo.jit.JitTier} decides what is compiled,
 * {@link dev.cayo.jit.UnitCompiler} makes a class of it, {@link dev.cayo.jit.Suspensions} has the
 * places where a frame is given up to the interpreter. {@code docs/internals/jit.md} tells how it
 * works.
 */
@NullMarked
package dev.cayo.jit;

import org.jspecify.annotations.NullMarked;
