package dev.cayo.embedding;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.SourceProvider;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.stdlib.StandardLibrary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles programs against the standard library. Reads no files: what a program imports comes from
 * a provider. Used by any number of threads.
 */
public final class SourceCompiler {
  private static final StandardLibrary LIBRARY = new StandardLibrary();

  /** What the library declares; read once. */
  private static final Map<String, Module> DECLARATIONS = new ConcurrentHashMap<>();

  private SourceCompiler() {}

  /**
   * The program of a text that imports nothing but the library.
   *
   * @param name of the file, for messages and traces: {@code discount.cayo}
   * @throws CompilationException where there are errors
   */
  public static ObjectFile compile(String name, String source) {
    return compile(name, source, module -> null);
  }

  /**
   * As above, for a program that imports modules of its own.
   *
   * @param sources finds them
   * @throws CompilationException where there are errors
   */
  public static ObjectFile compile(String name, String source, SourceProvider sources) {
    SourceFile file = new SourceFile(name, source);
    CompilationResult result =
        Compiler.compile(file, moduleName(name), sources, SourceCompiler::declarations);
    ObjectFile compiled = result.objectFile();
    if (compiled == null) {
      throw new CompilationException(result.diagnostics());
    }
    return compiled;
  }

  private static String moduleName(String file) {
    String base = file.endsWith(".cayo") ? file.substring(0, file.length() - 5) : file;
    String name = base.replaceAll("[^\\p{L}\\p{N}]", "_");
    return name.isEmpty() || Character.isDigit(name.codePointAt(0)) ? "_" + name : name;
  }

  private static @Nullable Module declarations(String module) {
    return DECLARATIONS.computeIfAbsent(module, SourceCompiler::read);
  }

  private static @Nullable Module read(String module) {
    byte[] file = LIBRARY.find(module);
    return file == null ? null : ObjectReader.read(file).main();
  }
}
