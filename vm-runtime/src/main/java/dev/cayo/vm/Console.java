package dev.cayo.vm;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** The usual consoles, as what has to be granted for them. */
public final class Console {
  private Console() {}

  /** Standard output and error to one stream, and no input. */
  public static List<Capability> to(OutputStream stream) {
    return List.of(new Capability.Out(stream), new Capability.Err(stream));
  }

  /** Standard output, error and input. */
  public static List<Capability> of(OutputStream out, OutputStream err, InputStream in) {
    return List.of(new Capability.Out(out), new Capability.Err(err), new Capability.In(in));
  }
}
