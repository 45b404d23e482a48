/**
 * What a program can get to, from its code alone: conservative, so that it cannot be understated.
 */
@NullMarked
package dev.cayo.vm.reach;

import org.jspecify.annotations.NullMarked;
