/** What guest values are on the host: instances, errors, closures, the unit. */
@NullMarked
package dev.cayo.vm.object;

import org.jspecify.annotations.NullMarked;
