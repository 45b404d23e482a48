package dev.cayo.vm.classgen;

import dev.cayo.vm.LinkException;
import dev.cayo.vm.NativeRegistry;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.HostClasses;
import dev.cayo.vm.link.NativeAdapter;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Generates the host classes of one scope. The names are numbers: nothing that a guest chose gets
 * into them. Whatever fails in generating or defining is a {@link LinkException}.
 */
public final class ClassGenerator implements HostClasses {
  static final String PACKAGE = "dev/cayo/vm/guest/";

  private final GeneratedLoader loader;
  private final NativeRegistry natives;
  private final String prefix;
  private final AtomicInteger next = new AtomicInteger();
  private final java.util.Map<ClassLoader, GeneratedLoader> adapterLoaders =
      new java.util.concurrent.ConcurrentHashMap<>();

  /**
   * A generator with a class loader of its own.
   *
   * @param library of whose classes those of this scope may be subclasses; null for the library's
   *     own
   */
  public ClassGenerator(@Nullable ClassGenerator library, NativeRegistry natives) {
    ClassLoader parent = library == null ? ClassGenerator.class.getClassLoader() : library.loader;
    this.loader = new GeneratedLoader(parent);
    this.natives = natives;
    this.prefix = PACKAGE + (library == null ? "L" : "P");
  }

  @Override
  public GuestObject define(RuntimeClass type) {
    try {
      String name = prefix + next.getAndIncrement();
      Class<?> made = loader.define(name, ObjectClass.generate(name, type));
      GuestObject prototype = (GuestObject) made.getDeclaredConstructor().newInstance();
      made.getField(ObjectClass.TYPE).set(null, type);
      return prototype;
    } catch (LinkageError | ReflectiveOperationException | RuntimeException e) {
      throw new LinkException("no class for " + type.name() + ": " + e);
    }
  }

  @Override
  public NativeAdapter bind(FunctionInstance function) {
    NativeMethod method = NativeMethod.of(function, natives);
    try {
      // The natives' own loader sees the runtime and them.
      GeneratedLoader target =
          adapterLoaders.computeIfAbsent(method.host().getClassLoader(), GeneratedLoader::new);
      String name = PACKAGE + "N" + next.getAndIncrement();
      Class<?> made = target.define(name, AdapterClass.generate(name, function, method));
      return (NativeAdapter) made.getDeclaredConstructor().newInstance();
    } catch (LinkageError | ReflectiveOperationException | RuntimeException e) {
      throw new LinkException("no adapter for " + function + ": " + e);
    }
  }
}
