package dev.cayo.vm.host;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.vm.BindingException;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedFunction;
import dev.cayo.vm.link.LoadedModule;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the guest as a method of a Java interface calls it. */
public final class GuestFunction {
  private final FunctionInstance function;
  private final Signature signature;

  private GuestFunction(FunctionInstance function, Signature signature) {
    this.function = function;
    this.signature = signature;
  }

  /**
   * The function of a module as a method has it.
   *
   * @throws BindingException where there is none, or the types do not fit
   */
  public static GuestFunction of(LoadedModule module, String name, Method method) {
    LoadedFunction found =
        name.matches("[\\p{L}_][\\p{L}\\p{N}_]*") ? module.findFunction(name) : null;
    if (found == null || !isPublic(found.definition())) {
      throw new BindingException(module.name() + " has no public function " + name);
    }
    if (!found.definition().typeParameters().isEmpty()) {
      throw new BindingException(name + " has type parameters");
    }
    Signature signature = Signature.of(found.definition(), method, module.scope());
    return new GuestFunction(found.instance(List.of()), signature);
  }

  private static boolean isPublic(Function function) {
    return function.hasCode()
        && !function.flags().contains(Flag.PRIVATE)
        && !function.flags().contains(Flag.SYNTHETIC);
  }

  /** Copies the arguments into the guest, calls, and copies the result out. */
  public @Nullable Object call(ExecutionContext context, @Nullable Object[] arguments) {
    long before = context.held();
    @Nullable Object[] copies;
    try {
      copies = signature.argumentsToGuest(new Copy(context), arguments);
    } finally {
      context.release(before);
    }
    Object result = context.call(function, copies);
    return signature.resultToHost(new Copy(context), result);
  }
}
