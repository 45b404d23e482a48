package dev.cayo.vm;

import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Visible;
import dev.cayo.vm.host.GuestFunction;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.interpret.Exit;
import dev.cayo.vm.interpret.UncaughtError;
import dev.cayo.vm.link.FunctionInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A program under way: its globals, heap account, limits and grants. One thread at a time runs it,
 * any may {@link #cancel} or {@link #close} it. Its limits hold for its whole life. It ends by a
 * {@link Stop} or by {@code exit}: each later call throws the same again. An error of the program
 * ends the call alone.
 */
public final class Isolate implements AutoCloseable {
  private final LinkedProgram program;
  private final GrantedCapabilities capabilities;
  private final Builder limits;
  private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
  private volatile @Nullable ExecutionContext context;
  private volatile boolean cancelled;
  private volatile boolean closed;

  /** What ended it: thrown by each call from then on. */
  private @Nullable RuntimeException ended;

  private boolean begun;
  private boolean initialised;

  private Isolate(Builder limits) {
    this.program = limits.program.linked(limits.isMetered());
    this.limits = limits;
    this.capabilities = new GrantedCapabilities(limits.grants, limits.arguments, limits.output);
  }

  /** What a run of a program may use. */
  public static final class Builder extends IsolateBuilder<Builder> {
    private final Program program;
    private List<String> arguments = List.of();
    private final Map<String, HostCalls.Service> bindings = new HashMap<>();
    private boolean observed;

    Builder(Program program) {
      this.program = program;
    }

    @Override
    Builder self() {
      return this;
    }

    /**
     * Counts what is used, and live memory often, for {@link Isolate#statistics}; changes nothing
     * but the time.
     */
    public Builder observed() {
      observed = true;
      return this;
    }

    @Override
    boolean isMetered() {
      return observed || super.isMetered();
    }

    public Builder arguments(List<String> given) {
      arguments = List.copyOf(given);
      return this;
    }

    /**
     * Lets the program call the functions that it declares as {@code host group { … }}: those of an
     * interface, on an object, and nothing else of that object. The methods run on the thread that
     * runs the isolate.
     *
     * @throws BindingException where the interface lacks one of them, or its types do not fit
     */
    public <T> Builder bind(String group, Class<T> type, T service) {
      program.linked(true).hostGroup(group, type); // Says now what does not fit.
      bindings.put(group, new HostCalls.Service(type, service));
      return this;
    }

    /** An isolate that has not begun, so that another thread can cancel it from the start. */
    public Isolate build() {
      return new Isolate(this);
    }

    /**
     * An isolate whose initialisers have run: ready for calls.
     *
     * @throws Stop where a limit ended it
     * @throws UncaughtErrorException where an error of the program did
     * @throws ExitException where it called {@code exit}
     */
    public Isolate start() {
      Isolate isolate = build();
      try {
        isolate.enter(isolate::initialise);
        return isolate;
      } catch (Throwable e) {
        isolate.close();
        throw e;
      }
    }
  }

  /**
   * Runs the initialisers, unless they have, and the entry, and gives the exit status: 0, or what
   * the program passed to {@code exit}.
   *
   * @throws Stop where a limit ended it
   * @throws UncaughtErrorException where an error of the program did
   */
  public int run() {
    return run(Names.ENTRY).orElse(0);
  }

  /**
   * Runs the initialisers, unless they have, and one of {@link Program#tests}. Gives what was
   * passed to {@code exit}, where that was called: the test has then not come to its end.
   *
   * @throws Stop where a limit ended it
   * @throws UncaughtErrorException where an error of the program did
   * @throws IllegalArgumentException where there is no such test
   */
  public OptionalInt runTest(String test) {
    if (!limits.program.tests().contains(test)) {
      throw new IllegalArgumentException("there is no test \"" + test + "\"");
    }
    return run(Names.test(test));
  }

  private OptionalInt run(String last) {
    try {
      return enter(
          running -> {
            if (!begun) {
              initialise(running);
            }
            FunctionInstance function = program.start(last);
            if (function != null) {
              ready(running).run(function);
            }
            return OptionalInt.empty();
          });
    } catch (ExitException exit) {
      return OptionalInt.of(exit.status());
    }
  }

  /**
   * A public function of the main module, as an interface with one method. Arguments and results
   * are copied: see docs/embedding.md for which type stands for which. The interface may be used as
   * long as the isolate lives, by the same rules.
   *
   * @throws BindingException where there is no such function, or its types do not fit
   */
  public <T> T function(String name, Class<T> type) {
    return FunctionProxy.one(this, program, name, type);
  }

  /**
   * As {@link #function}, for an interface whose methods are named as the functions.
   *
   * @throws BindingException where there is no such function, or its types do not fit
   */
  public <T> T functions(Class<T> type) {
    return FunctionProxy.all(this, program, type);
  }

  @Nullable Object call(GuestFunction function, @Nullable Object[] arguments) {
    return enter(running -> function.call(ready(running), arguments));
  }

  private Isolate initialise(ExecutionContext running) {
    begun = true;
    for (FunctionInstance function : program.initialisers()) {
      running.run(function);
    }
    initialised = true;
    return this;
  }

  private ExecutionContext ready(ExecutionContext running) {
    if (!initialised) {
      throw new IllegalStateException("the initialisers have not come to their end");
    }
    return running;
  }

  /**
   * Lets this thread run the guest, and puts the ways in which that may end into terms of the host.
   */
  private <T extends @Nullable Object> T enter(Function<ExecutionContext, T> work) {
    Thread current = Thread.currentThread();
    boolean outermost = owner.compareAndSet(null, current);
    if (!outermost && owner.get() != current) {
      throw new IllegalStateException("the isolate runs on another thread");
    }
    try {
      T result = translate(work, outermost);
      if (outermost) {
        capabilities.finish();
      }
      return result;
    } catch (GuestException e) {
      throw new UncaughtErrorException(
          e.type(), "error: " + e.type() + ": " + Visible.lines(e.message()) + "\n");
    } finally {
      if (outermost) {
        capabilities.flushQuietly();
        if (ended != null) {
          release();
        }
        owner.set(null);
        releaseIfClosed();
      }
    }
  }

  private <T extends @Nullable Object> T translate(
      Function<ExecutionContext, T> work, boolean outermost) {
    checkAlive();
    try {
      return work.apply(context());
    } catch (Stop stop) {
      throw end(stop);
    } catch (Exit exit) {
      RuntimeException reason = end(new ExitException(exit.status()));
      capabilities.finish();
      throw reason;
    } catch (UncaughtError uncaught) {
      throw new UncaughtErrorException(
          uncaught, context().hostCause(uncaught.error()), outermost ? null : this);
    } catch (OutOfMemoryError e) {
      throw end(new MemoryExhausted());
    } catch (StackOverflowError e) {
      throw end(new DepthExceeded());
    } catch (Error e) {
      end(new IllegalStateException("the isolate ended with an error of the host", e));
      throw e;
    }
  }

  /** Where a call back from the host has ended the isolate, whatever the host made of it. */
  void checkEnd() {
    RuntimeException reason = ended;
    if (reason instanceof ExitException exit) {
      throw new Exit(exit.status());
    }
    if (reason != null) {
      throw reason;
    }
  }

  private RuntimeException end(RuntimeException reason) {
    ended = reason;
    return reason;
  }

  private void checkAlive() {
    RuntimeException reason = ended;
    if (reason != null) {
      throw reason;
    }
    if (closed) {
      throw new IllegalStateException("the isolate is closed");
    }
    program.library().checkOpen();
  }

  private ExecutionContext context() {
    ExecutionContext running = context;
    if (running == null) {
      running =
          new ExecutionContext(
              program.library(),
              capabilities,
              limits.fuel,
              limits.memory,
              limits.depth,
              limits.deadlineFromNow());
      capabilities.attach(running);
      if (limits.observed) {
        running.observe();
      }
      if (!limits.bindings.isEmpty()) {
        running.bind(new HostCalls(this, program, limits.bindings));
      }
      context = running;
      if (cancelled) {
        running.cancel();
      }
    }
    return running;
  }

  /** Stops what runs, from any thread: with a {@link Stop} there within a slice. */
  public void cancel() {
    cancelled = true;
    ExecutionContext running = context;
    if (running != null) {
      running.cancel();
    }
  }

  /**
   * Bytes that the globals hold, counted now; the count costs no fuel.
   *
   * @throws IllegalStateException where the isolate runs on another thread, or is closed
   */
  public long liveMemory() {
    return enter(ExecutionContext::liveMemory);
  }

  /**
   * What was used so far; exact when nothing runs. Where there is no limit of fuel, memory or time,
   * and {@link Builder#observed} was not asked for, compiled code counts nothing: then it was more.
   */
  public Statistics statistics() {
    ExecutionContext running = context;
    return running == null ? new Statistics(0, 0, 0, 0) : running.statistics();
  }

  /** Fuel used so far, as {@link #statistics} has it. */
  public long fuelUsed() {
    ExecutionContext running = context;
    return running == null ? 0 : running.fuelUsed();
  }

  /**
   * Cancels what runs, and lets go of all that the isolate holds: here, or where it runs on another
   * thread when that comes out.
   */
  @Override
  public void close() {
    closed = true;
    cancel();
    releaseIfClosed();
  }

  private void releaseIfClosed() {
    if (closed && owner.compareAndSet(null, Thread.currentThread())) {
      release();
      owner.set(null);
    }
  }

  private void release() {
    ExecutionContext running = context;
    if (running != null) {
      running.dropFrames();
    }
    capabilities.release();
  }
}
