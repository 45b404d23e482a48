package dev.cayo.stdlib;

import dev.cayo.vm.DebugOption;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Library;
import dev.cayo.vm.NativeRegistry;
import dev.cayo.vm.Tiering;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.security.CodeSource;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The library as the runtime wants it: object files, which are resources beside this class, and
 * natives.
 */
public final class StandardLibrary implements Library {

  /** An engine with the library; finds it faster than {@link Engine#create}. */
  public static Engine engine() {
    return engine(Set.of());
  }

  /** An engine with the library, for tests of the VM. */
  public static Engine engine(Set<DebugOption> debug) {
    return engine(debug, Tiering.DEFAULT);
  }

  /** An engine with the library, that runs code in its own way. */
  public static Engine engine(Set<DebugOption> debug, Tiering tiering) {
    Library library = new StandardLibrary();
    return new Engine(library, library.natives(), debug, tiering);
  }

  /** By module and type. */
  @Override
  public NativeRegistry natives() {
    return new NativeRegistry()
        .register("std.prelude", "", PreludeNatives.class)
        .register("std.prelude", "Int", IntNatives.class)
        .register("std.prelude", "Float", FloatNatives.class)
        .register("std.prelude", "Char", CharNatives.class)
        .register("std.prelude", "String", StringNatives.class)
        .register("std.math", "", MathNatives.class)
        .register("std.io", "", IoNatives.class)
        .register("std.env", "", EnvNatives.class)
        .register("std.time", "", TimeNatives.class)
        .register("std.random", "", RandomNatives.class);
  }

  @Override
  public byte @Nullable [] find(String module) {
    String name = "lib/" + module + ".cyo";
    try {
      File jar = jar();
      return jar == null ? fromClassPath(name) : fromJar(jar, name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte @Nullable [] fromClassPath(String name) throws IOException {
    try (InputStream file = StandardLibrary.class.getResourceAsStream(name)) {
      return file == null ? null : file.readAllBytes();
    }
  }

  /** Past the class loaders, which look for a resource in all modules of the JDK first: 20 ms. */
  private static byte @Nullable [] fromJar(File jar, String name) throws IOException {
    try (ZipFile zip = new ZipFile(jar)) {
      ZipEntry entry = zip.getEntry("dev/cayo/stdlib/" + name);
      if (entry == null) {
        return null;
      }
      try (InputStream file = zip.getInputStream(entry)) {
        return file.readAllBytes();
      }
    }
  }

  /** The jar that this class is in; null where it is in none, or in one that is no plain file. */
  private static @Nullable File jar() {
    CodeSource source = StandardLibrary.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null || !location.getProtocol().equals("file")) {
      return null;
    }
    try {
      File file = new File(location.toURI());
      return file.isFile() ? file : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
