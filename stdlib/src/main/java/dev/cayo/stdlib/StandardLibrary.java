package dev.cayo.stdlib;

import dev.cayo.vm.Engine;
import dev.cayo.vm.ModuleSource;
import dev.cayo.vm.NativeRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * The library as the runtime wants it: object files, which are resources beside this class, and
 * natives.
 */
public final class StandardLibrary implements ModuleSource {

  /** An engine with the library. */
  public static Engine engine() {
    return new Engine(new StandardLibrary(), natives());
  }

  /** The natives, by module and type. */
  public static NativeRegistry natives() {
    return new NativeRegistry()
        .register("std.prelude", "", PreludeNatives.class)
        .register("std.prelude", "Int", IntNatives.class)
        .register("std.prelude", "Float", FloatNatives.class)
        .register("std.prelude", "Char", CharNatives.class)
        .register("std.prelude", "String", StringNatives.class)
        .register("std.math", "", MathNatives.class)
        .register("std.io", "", IoNatives.class)
        .register("std.time", "", TimeNatives.class)
        .register("std.random", "", RandomNatives.class);
  }

  @Override
  public byte @Nullable [] find(String module) {
    try (InputStream file = StandardLibrary.class.getResourceAsStream("lib/" + module + ".cyo")) {
      return file == null ? null : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
