package dev.cayo.compiler.build;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.bytecode.Verifier;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.diagnostics.Renderer;
import dev.cayo.compiler.diagnostics.Severity;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compiles all {@code .cayo} files below a folder as library modules, verifies them, and writes one
 * object file each.
 */
public final class LibraryBuilder {

  private LibraryBuilder() {}

  /** Arguments: the source root (which holds {@code std/}) and the output folder. */
  public static void main(String[] arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    Path output = Path.of(arguments[1]);
    CompilationResult result = Compiler.compileLibrary(sources(root));
    boolean failed = result.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
    System.err.print(new Renderer(false).render(result.diagnostics()));
    ObjectFile file = result.objectFile();
    if (failed || file == null) {
      throw new IllegalStateException("the library does not compile");
    }
    Files.createDirectories(output);
    for (Module module : file.modules()) {
      Verifier.verifyModule(module);
      byte[] bytes = ObjectWriter.write(new ObjectFile(List.of(module)));
      Files.write(output.resolve(module.name() + ".cyo"), bytes);
    }
  }

  private static Map<String, SourceFile> sources(Path root) throws IOException {
    Map<String, SourceFile> files = new TreeMap<>();
    try (Stream<Path> found = Files.walk(root)) {
      for (Path path : found.filter(p -> p.toString().endsWith(".cayo")).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        String module = name.substring(0, name.length() - ".cayo".length()).replace('/', '.');
        files.put(module, new SourceFile(name, Files.readString(path)));
      }
    }
    return files;
  }
}
