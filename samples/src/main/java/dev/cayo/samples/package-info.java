/**
 * Programs in Cayo, and tests that run them as a user does: the built jar, in a process of its own.
 */
@NullMarked
package dev.cayo.samples;

import org.jspecify.annotations.NullMarked;
