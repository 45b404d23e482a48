package dev.cayo.vm.tier;

import dev.cayo.vm.link.Boxes;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.object.GuestObject;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call by name of receivers that have no generated class: strings, boxes, arrays, closures. There
 * are few such classes: each that comes by is tested for from then on.
 */
final class ByNameSite extends MutableCallSite {
  private static final MethodHandle RELINK;
  private static final MethodHandle IS_OF;
  private static final MethodHandle UNBOX;

  static {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      RELINK =
          lookup.findVirtual(
              ByNameSite.class, "relink", MethodType.methodType(Object.class, Object[].class));
      IS_OF =
          lookup.findStatic(
              ByNameSite.class,
              "isOf",
              MethodType.methodType(boolean.class, Class.class, Object.class));
      UNBOX =
          lookup.findStatic(Boxes.class, "unbox", MethodType.methodType(long.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final String method;
  private final Scope scope;

  ByNameSite(MethodType type, String method, Scope scope) {
    super(type);
    this.method = method;
    this.scope = scope;
    setTarget(relinking());
  }

  private MethodHandle relinking() {
    return RELINK.bindTo(this).asCollector(Object[].class, type().parameterCount()).asType(type());
  }

  @SuppressWarnings("UnusedMethod") // found by name
  private static boolean isOf(Class<?> host, @Nullable Object receiver) {
    return receiver != null && receiver.getClass() == host;
  }

  @SuppressWarnings("UnusedMethod") // found by name
  private @Nullable Object relink(@Nullable Object[] arguments) throws Throwable {
    Object receiver = Objects.requireNonNull(arguments[0]);
    FunctionInstance function = scope.builtIns().of(receiver).method(method);
    MethodHandle target = function.site().dynamicInvoker();
    if (function.hasPrimitiveReceiver()) {
      Class<?> primitive = target.type().parameterType(0);
      MethodHandle unbox = UNBOX;
      if (primitive == double.class) {
        unbox =
            MethodHandles.filterReturnValue(
                UNBOX,
                MethodHandles.publicLookup()
                    .findStatic(
                        Double.class,
                        "longBitsToDouble",
                        MethodType.methodType(double.class, long.class)));
      } else if (primitive != long.class) {
        unbox =
            MethodHandles.explicitCastArguments(
                UNBOX, MethodType.methodType(primitive, Object.class));
      }
      target = MethodHandles.filterArguments(target, 0, unbox);
    }
    target = target.asType(type());
    if (!(receiver instanceof GuestObject)) {
      MethodHandle test = IS_OF.bindTo(receiver.getClass());
      setTarget(MethodHandles.guardWithTest(test, target, getTarget()));
    }
    return target.invokeWithArguments(arguments);
  }
}
