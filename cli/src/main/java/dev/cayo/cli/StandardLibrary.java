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
    return new Engine(StandardLibrary::find, new NativeRegistry());
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
