/** Events for JDK Flight Recorder. */
@NullMarked
package dev.cayo.vm.flight;

import org.jspecify.annotations.NullMarked;
