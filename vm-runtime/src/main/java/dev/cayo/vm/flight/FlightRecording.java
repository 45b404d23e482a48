package dev.cayo.vm.flight;

import dev.cayo.vm.Stop;
import jdk.jfr.FlightRecorder;

/**
 * Where events go. Nothing of the recorder is loaded before a recording has begun, so programs also
 * run on images of the JDK without the module {@code jdk.jfr}.
 */
public final class FlightRecording {
  private static final boolean IS_THERE = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private FlightRecording() {}

  /** Whether there is, or was, a recording: only then event classes may be touched. */
  public static boolean hasBegun() {
    return IS_THERE && FlightRecorder.isInitialized();
  }

  /** The VM has stopped an isolate. */
  public static void stopped(Stop.Kind kind) {
    if (hasBegun()) {
      new StopEvent(kind.name()).commit();
    }
  }

  /** Frames of compiled code are on the heap now. */
  public static void gaveUpFrames(String place, int frames) {
    if (hasBegun()) {
      new FramesGivenUpEvent(place, frames).commit();
    }
  }
}
