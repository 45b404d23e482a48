package dev.cayo.vm.flight;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;

/** The frames of a run of compiled code became frames of the interpreter. */
@Name("dev.cayo.FramesGivenUp")
@Label("Frames Given Up")
@Category("Cayo")
@Description("Compiled code gave up its frames to the interpreter")
final class FramesGivenUpEvent extends Event {
  @Label("Place")
  @Description("Where the innermost frame stands: SAFEPOINT, ENTRY or WITHIN")
  final String place;

  @Label("Frames")
  final int frames;

  FramesGivenUpEvent(String place, int frames) {
    this.place = place;
    this.frames = frames;
  }
}
