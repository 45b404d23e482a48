package dev.cayo.vm;

import dev.cayo.bytecode.Names;
import dev.cayo.vm.interpret.AnyNatives;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the natives of the library are: public static methods {@code name(Context, arguments…)} of
 * public classes, one class for each module and type. A name that is a word of Java has {@code _}
 * after it.
 */
public final class NativeRegistry {
  private record Key(String module, String type) {}

  private final Map<Key, Class<?>> classes = new ConcurrentHashMap<>();

  public NativeRegistry() {
    register(Names.PRELUDE, "Any", AnyNatives.class);
  }

  /**
   * Registers the natives of a type.
   *
   * @param type {@code ""} for functions at the top level, {@code String} for its methods, {@code
   *     ~List} for extensions
   */
  public NativeRegistry register(String module, String type, Class<?> natives) {
    classes.put(new Key(module, type), natives);
    return this;
  }

  public @Nullable Class<?> find(String module, String type) {
    return classes.get(new Key(module, type));
  }
}
