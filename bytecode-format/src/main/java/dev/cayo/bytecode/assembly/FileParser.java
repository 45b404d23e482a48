package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.TypeDefinition;
import java.util.ArrayList;
import java.util.List;

/** Parses the modules of a file. */
public final class FileParser {
  private final Tokens tokens;
  private final DeclarationParser declarations;

  private FileParser(String text) {
    tokens = new Tokens(text);
    declarations = new DeclarationParser(tokens);
  }

  public static ObjectFile parse(String text) {
    return new FileParser(text).file();
  }

  private ObjectFile file() {
    List<Module> modules = new ArrayList<>();
    do {
      modules.add(module());
    } while (!tokens.atEnd());
    return new ObjectFile(List.copyOf(modules));
  }

  private Module module() {
    tokens.word("module");
    String name = tokens.name();
    String source = tokens.takeWord("source") ? tokens.text() : "";
    List<String> dependencies = new ArrayList<>();
    List<Import> imports = new ArrayList<>();
    List<TypeDefinition> types = new ArrayList<>();
    List<Function> functions = new ArrayList<>();
    List<Global> globals = new ArrayList<>();
    List<Alias> aliases = new ArrayList<>();
    while (!tokens.atEnd() && !tokens.isWord("module")) {
      if (tokens.takeWord("dependency")) {
        dependencies.add(tokens.name());
      } else if (tokens.takeWord("import")) {
        imports.add(declarations.imported());
      } else if (tokens.takeWord("function")) {
        functions.add(declarations.function());
      } else if (tokens.takeWord("global")) {
        globals.add(declarations.global());
      } else if (tokens.takeWord("alias")) {
        aliases.add(declarations.alias());
      } else {
        types.add(declarations.type());
      }
    }
    return new Module(
        name,
        source,
        List.copyOf(dependencies),
        List.copyOf(imports),
        List.copyOf(types),
        List.copyOf(functions),
        List.copyOf(globals),
        List.copyOf(aliases));
  }
}
