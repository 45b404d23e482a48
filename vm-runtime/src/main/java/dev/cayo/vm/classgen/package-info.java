/**
 * Generates host classes: one for each guest class and shape vector, one adapter for each native.
 * The only package that uses ASM.
 */
@NullMarked
package dev.cayo.vm.classgen;

import org.jspecify.annotations.NullMarked;
