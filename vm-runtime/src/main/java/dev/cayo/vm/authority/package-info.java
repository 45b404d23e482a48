/**
 * What stands behind the system calls: console, environment, files. Each service looks at its grant
 * when it is called. What the host throws never reaches the guest: it learns that something failed,
 * in terms of what it asked for.
 */
@NullMarked
package dev.cayo.vm.authority;

import org.jspecify.annotations.NullMarked;
