package dev.cayo.vm.link;

import dev.cayo.vm.object.GuestObject;
import dev.cayo.vm.translate.Body;
import org.jspecify.annotations.Nullable;

/** A call by name, with the receivers' class that it met last and what that class runs. */
public final class CallSite {
  /**
   * What receivers of one host class run. The body is register code that can be entered with the
   * arguments as they are: null for natives and for methods of primitives, whose receiver is to be
   * unboxed.
   */
  public static final class Target {
    public final Class<?> hostClass;
    public final @Nullable FunctionInstance function;
    public final @Nullable Body body;

    Target(Class<?> hostClass, @Nullable FunctionInstance function, @Nullable Body body) {
      this.hostClass = hostClass;
      this.function = function;
      this.body = body;
    }
  }

  /** What fits no receiver: so that {@link #target} is never null. */
  private static final Target NONE = new Target(void.class, null, null);

  private final String method;
  private final Scope scope;

  /** Never null, so that the loop need not ask. */
  public Target target = NONE;

  private @Nullable Target other;

  /** Whether the library knows that a program is kept from here. */
  private boolean isForeign;

  public CallSite(String method, Scope scope) {
    this.method = method;
    this.scope = scope;
  }

  public String method() {
    return method;
  }

  /** The target for a receiver of another class than the last one. */
  public Target miss(Object receiver) {
    Class<?> host = receiver.getClass();
    Target second = other;
    Target first = target;
    if (second != null && second.hostClass == host) {
      // Two classes in turn swap places; more than two come here each time.
      other = first;
      target = second;
      return second;
    }
    FunctionInstance function = scope.builtIns().of(receiver).method(method);
    Body body = function.isNative() || function.hasPrimitiveReceiver() ? null : function.prepared();
    Target found = new Target(host, function, body);
    if (!isForeign && scope.isLibrary() && isOfProgram(receiver)) {
      isForeign = true;
      scope.foreignSites().add(this);
    }
    other = first;
    target = found;
    return found;
  }

  private static boolean isOfProgram(Object receiver) {
    return receiver instanceof GuestObject object
        && !object.runtimeClass().type().module().scope().isLibrary();
  }

  /** As if it had met nothing yet. */
  void forget() {
    isForeign = false;
    target = NONE;
    other = null;
  }
}
