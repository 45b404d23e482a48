/** From verified stack code to register code. */
@NullMarked
package dev.cayo.vm.translate;

import org.jspecify.annotations.NullMarked;
