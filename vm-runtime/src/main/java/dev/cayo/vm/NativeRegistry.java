package dev.cayo.vm;

import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.interpret.AnyNatives;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the natives of the library are: public static methods {@code name(Context, arguments…)} of
 * public classes, one class for each module and type. A name that is a word of Java has {@code _}
 * after it.
 */
public final class NativeRegistry {
  /** By module and type, in one string: a record as a key takes longer to start than to use. */
  private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

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
    classes.put(key(module, type), natives);
    return this;
  }

  public @Nullable Class<?> find(String module, String type) {
    return classes.get(key(module, type));
  }

  /** The system call that a native makes; null where it makes none, or is none. */
  public @Nullable SystemCall systemCall(Symbol function) {
    int dot = function.name().lastIndexOf('.');
    String type = dot < 0 ? "" : function.name().substring(0, dot);
    String simple = function.name().substring(dot + 1);
    Class<?> host = find(function.module(), type);
    if (host != null) {
      for (Method method : host.getMethods()) {
        Performs performs = method.getAnnotation(Performs.class);
        if (performs != null
            && (method.getName().equals(simple) || method.getName().equals(simple + "_"))) {
          return performs.value();
        }
      }
    }
    return null;
  }

  private static String key(String module, String type) {
    return module + " " + type;
  }
}
