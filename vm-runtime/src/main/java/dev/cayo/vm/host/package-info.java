/** Between Java and the guest: copies of values, typed functions, functions of the host. */
@NullMarked
package dev.cayo.vm.host;

import org.jspecify.annotations.NullMarked;
