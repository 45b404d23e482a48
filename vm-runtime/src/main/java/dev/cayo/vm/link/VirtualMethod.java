package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * A method that compiled code calls through the host's own method tables.
 *
 * @param parameters without the receiver
 * @param isAbstract whether the class has no body for it
 */
public record VirtualMethod(String name, List<Shape> parameters, Shape result, boolean isAbstract) {

  /** What it is called on the host: the same for each class, whatever the guest chose. */
  public String hostName() {
    return hostName(name);
  }

  /** As {@link #hostName()}. What every value has is declared in {@code GuestObject}. */
  public static String hostName(String name) {
    if (name.equals("equals") || name.equals("hash") || name.equals("toString")) {
      return "guest_" + name;
    }
    return "m" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
  }
}
