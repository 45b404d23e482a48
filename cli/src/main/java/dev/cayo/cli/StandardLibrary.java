package dev.cayo.cli;

import dev.cayo.vm.Engine;
import dev.cayo.vm.NativeRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

final class StandardLibrary {
  private StandardLibrary() {}

  static Engine engine() {
    return new Engine(StandardLibrary::find, new NativeRegistry()
        .register("std.prelude", "", dev.cayo.stdlib.PreludeNatives.class)
        .register("std.prelude", "Int", dev.cayo.stdlib.IntNatives.class)
        .register("std.prelude", "Float", dev.cayo.stdlib.FloatNatives.class)
        .register("std.prelude", "Char", dev.cayo.stdlib.CharNatives.class)
        .register("std.prelude", "String", dev.cayo.stdlib.StringNatives.class));
  }

  static byte @Nullable [] find(String module) {
    try (InputStream in =
        StandardLibrary.class.getResourceAsStream("/dev/cayo/stdlib/lib/" + module + ".cyo")) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
