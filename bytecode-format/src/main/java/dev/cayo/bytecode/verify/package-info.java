/**
 * Carries out the rules of docs/isa.md. Internal: {@link dev.cayo.bytecode.Verifier} is the way in.
 */
@NullMarked
package dev.cayo.bytecode.verify;

import org.jspecify.annotations.NullMarked;
