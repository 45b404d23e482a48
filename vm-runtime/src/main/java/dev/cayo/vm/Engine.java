package dev.cayo.vm;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.Verifier;
import dev.cayo.vm.link.HierarchyCheck;
import dev.cayo.vm.link.ImportCheck;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.tier.Tier;
import dev.cayo.vm.tier.TierFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What programs share: the library, its classes and its code. Made once for many programs; used by
 * many threads. To close it is to cancel every isolate of its programs.
 */
public final class Engine implements AutoCloseable {
  private final ModuleSource source;
  private final NativeRegistry natives;
  private final Set<DebugOption> debug;
  private final Tier tier;
  private final Map<String, Module> read = new ConcurrentHashMap<>();
  private final LinkedLibrary metered;

  /** Null until an isolate needs it that is not metered. */
  private @Nullable LinkedLibrary unmetered;

  public Engine(ModuleSource source, NativeRegistry natives) {
    this(source, natives, Set.of());
  }

  /** An engine for tests of the VM. */
  public Engine(ModuleSource source, NativeRegistry natives, Set<DebugOption> debug) {
    this(source, natives, debug, Tiering.DEFAULT);
  }

  /**
   * An engine that runs code in its own way.
   *
   * @param debug where operands are checked, nothing is compiled
   */
  public Engine(
      ModuleSource source, NativeRegistry natives, Set<DebugOption> debug, Tiering tiering) {
    this(
        source,
        natives,
        debug,
        debug.contains(DebugOption.CHECK) ? Tier.NONE : TierFactory.find(tiering));
  }

  /** An engine for tests of a tier, which it closes. */
  public Engine(ModuleSource source, NativeRegistry natives, Set<DebugOption> debug, Tier tier) {
    this.source = source;
    this.natives = natives;
    this.debug = debug;
    this.tier = tier;
    this.metered = link(true);
  }

  /**
   * An engine with the standard library.
   *
   * @throws IllegalStateException where there is none beside the runtime
   */
  public static Engine create() {
    return create(Tiering.DEFAULT);
  }

  /** As {@link #create()}, running code in its own way. */
  public static Engine create(Tiering tiering) {
    Library library =
        ServiceLoader.load(Library.class, Engine.class.getClassLoader())
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("there is no Cayo library on the class path"));
    return new Engine(library, library.natives(), Set.of(), tiering);
  }

  private LinkedLibrary link(boolean isMetered) {
    return LinkedLibrary.of(this::findInLibrary, natives, debug, tier, isMetered);
  }

  /** The library as isolates have it. */
  private LinkedLibrary library(boolean isMetered) {
    return isMetered ? metered : unmetered();
  }

  private synchronized LinkedLibrary unmetered() {
    LinkedLibrary known = unmetered;
    if (known == null) {
      metered.scope().checkOpen();
      known = link(false);
      unmetered = known;
    }
    return known;
  }

  private @Nullable Module findInLibrary(String name) {
    Module known = read.get(name);
    if (known != null || !Scope.isLibrary(name)) {
      return known;
    }
    byte[] file = source.find(name);
    if (file == null) {
      return null;
    }
    Module module = ObjectReader.read(file).main();
    if (!module.name().equals(name)) {
      throw new LinkException("the object file of " + name + " holds " + module.name());
    }
    read.put(name, module);
    return module;
  }

  /**
   * Reads, verifies and links an object file.
   *
   * @throws dev.cayo.bytecode.MalformedObjectException where it is no object file
   * @throws dev.cayo.bytecode.VerificationException where its code is not sound
   * @throws LinkException where it does not fit the library
   * @throws IllegalStateException where the engine is closed
   */
  public Program load(byte[] objectFile) {
    return load(ObjectReader.read(objectFile));
  }

  /**
   * As {@link #load(byte[])}.
   *
   * @throws IOException where the file cannot be read
   */
  public Program load(Path objectFile) throws IOException {
    return load(Files.readAllBytes(objectFile));
  }

  /** As {@link #load(byte[])}. */
  public Program load(ObjectFile file) {
    metered.scope().checkOpen();
    Map<String, Module> modules = new HashMap<>();
    addVerified(file, modules);
    LinkedProgram linked = link(file, modules, true);
    return new Program(linked, () -> link(file, modules, false), file, natives);
  }

  private LinkedProgram link(ObjectFile file, Map<String, Module> modules, boolean isMetered) {
    Scope scope = library(isMetered).program(modules);
    checkImports(file, scope);
    return new LinkedProgram(scope, file);
  }

  /** An isolate to which modules are added while it lives; it is allowed nothing yet. */
  public OpenIsolate.Builder openIsolate() {
    metered.scope().checkOpen();
    Map<String, Module> modules = new ConcurrentHashMap<>();
    return new OpenIsolate.Builder(metered.program(modules), modules);
  }

  /** Adds all modules of a file, or none. */
  static void addVerified(ObjectFile file, Map<String, Module> modules) {
    Map<String, Module> added = new HashMap<>();
    for (Module module : file.modules()) {
      if (Scope.isLibrary(module.name())) {
        throw new LinkException(module.name() + ": only the library has modules of that name");
      }
      if (modules.containsKey(module.name()) || added.put(module.name(), module) != null) {
        throw new LinkException(module.name() + ": there are two modules of that name");
      }
      Verifier.verifyModule(module);
    }
    modules.putAll(added);
  }

  static void checkImports(ObjectFile file, Scope scope) {
    for (Module module : file.modules()) {
      ImportCheck.check(scope.module(module.name()));
      HierarchyCheck.check(scope.module(module.name()));
    }
  }

  /**
   * Cancels what its isolates run, on whatever thread, and refuses all that is asked of it or of
   * them from then on.
   */
  @Override
  public synchronized void close() {
    metered.scope().close();
    if (unmetered != null) {
      unmetered.scope().close();
    }
  }
}
