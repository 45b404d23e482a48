package dev.cayo.vm.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The end of an isolate that the VM decided. */
@Name("dev.cayo.Stop")
@Label("Stop")
@Category("Cayo")
@Description("The VM has stopped an isolate")
final class StopEvent extends Event {
  @Label("Kind")
  @Description("Which limit it was, or CANCELLED")
  final String kind;

  StopEvent(String kind) {
    this.kind = kind;
  }
}
