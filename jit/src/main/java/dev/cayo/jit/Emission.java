package dev.cayo.jit;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.translate.Body;
import org.objectweb.asm.MethodVisitor;

/**
 * What all that emits code for one function shares.
 *
 * @param targets where jumps go
 * @param selfClass the class whose method {@code run} is the function; empty where that begins
 *     elsewhere than at the function's entry
 * @param level of the unit
 */
record Emission(
    FunctionInstance function,
    Body body,
    MethodVisitor code,
    HostLocals locals,
    Constants constants,
    HostTypes types,
    Fuel fuel,
    Suspensions suspensions,
    Targets targets,
    String selfClass,
    int level) {}
