package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sections of one module; leaves bodies and lines undecoded. */
final class ModuleReader {
  private final Pool pool;
  private final byte[] bytes;
  private final Input declarations;
  private @Nullable Input code;
  private @Nullable Input debug;

  ModuleReader(Pool pool, byte[] bytes, Input declarations) {
    this.pool = pool;
    this.bytes = bytes;
    this.declarations = declarations;
  }

  void code(Input section) {
    if (code != null) {
      throw section.malformed("a second section with the code of a module");
    }
    code = section;
  }

  void debug(Input section) {
    if (debug != null) {
      throw section.malformed("a second section with the lines of a module");
    }
    debug = section;
  }

  Module finish(Input at) {
    if (code == null) {
      throw at.malformed("a module without the section of its code");
    }
    String source = debug == null ? "" : pool.string(debug);
    DeclarationReader reader = new DeclarationReader(declarations, pool);
    Module module =
        new Module(
            reader.string(),
            source,
            reader.strings(),
            new ImportReader(declarations, pool, reader).imports(),
            reader.types(),
            functions(reader, code),
            reader.globals(),
            reader.aliases());
    declarations.expectEnd("section of declarations");
    code.expectEnd("code of the functions");
    if (debug != null) {
      debug.expectEnd("lines of the functions");
    }
    return module;
  }

  private List<Function> functions(DeclarationReader reader, Input code) {
    int count = declarations.count();
    List<Function> functions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      functions.add(function(reader, code));
    }
    return List.copyOf(functions);
  }

  private Function function(DeclarationReader reader, Input code) {
    String name = reader.string();
    var flags = reader.flags();
    var typeParameters = reader.typeParameters();
    var parameters = reader.parameters();
    var result = pool.type(declarations);
    int length = declarations.unsigned();
    if (length == 0) {
      return new Function(name, flags, typeParameters, parameters, result, Optional.empty());
    }
    int start = code.skip(length);
    CodeReader body = new CodeReader(pool, bytes, start, start + length, lines());
    return new Function(name, flags, typeParameters, parameters, result, body);
  }

  /** The lines of the next function that has a body. */
  private @Nullable LineReader lines() {
    if (debug == null) {
      return null;
    }
    int length = debug.unsigned();
    int start = debug.skip(length);
    return length == 0 ? null : new LineReader(bytes, start, start + length);
  }
}
