package dev.cayo.compiler.library;

import dev.cayo.bytecode.Module;
import dev.cayo.compiler.LibraryProvider;
import dev.cayo.compiler.check.Checker;
import dev.cayo.compiler.symbols.ModuleSymbol;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The symbols of library modules, imported from their object files when first asked for. */
public final class Library {
  private final LibraryProvider provider;
  private final Map<String, ModuleSymbol> imported = new HashMap<>();

  public Library(LibraryProvider provider) {
    this.provider = provider;
  }

  /** The module of that name; null where the library has none. */
  public @Nullable ModuleSymbol find(String name) {
    ModuleSymbol known = imported.get(name);
    if (known != null) {
      return known;
    }
    Module module = name.startsWith("std.") ? provider.find(name) : null;
    if (module == null) {
      return null;
    }
    ModuleSymbol made = Importer.importModule(module, this::require);
    if (name.equals("std.prelude")) {
      Checker.addIntrinsicTypes(made);
    }
    imported.put(name, made);
    return made;
  }

  private ModuleSymbol require(String name) {
    ModuleSymbol found = find(name);
    if (found == null) {
      throw new IllegalStateException("the library lacks the module " + name);
    }
    return found;
  }
}
