package dev.cayo.cli;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.compiler.LibraryProvider;
import dev.cayo.stdlib.StandardLibrary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The declarations of the standard library, for the compiler. Modules are read once. */
final class LibraryModules implements LibraryProvider {
  static final LibraryModules SHARED = new LibraryModules();

  private final StandardLibrary library = new StandardLibrary();
  private final Map<String, Module> modules = new ConcurrentHashMap<>();

  private LibraryModules() {}

  @Override
  public @Nullable Module find(String name) {
    return modules.computeIfAbsent(name, this::read);
  }

  private @Nullable Module read(String name) {
    byte[] file = library.find(name);
    return file == null ? null : ObjectReader.read(file).main();
  }
}
