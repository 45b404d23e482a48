package dev.cayo.cli;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.SourceProvider;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.Severity;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Compiles what a command was given, and shows the diagnostics. */
final class Compilation {
  private Compilation() {}

  /**
   * The program of a source file.
   *
   * @throws CommandException with {@link ExitCode#FAILED} where there are errors, which were shown
   */
  static ObjectFile compile(Input input, Streams streams) {
    return compile(input, DiagnosticFormat.TEXT, streams);
  }

  /** As above, with the diagnostics in a format. */
  static ObjectFile compile(Input input, DiagnosticFormat format, Streams streams) {
    SourceFile main = source(input);
    CompilationResult result =
        Compiler.compile(
            main, input.moduleName(), new SourceFolder(input.folder()), LibraryModules.SHARED);
    return finish(input, result, format, streams);
  }

  /** As {@link #compile}, but with the tests of the file in place of its entry. */
  static ObjectFile compileTests(Input input, SourceProvider modules, Streams streams) {
    SourceFile main = source(input);
    CompilationResult result =
        Compiler.compileTests(main, input.moduleName(), modules, LibraryModules.SHARED);
    return finish(input, result, DiagnosticFormat.TEXT, streams);
  }

  static SourceFile source(Input input) {
    return SourceFile.decode(input.name(), input.bytes());
  }

  private static ObjectFile finish(
      Input input, CompilationResult result, DiagnosticFormat format, Streams streams) {
    format.show(result.diagnostics(), streams);
    ObjectFile file = result.objectFile();
    if (file == null) {
      throw new CommandException(ExitCode.FAILED, count(result.diagnostics()));
    }
    return withPortableNames(file, input.moduleName(), input.fileName());
  }

  private static String count(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    String text = errors + (errors == 1 ? " error" : " errors");
    return warnings == 0
        ? text
        : text + ", " + warnings + (warnings == 1 ? " warning" : " warnings");
  }

  /**
   * Traces name source files from the program's folder on, wherever it was compiled: the same
   * source gives the same object file.
   */
  private static ObjectFile withPortableNames(ObjectFile file, String main, String mainFile) {
    List<Module> modules = new ArrayList<>();
    for (Module module : file.modules()) {
      String source = module.name().equals(main) ? mainFile : SourceFolder.fileName(module.name());
      modules.add(
          new Module(
              module.name(),
              source,
              module.dependencies(),
              module.imports(),
              module.types(),
              module.functions(),
              module.globals(),
              module.aliases()));
    }
    return new ObjectFile(modules);
  }
}
