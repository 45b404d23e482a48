package dev.cayo.samples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Assembler;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.vm.BrokenPromise;
import org.junit.jupiter.api.Test;

/**
 * What fuzzing found and the verifier does not yet forbid; docs/isa.md says so where it promises.
 */
class KnownGapTest {
  /** An element that was never set is null, and generic code cannot tell it from a value. */
  private static final byte[] UNSET_ELEMENT =
      ObjectWriter.write(
          Assembler.assemble(
              """
              module main
              import builtin std.prelude::Any [open] {}
              import builtin std.prelude::Unit {}
              import builtin std.prelude::String {}
              import builtin std.prelude::Array<T> {}

              function first<T>(from: Array<#0>) -> #0 {
                block 0 0:
                  load 0
                  int 0
                  array_get
                  return
              }

              function $entry() -> Unit {
                block 0:
                  int 1
                  new_array String
                  call main::first<String>
                  string_length
                  pop
                  unit
                  return
              }
              """));

  @Test
  void anUnsetElementPassesForAStringUntilItIsUsed() {
    assertThat(Sandbox.PLAIN.run(UNSET_ELEMENT).detail()).startsWith("error: NullError");
    assertThatThrownBy(() -> Sandbox.CHECKED.run(UNSET_ELEMENT))
        .isInstanceOf(BrokenPromise.class)
        .hasMessageContaining("null where String was promised");
  }
}
