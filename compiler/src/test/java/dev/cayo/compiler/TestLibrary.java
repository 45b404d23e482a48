package dev.cayo.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.diagnostics.Renderer;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The real library, compiled from source once for all tests. */
public final class TestLibrary {
  private static final Path ROOT = Path.of("..", "stdlib", "src", "main", "cayo");
  private static final Map<String, Module> MODULES = new HashMap<>();

  static {
    compileAll().forEach(m -> MODULES.put(m.name(), m));
  }

  private TestLibrary() {}

  public static Map<String, SourceFile> sources() {
    Map<String, SourceFile> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(ROOT)) {
      for (Path path : found.filter(p -> p.toString().endsWith(".cayo")).toList()) {
        String name = ROOT.relativize(path).toString().replace('\\', '/');
        String module = name.substring(0, name.length() - ".cayo".length()).replace('/', '.');
        files.put(module, new SourceFile(name, Files.readString(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Compiles the library anew. */
  public static List<Module> compileAll() {
    return modules(Compiler.compileLibrary(sources()));
  }

  public static List<Module> modules() {
    return List.copyOf(new TreeMap<>(MODULES).values());
  }

  /** Compiles a program of one file, which must be right. */
  public static Module compile(String name, String source) {
    SourceFile file = new SourceFile(name + ".cayo", source);
    return modules(Compiler.compile(file, name, module -> null, MODULES::get)).get(0);
  }

  /** Compiles a program of one file, which may be wrong. */
  public static CompilationResult compile(SourceFile file) {
    return compile(file, module -> null);
  }

  /** Compiles a program of several files, which may be wrong. */
  public static CompilationResult compile(SourceFile main, SourceProvider others) {
    return Compiler.compile(main, "main", others, MODULES::get);
  }

  private static List<Module> modules(CompilationResult result) {
    ObjectFile file = result.objectFile();
    assertThat(file).as(new Renderer(false).render(result.diagnostics())).isNotNull();
    return file.modules();
  }
}
