/**
 * From modules to what runs: loaded modules, function and class instances per shape, method tables.
 */
@NullMarked
package dev.cayo.vm.link;

import org.jspecify.annotations.NullMarked;
