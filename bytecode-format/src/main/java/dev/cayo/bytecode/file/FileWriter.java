package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import java.util.zip.CRC32;

/** Writes the frame of a file: header, sections and checksum. */
public final class FileWriter {
  private final PoolWriter pool = new PoolWriter();
  private final CodeWriter codeWriter = new CodeWriter(pool);
  private final Output sections = new Output();

  private FileWriter() {}

  public static byte[] write(ObjectFile file) {
    if (file.modules().isEmpty()) {
      throw new IllegalArgumentException("an object file holds at least one module");
    }
    return new FileWriter().file(file);
  }

  private byte[] file(ObjectFile file) {
    for (Module module : file.modules()) {
      module(module);
    }
    Output out = new Output();
    out.put(Format.MAGIC);
    out.unsigned(Format.MAJOR);
    out.unsigned(Format.MINOR);
    out.put(Format.POOL);
    out.putSized(pool.entries());
    out.put(sections.toBytes());
    CRC32 sum = new CRC32();
    sum.update(out.toBytes());
    out.fixed32((int) sum.getValue());
    return out.toBytes();
  }

  private void module(Module module) {
    Output declarations = new Output();
    Output code = new Output();
    Output debug = new Output();
    DeclarationWriter writer = new DeclarationWriter(declarations, pool);
    writer.string(module.name());
    writer.strings(module.dependencies());
    writer.imports(module.imports());
    writer.types(module.types());
    debug.unsigned(pool.string(module.source()));
    boolean anyLines = !module.source().isEmpty();
    declarations.unsigned(module.functions().size());
    for (Function function : module.functions()) {
      anyLines |= function(function, declarations, writer, code, debug);
    }
    writer.globals(module.globals());
    writer.aliases(module.aliases());
    section(Format.DECLARATIONS, declarations);
    section(Format.CODE, code);
    if (anyLines) {
      section(Format.DEBUG, debug);
    }
  }

  /** Says whether the function has lines. */
  private boolean function(
      Function function, Output declarations, DeclarationWriter writer, Output code, Output debug) {
    writer.string(function.name());
    writer.flags(function.flags());
    writer.typeParameters(function.typeParameters());
    writer.parameters(function.parameters());
    declarations.unsigned(pool.type(function.result()));
    if (function.code().isEmpty()) {
      declarations.unsigned(0);
      return false;
    }
    Output body = codeWriter.body(function.code().get());
    declarations.unsigned(body.size());
    code.put(body.toBytes());
    Output lines = codeWriter.lines(function.code().get().lines());
    debug.putSized(lines);
    return lines.size() > 0;
  }

  private void section(int id, Output content) {
    sections.put(id);
    sections.putSized(content);
  }
}
