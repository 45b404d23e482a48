package dev.cayo.vm;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.interpret.Exit;
import dev.cayo.vm.interpret.UncaughtError;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedGlobal;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An isolate that grows: modules are added to it while it lives, and see those before. Each run has
 * fuel and a deadline of its own; after a stop the next one goes on with what the globals hold. One
 * thread at a time, but for {@link #cancel}.
 */
public final class OpenIsolate implements AutoCloseable {
  private final Scope scope;
  private final Map<String, Module> modules;
  private final GrantedCapabilities capabilities;
  private final ExecutionContext context;
  private final Builder limits;
  private final Set<String> initialised = new LinkedHashSet<>();

  /** Modules of the library that a stop may have caught in the middle of something. */
  private final Set<String> suspect = new LinkedHashSet<>();

  private boolean closed;

  private OpenIsolate(Builder builder) {
    this.scope = builder.scope;
    this.modules = builder.modules;
    this.limits = builder;
    this.capabilities = new GrantedCapabilities(builder.grants, List.of(), builder.output);
    this.context =
        new ExecutionContext(
            builder.scope.library(), capabilities, builder.fuel, builder.memory, builder.depth, 0);
    capabilities.attach(context);
  }

  /** What each run may use; the memory is for all values together. */
  public static final class Builder extends IsolateBuilder<Builder> {
    private final Scope scope;
    private final Map<String, Module> modules;

    Builder(Scope scope, Map<String, Module> modules) {
      this.scope = scope;
      this.modules = modules;
    }

    @Override
    Builder self() {
      return this;
    }

    public OpenIsolate build() {
      return new OpenIsolate(this);
    }
  }

  /**
   * Verifies and links the modules of a file. Nothing runs yet.
   *
   * @throws dev.cayo.bytecode.VerificationException where the code is not sound
   * @throws LinkException where it does not fit what is there
   */
  public void add(ObjectFile file) {
    Engine.addVerified(file, modules);
    Engine.checkImports(file, scope);
  }

  /**
   * Initialises a module, and before it those that it depends on and that were never initialised to
   * their end. Gives the status where the program called {@code exit}.
   *
   * @throws Stop where a limit ended it
   * @throws UncaughtErrorException where an error of the program did
   */
  public OptionalInt initialise(String module) {
    InitialisationOrder order = new InitialisationOrder(scope);
    order.add(module);
    Set<String> names = new LinkedHashSet<>(suspect);
    names.addAll(order.modules());
    names.removeAll(initialised);
    return run(() -> names.forEach(this::initialiseOne));
  }

  private void initialiseOne(String module) {
    FunctionInstance function = scope.module(module).findStart(Names.INITIALISER);
    if (function != null) {
      context.run(function);
    }
    initialised.add(module);
    suspect.remove(module);
  }

  /** Calls a function that takes nothing; ends as {@link #initialise} does. */
  public OptionalInt call(String module, String function) {
    FunctionInstance found = scope.module(module).findStart(function);
    if (found == null) {
      throw new IllegalArgumentException(module + " has no function " + function);
    }
    return run(() -> context.run(found));
  }

  private OptionalInt run(Runnable work) {
    if (closed) {
      throw new IllegalStateException("the isolate is closed");
    }
    context.restart(limits.fuel, limits.deadlineFromNow());
    capabilities.restart(limits.output);
    try {
      work.run();
      return OptionalInt.empty();
    } catch (Stop stop) {
      // Nothing of the guest ran at the stop: what the library keeps may be half done.
      initialised.stream().filter(Scope::isLibrary).forEach(suspect::add);
      initialised.removeAll(suspect);
      throw stop;
    } catch (Exit exit) {
      return OptionalInt.of(exit.status());
    } catch (UncaughtError uncaught) {
      throw new UncaughtErrorException(uncaught, null, null);
    } finally {
      capabilities.flushQuietly();
    }
  }

  /**
   * The beginning of a string.
   *
   * @param more how many characters come after
   */
  public record Excerpt(String text, int more) {}

  /** The string in a global variable, up to a length; null where it holds none. */
  public @Nullable Excerpt string(String module, String global, int most) {
    LoadedGlobal found = scope.module(module).findGlobal(global);
    Text text = found == null ? null : context.string(found);
    if (text == null) {
      return null;
    }
    int end = Math.min(text.length(), most);
    return new Excerpt(text.slice(0, end).toString(), text.length() - end);
  }

  /** Lets go of what a global variable holds, as if it had never been set. */
  public void forget(String module, String global) {
    LoadedGlobal found = scope.module(module).findGlobal(global);
    if (found != null) {
      context.forget(found);
    }
  }

  /** Instructions that the last run has executed. */
  public long fuelUsed() {
    return context.fuelUsed();
  }

  /**
   * Whether the host ran out of memory, and all that the globals held was given up for it. No run
   * is possible then.
   */
  public boolean isLost() {
    return context.isLost();
  }

  /** Stops the run that is under way, from any thread: with a {@link Stop} there within a slice. */
  public void cancel() {
    context.cancel();
  }

  /** Lets go of all that the globals hold; no run is possible from then on. */
  @Override
  public void close() {
    closed = true;
    context.dropFrames();
    capabilities.release();
  }
}
