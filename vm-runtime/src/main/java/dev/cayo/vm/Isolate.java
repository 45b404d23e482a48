package dev.cayo.vm;

import dev.cayo.bytecode.Names;
import dev.cayo.vm.interpret.Errors;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.interpret.Exit;
import dev.cayo.vm.interpret.UncaughtError;
import dev.cayo.vm.link.FunctionInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One run of a program: its globals, heap account, limits and grants. Runs once, on the thread that
 * calls {@link #run}; {@link #cancel} may be called by any thread.
 */
public final class Isolate implements AutoCloseable {
  private final Program program;
  private final GrantedCapabilities capabilities;
  private final Builder limits;
  private volatile @Nullable ExecutionContext context;
  private volatile boolean cancelled;

  private Isolate(Builder limits) {
    this.program = limits.program;
    this.limits = limits;
    this.capabilities = new GrantedCapabilities(limits.grants, limits.arguments, limits.output);
  }

  /** What an isolate may use; nothing is granted and little limited until it is said. */
  public static final class Builder {
    private final Program program;
    private final List<Capability> grants = new ArrayList<>();
    private List<String> arguments = List.of();
    private long fuel = Limits.UNLIMITED;
    private long memory = Limits.UNLIMITED;
    private long depth = Limits.DEPTH;
    private long output = Limits.UNLIMITED;
    private @Nullable Duration deadline;

    Builder(Program program) {
      this.program = program;
    }

    /** Instructions that may be executed. */
    public Builder fuel(long units) {
      fuel = units;
      return this;
    }

    /** Slots of frames that may be open at once. */
    public Builder maxDepth(long slots) {
      depth = slots;
      return this;
    }

    /** Bytes that may be reachable at once. */
    public Builder memory(long bytes) {
      memory = bytes;
      return this;
    }

    /** Bytes that may be written to standard output and error. */
    public Builder output(long bytes) {
      output = bytes;
      return this;
    }

    /** Time from the start of the run. */
    public Builder deadline(Duration limit) {
      deadline = limit;
      return this;
    }

    public Builder arguments(List<String> given) {
      arguments = List.copyOf(given);
      return this;
    }

    public Builder grant(Capability capability) {
      grants.add(capability);
      return this;
    }

    public Isolate build() {
      return new Isolate(this);
    }
  }

  /**
   * Runs the initialisers and the entry, and gives the exit status: 0, or what the program passed
   * to {@code exit}.
   *
   * @throws Stop where a limit ended it
   * @throws UncaughtErrorException where an error of the program did
   * @throws IllegalStateException where it has run before
   */
  public int run() {
    return run(Names.ENTRY).orElse(0);
  }

  /**
   * Runs the initialisers and one of {@link Program#tests}. Gives what was passed to {@code exit},
   * where that was called: the test has then not come to its end.
   *
   * @throws Stop where a limit ended it
   * @throws UncaughtErrorException where an error of the program did
   * @throws IllegalStateException where it has run before
   * @throws IllegalArgumentException where there is no such test
   */
  public OptionalInt runTest(String test) {
    if (!program.tests().contains(test)) {
      throw new IllegalArgumentException("there is no test \"" + test + "\"");
    }
    return run(Names.test(test));
  }

  private OptionalInt run(String last) {
    if (context != null) {
      throw new IllegalStateException("an isolate runs once");
    }
    ExecutionContext running = start();
    try {
      for (FunctionInstance function : program.starts(last)) {
        running.run(function);
      }
      capabilities.flush();
      return OptionalInt.empty();
    } catch (Exit exit) {
      capabilities.flush();
      return OptionalInt.of(exit.status());
    } catch (UncaughtError uncaught) {
      throw new UncaughtErrorException(
          uncaught.error().runtimeClass().name(), Errors.print(uncaught.error()));
    } finally {
      capabilities.flushQuietly();
    }
  }

  private ExecutionContext start() {
    long deadline = 0;
    if (limits.deadline != null) {
      // Zero means none, so a deadline that falls on it moves by a nanosecond.
      deadline = (System.nanoTime() + limits.deadline.toNanos()) | 1;
    }
    ExecutionContext made =
        new ExecutionContext(
            program.library(), capabilities, limits.fuel, limits.memory, limits.depth, deadline);
    capabilities.attach(made);
    context = made;
    if (cancelled) {
      made.cancel();
    }
    return made;
  }

  /** Stops the run, from any thread: with a {@link Stop} there within a slice. */
  public void cancel() {
    cancelled = true;
    ExecutionContext running = context;
    if (running != null) {
      running.cancel();
    }
  }

  /** Instructions executed so far, as the ISA counts them. */
  public long fuelUsed() {
    ExecutionContext running = context;
    return running == null ? 0 : running.fuelUsed();
  }

  /** Ends a run that is still under way. */
  @Override
  public void close() {
    cancel();
  }
}
