package dev.cayo.jit;

import dev.cayo.vm.tier.Specialisation;
import java.util.List;
import org.objectweb.asm.MethodVisitor;

/**
 * The method that is being compiled.
 *
 * @param function that it is for
 * @param lines numbers of lines
 * @param outOfLine what is written behind all blocks
 * @param selfClass the class whose method {@code run} is the function; empty where that begins
 *     elsewhere than at the function's entry
 * @param level of the unit
 */
record HostMethod(
    Specialisation function,
    MethodVisitor code,
    Constants constants,
    Metering metering,
    Suspensions suspensions,
    LineNumbers lines,
    List<Runnable> outOfLine,
    String selfClass,
    int level) {}
