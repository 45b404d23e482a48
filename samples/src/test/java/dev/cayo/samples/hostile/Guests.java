package dev.cayo.samples.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.Assembler;
import dev.cayo.bytecode.AssemblyException;
import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.compiler.CompilationResult;
import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.Renderer;
import dev.cayo.compiler.diagnostics.Severity;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Capability;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The one place where the corpus uses the compiler and the embedding API. */
final class Guests {
  /** The folder that a program may use, as it knows it. */
  static final Path FOLDER = Path.of("/folder");

  /** The variable that a program may read. */
  static final String VARIABLE = "VARIABLE";

  private final Engine engine = Engine.create();
  private final StandardLibrary library = new StandardLibrary();
  private final Map<String, Module> modules = new ConcurrentHashMap<>();

  /** What came of content: a program, or how it was refused. */
  record Loaded(Program program, Ending refusal) {}

  private Module libraryModule(String name) {
    return modules.computeIfAbsent(
        name,
        n -> {
          byte[] file = library.find(n);
          return file == null ? null : ObjectReader.read(file).main();
        });
  }

  /** Compiles and loads source that has no errors. */
  Program program(String source) {
    Loaded loaded = load(Attack.Form.SOURCE, source.getBytes(UTF_8));
    if (loaded.program == null) {
      throw new IllegalArgumentException(loaded.refusal.report() + "\n" + source);
    }
    return loaded.program;
  }

  Loaded load(Attack.Form form, byte[] content) {
    try {
      return switch (form) {
        case SOURCE -> compile(content);
        case ASSEMBLY -> loaded(ObjectWriter.write(Assembler.assemble(new String(content, UTF_8))));
        case OBJECT_FILE -> loaded(content);
      };
    } catch (MalformedObjectException e) {
      return refused("malformed", e);
    } catch (VerificationException e) {
      return refused("verification " + e.rule(), e);
    } catch (LinkException e) {
      return refused("link", e);
    } catch (AssemblyException e) {
      return refused("assembly", e);
    }
  }

  /** Loads content, and runs what can be run. */
  Ending perform(Attack.Form form, byte[] content, AttackLimits limits, InputStream input) {
    Loaded loaded = load(form, content);
    return loaded.program == null ? loaded.refusal : run(loaded.program, limits, input);
  }

  private static Loaded refused(String kind, Exception e) {
    return new Loaded(null, Ending.refused(kind, String.valueOf(e.getMessage())));
  }

  private Loaded loaded(byte[] file) {
    return new Loaded(engine.load(file), null);
  }

  /** What source that has no errors is compiled to. */
  ObjectFile objectFile(String source) {
    CompilationResult result = compile("main.cayo", source.getBytes(UTF_8));
    if (result.objectFile() == null) {
      throw new IllegalArgumentException(source + new Renderer(false).render(result.diagnostics()));
    }
    return result.objectFile();
  }

  private CompilationResult compile(String name, byte[] source) {
    return Compiler.compile(
        SourceFile.decode(name, source), "main", module -> null, this::libraryModule);
  }

  private Loaded compile(byte[] source) {
    CompilationResult result = compile("main.cayo", source);
    if (result.objectFile() == null) {
      List<Diagnostic> errors =
          result.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList();
      String codes =
          errors.stream().map(d -> d.code().code()).distinct().collect(Collectors.joining(" "));
      String shown = new Renderer(false).render(result.diagnostics());
      return new Loaded(null, Ending.refused("compile " + codes, shown));
    }
    // As a file: what a command writes and another reads.
    return loaded(ObjectWriter.write(result.objectFile()));
  }

  /** A run within limits, with the console granted. */
  Ending run(Program program, AttackLimits limits, InputStream input) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Isolate isolate = isolate(program, limits, input, out)) {
      return run(isolate, out);
    }
  }

  /** A run with arguments, an endless input, the clock, random numbers, a variable and a folder. */
  Ending run(Program program, AttackLimits limits, List<String> arguments, Path folder) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Input input = new Input(10, Long.MAX_VALUE);
    Services services = new Services(program);
    Isolate.Builder builder =
        builder(program, limits, services, input, out)
            .arguments(arguments)
            .grant(new Capability.Clock())
            .grant(new Capability.Random())
            .grant(new Capability.Env(VARIABLE, "x"))
            .grant(new Capability.Read(folder, FOLDER))
            .grant(new Capability.Write(folder, FOLDER));
    try (Isolate isolate = services.build(builder)) {
      return run(isolate, out);
    }
  }

  Isolate isolate(
      Program program, AttackLimits limits, InputStream input, ByteArrayOutputStream out) {
    Services services = new Services(program);
    return services.build(builder(program, limits, services, input, out));
  }

  private static Isolate.Builder builder(
      Program program,
      AttackLimits limits,
      Services services,
      InputStream input,
      ByteArrayOutputStream out) {
    Isolate.Builder builder =
        program
            .isolate()
            .fuel(limits.fuel())
            .memory(limits.memory())
            .maxDepth(limits.depth())
            .output(limits.output())
            .grant(services.revocable(new Capability.Out(out)))
            .grant(services.revocable(new Capability.Err(out)))
            .grant(services.revocable(new Capability.In(input)));
    if (limits.deadline() != null) {
      builder.deadline(limits.deadline());
    }
    return builder;
  }

  static Ending run(Isolate isolate, ByteArrayOutputStream out) {
    try {
      int status = isolate.run();
      return ending(status == 0 ? "ends" : "exit " + status, "", isolate, out);
    } catch (Stop stop) {
      String kind = stop.kind().name().toLowerCase(Locale.ROOT);
      Ending ending = ending(kind, stop.getMessage(), isolate, out);
      checkStopped(isolate, out, stop, ending);
      return ending;
    } catch (UncaughtErrorException e) {
      return ending("error " + e.type(), e.report(), isolate, out);
    }
  }

  private static Ending ending(
      String kind, String report, Isolate isolate, ByteArrayOutputStream out) {
    return new Ending(kind, isolate.fuelUsed(), out.toString(UTF_8), report);
  }

  /** An isolate that was stopped stays so: it says the same again, and nothing of it runs. */
  private static void checkStopped(
      Isolate isolate, ByteArrayOutputStream out, Stop stop, Ending ending) {
    try {
      isolate.run();
    } catch (Stop again) {
      boolean silent = out.toString(UTF_8).equals(ending.output());
      if (again.kind() == stop.kind() && silent && isolate.fuelUsed() == ending.fuel()) {
        return;
      }
    }
    throw new AssertionError("an isolate goes on after " + ending);
  }
}
