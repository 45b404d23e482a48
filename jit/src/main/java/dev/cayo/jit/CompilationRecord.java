package dev.cayo.jit;

import dev.cayo.vm.flight.FlightRecording;
import dev.cayo.vm.link.FunctionInstance;
import org.jspecify.annotations.Nullable;

/** Measures a compilation, where there is a recording. */
final class CompilationRecord {
  private final @Nullable CompilationEvent event;

  private CompilationRecord(@Nullable CompilationEvent event) {
    this.event = event;
  }

  static CompilationRecord begin() {
    if (!FlightRecording.hasBegun()) {
      return new CompilationRecord(null);
    }
    CompilationEvent event = new CompilationEvent();
    event.begin();
    return new CompilationRecord(event);
  }

  /**
   * Writes the event.
   *
   * @param bytes of the class; 0 where there is none
   */
  void end(FunctionInstance function, int block, int bytes, String outcome) {
    if (event == null) {
      return;
    }
    event.end();
    if (event.shouldCommit()) {
      event.function = function.toString();
      event.block = block;
      event.bytes = bytes;
      event.outcome = outcome;
      event.commit();
    }
  }
}
