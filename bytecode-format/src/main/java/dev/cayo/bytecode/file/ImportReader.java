package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Import;
import java.util.ArrayList;
import java.util.List;

/** Decodes what a module relies on in others. */
final class ImportReader {
  private final Input in;
  private final Pool pool;
  private final DeclarationReader declarations;

  ImportReader(Input in, Pool pool, DeclarationReader declarations) {
    this.in = in;
    this.pool = pool;
    this.declarations = declarations;
  }

  List<Import> imports() {
    int count = in.count();
    List<Import> imports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      imports.add(one());
    }
    return List.copyOf(imports);
  }

  private Import one() {
    int kind = in.next();
    return switch (kind) {
      case Format.IMPORT_TYPE -> type();
      case Format.IMPORT_FUNCTION ->
          new Import.OfFunction(pool.symbol(in), declarations.flags(), declarations.signature());
      case Format.IMPORT_GLOBAL ->
          new Import.OfGlobal(pool.symbol(in), pool.type(in), declarations.flags());
      default -> throw in.malformed("import of unknown kind " + kind);
    };
  }

  private Import type() {
    return new Import.OfType(
        pool.symbol(in),
        declarations.kind(),
        declarations.flags(),
        declarations.typeParameters(),
        declarations.superclass(),
        declarations.interfaces(),
        declarations.fields(),
        declarations.methods(),
        declarations.strings());
  }
}
