/**
 * Text as the language defines it, the same on every JDK: strings of Unicode scalar values,
 * printing and parsing of numbers, and Unicode tables of one pinned version. Depends on nothing.
 */
@NullMarked
package dev.cayo.vm.text;

import org.jspecify.annotations.NullMarked;
