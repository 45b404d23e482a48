package dev.cayo.vm.classgen;

import dev.cayo.bytecode.Shape;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.NativeRegistry;
import dev.cayo.vm.Stop;
import dev.cayo.vm.interpret.CompiledRuns;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.HostClasses;
import dev.cayo.vm.link.Invoker;
import dev.cayo.vm.link.NativeAdapter;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * Generates the host classes of one scope. The names are numbers: nothing that a guest chose gets
 * into them. Whatever fails in generating or defining is a {@link LinkException}.
 */
public final class ClassGenerator implements HostClasses {
  static final String PACKAGE = "dev/cayo/vm/guest/";

  private final @Nullable ClassGenerator library;
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
    this.library = library;
    this.loader = new GeneratedLoader(parent);
    this.natives = natives;
    this.prefix = PACKAGE + (library == null ? "L" : "P");
  }

  @Override
  public String newName() {
    return prefix + next.getAndIncrement();
  }

  @Override
  public GuestObject define(RuntimeClass type) {
    try {
      Class<?> made = loader.define(type.hostName(), ObjectClass.generate(type));
      GuestObject prototype = (GuestObject) made.getDeclaredConstructor().newInstance();
      prototype.bind(type); // Not by reflection, which looks for the classes of all fields.
      return prototype;
    } catch (Stop e) {
      throw e;
    } catch (LinkageError | ReflectiveOperationException | RuntimeException e) {
      throw new LinkException("no class for " + type.name() + ": " + e);
    }
  }

  @Override
  public Class<?> defineInterface(RuntimeClass type) {
    try {
      String name = prefix + "A" + next.getAndIncrement();
      return loader.define(name, VirtualMethods.interfaceOf(name, type));
    } catch (LinkageError | RuntimeException e) {
      throw new LinkException("no interface for " + type.name() + ": " + e);
    }
  }

  @Override
  public MethodHandle callTarget(FunctionInstance function) {
    try {
      if (function.isNative() && !function.function().isHost()) {
        return nativeTarget(function);
      }
      String signature = CallDescriptor.name(function.parameters(), function.result());
      if (!callClasses().hasRoom("T" + signature)) {
        return generalTarget(function);
      }
      Class<?> made =
          callClasses()
              .shared(
                  "T" + signature,
                  name -> CallClasses.interpreted(name, function.parameters(), function.result()));
      return call(made).bindTo(function);
    } catch (LinkageError | ReflectiveOperationException | RuntimeException e) {
      throw new LinkException("no call of " + function + ": " + e);
    }
  }

  /** Takes no class, and more time. */
  private static MethodHandle generalTarget(FunctionInstance function)
      throws ReflectiveOperationException {
    MethodHandle all =
        MethodHandles.publicLookup()
            .findStatic(
                CompiledRuns.class,
                "interpretAny",
                MethodType.methodType(Object.class, FunctionInstance.class, Object[].class));
    String descriptor = CallDescriptor.of(function.parameters(), function.result());
    MethodType type =
        MethodType.fromMethodDescriptorString(descriptor, CompiledRuns.class.getClassLoader());
    return all.bindTo(function).asCollector(Object[].class, type.parameterCount()).asType(type);
  }

  private MethodHandle nativeTarget(FunctionInstance function) throws ReflectiveOperationException {
    NativeMethod method = NativeMethod.of(function, natives);
    GeneratedLoader target =
        adapterLoaders.computeIfAbsent(method.host().getClassLoader(), GeneratedLoader::new);
    String name = PACKAGE + "C" + next.getAndIncrement();
    Class<?> made = target.define(name, CallClasses.ofNative(name, function, method));
    made.getField(CallClasses.FUNCTION).set(null, function);
    return call(made);
  }

  private static MethodHandle call(Class<?> made) throws ReflectiveOperationException {
    for (java.lang.reflect.Method method : made.getMethods()) {
      if (method.getName().equals("call")) {
        return MethodHandles.publicLookup().unreflect(method);
      }
    }
    throw new NoSuchMethodException("call");
  }

  @Override
  public Invoker closureInvoker(FunctionInstance function, int captured) {
    try {
      List<Shape> all = function.parameters();
      Class<?> parent = invoker(all.subList(captured, all.size()), function.result());
      String name = prefix + "I" + next.getAndIncrement();
      byte[] code =
          CallClasses.closureInvoker(name, Type.getInternalName(parent), function, captured);
      Class<?> made = loader.define(name, code);
      made.getField(CallClasses.FUNCTION).set(null, function);
      Invoker invoker = (Invoker) made.getDeclaredConstructor().newInstance();
      invoker.captured = captured;
      return invoker;
    } catch (LinkageError | ReflectiveOperationException | RuntimeException e) {
      throw new LinkException("no call of closures of " + function + ": " + e);
    }
  }

  @Override
  public Class<?> invoker(List<Shape> arguments, Shape result) {
    return callClasses()
        .shared(
            "I" + CallDescriptor.name(arguments, result),
            name -> CallClasses.invoker(name, arguments, result));
  }

  /** The library's loader has what all programs call through. */
  private GeneratedLoader callClasses() {
    return library == null ? loader : library.loader;
  }

  @Override
  public ClassLoader loader() {
    return loader;
  }

  @Override
  public boolean isPure(FunctionInstance function) {
    return NativeMethod.of(function, natives).isPure();
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
