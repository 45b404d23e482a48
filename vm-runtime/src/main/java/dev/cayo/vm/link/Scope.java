package dev.cayo.vm.link;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.DebugOption;
import dev.cayo.vm.Limits;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.MemoryExhausted;
import dev.cayo.vm.tier.Tier;
import dev.cayo.vm.translate.Body;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The modules that see each other: those of the library, or those of a program above the library.
 * Everything linked lives as long as its scope. Modules named {@code std.*} are the library's
 * alone.
 */
public final class Scope {
  /** A program of many calls must not take memory of the host for each. */
  private static final int MOST_COPIES = 1000;

  private final @Nullable Scope library;
  private final ModuleFinder finder;
  private final HostClasses hostClasses;
  private final Set<DebugOption> debug;
  private final boolean isMetered;
  private final Map<String, LoadedModule> modules = new ConcurrentHashMap<>();
  private final AtomicInteger globals = new AtomicInteger();
  private final AtomicInteger singletons = new AtomicInteger();
  private final AtomicInteger instances = new AtomicInteger();
  private final AtomicInteger copies = new AtomicInteger();
  private final Queue<Body> called = new ConcurrentLinkedQueue<>();
  private final BuiltIns builtIns;
  private final ForeignSites foreignSites = new ForeignSites();

  /** Of a library: what is told of its end. */
  private final Set<Interruptible> interruptibles = Collections.newSetFromMap(new WeakHashMap<>());

  private volatile boolean closed;
  private Tier tier = Tier.NONE;

  /**
   * The scope of the library.
   *
   * @param isMetered whether compiled code counts what isolates use
   */
  public Scope(
      ModuleFinder finder, HostClasses hostClasses, Set<DebugOption> debug, boolean isMetered) {
    this.library = null;
    this.finder = finder;
    this.hostClasses = hostClasses;
    this.debug = debug;
    this.isMetered = isMetered;
    this.builtIns = new BuiltIns(this);
  }

  /** The scope of a program. What the library's call sites keep of others is forgotten. */
  public Scope(Scope library, ModuleFinder finder, HostClasses hostClasses) {
    this.library = library;
    this.finder = finder;
    this.hostClasses = hostClasses;
    this.debug = library.debug;
    this.isMetered = library.isMetered;
    library.foreignSites.forgetAll();
    this.builtIns = library.builtIns;
  }

  public static boolean isLibrary(String module) {
    return module.equals("std") || module.startsWith("std.");
  }

  /** Whether an option of the engine is on. */
  public boolean has(DebugOption option) {
    return debug.contains(option);
  }

  /** Whether compiled code counts what isolates use. */
  public boolean isMetered() {
    return isMetered;
  }

  /** Of a library, before anything runs: says what compiles. */
  public void setTier(Tier above) {
    tier = above;
  }

  /** What compiles the functions of this scope. */
  public Tier tier() {
    return library == null ? tier : library.tier();
  }

  /** The library below a program; of a library, itself. */
  public Scope library() {
    return library == null ? this : library;
  }

  /** Functions that were called, and that the tier has not looked at yet. */
  public Queue<Body> called() {
    return called;
  }

  public HostClasses hostClasses() {
    return hostClasses;
  }

  public boolean isLibrary() {
    return library == null;
  }

  ForeignSites foreignSites() {
    return foreignSites;
  }

  /** Of a library: ends all that runs on it. */
  public void close() {
    closed = true;
    tier.close();
    synchronized (interruptibles) {
      interruptibles.forEach(Interruptible::interrupt);
    }
  }

  /** Has something be told of the end of the library, as long as it lives. */
  public void interruptAtEnd(Interruptible running) {
    synchronized (interruptibles) {
      interruptibles.add(running);
    }
  }

  public boolean isClosed() {
    return closed;
  }

  /** Refuses what is begun after the end. */
  public void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the engine is closed");
    }
  }

  public BuiltIns builtIns() {
    return builtIns;
  }

  public LoadedModule module(String name) {
    LoadedModule known = modules.get(name);
    if (known != null) {
      return known;
    }
    if (library != null && isLibrary(name)) {
      return library.module(name);
    }
    Module found = finder.find(name);
    if (found == null) {
      throw new LinkException("there is no module " + name);
    }
    LoadedModule made = new LoadedModule(this, found);
    LoadedModule earlier = modules.putIfAbsent(name, made);
    return earlier == null ? made : earlier;
  }

  public LoadedFunction function(Symbol symbol) {
    LoadedFunction found = module(symbol.module()).findFunction(symbol.name());
    if (found == null) {
      throw LinkException.of(symbol, "there is no such function");
    }
    return found;
  }

  public LoadedType type(Symbol symbol) {
    LoadedType found = module(symbol.module()).findType(symbol.name());
    if (found == null) {
      throw LinkException.of(symbol, "there is no such type");
    }
    return found;
  }

  public LoadedGlobal global(Symbol symbol) {
    LoadedGlobal found = module(symbol.module()).findGlobal(symbol.name());
    if (found == null) {
      throw LinkException.of(symbol, "there is no such variable");
    }
    return found;
  }

  public RuntimeClass prelude(String type, List<Shape> shapes) {
    return type(new Symbol(Names.PRELUDE, type)).instance(shapes);
  }

  /**
   * An instance for shapes some of which are primitive is about to stay. A few functions with many
   * type parameters have more vectors of shapes than there is memory for their code.
   *
   * @throws dev.cayo.vm.MemoryExhausted where the scope has as many as it may have
   */
  void countInstance(List<Shape> shapes) {
    int limit = isLibrary() ? Limits.LIBRARY_INSTANCES : Limits.PROGRAM_INSTANCES;
    if (shapes.stream().anyMatch(Shapes::isPrimitive) && instances.incrementAndGet() > limit) {
      instances.decrementAndGet();
      throw new MemoryExhausted();
    }
  }

  /** Whether another function may be compiled for one call of this scope alone. */
  public boolean takesCopy() {
    return copies.get() < MOST_COPIES && copies.incrementAndGet() <= MOST_COPIES;
  }

  int nextGlobal() {
    return globals.getAndIncrement();
  }

  int nextSingleton() {
    return singletons.getAndIncrement();
  }
}
