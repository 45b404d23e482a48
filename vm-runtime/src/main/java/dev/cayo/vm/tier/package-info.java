/**
 * What a tier above the interpreter is to the runtime: it is told where time goes, and installs
 * compiled code, which is entered from frames on the heap and gives itself up as such.
 */
@NullMarked
package dev.cayo.vm.tier;

import org.jspecify.annotations.NullMarked;
