package dev.cayo.vm;

import dev.cayo.bytecode.Names;
import dev.cayo.vm.interpret.Errors;
import dev.cayo.vm.interpret.ExecutionContext;
import dev.cayo.vm.interpret.Exit;
import dev.cayo.vm.interpret.UncaughtError;
import dev.cayo.vm.link.FunctionInstance;
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

  /** What a run of a program may use. */
  public static final class Builder extends IsolateBuilder<Builder> {
    private final Program program;
    private List<String> arguments = List.of();
    private long output = Limits.UNLIMITED;

    Builder(Program program) {
      this.program = program;
    }

    @Override
    Builder self() {
      return this;
    }

    /** Bytes that may be written to standard output and error. */
    public Builder output(long bytes) {
      output = bytes;
      return this;
    }

    public Builder arguments(List<String> given) {
      arguments = List.copyOf(given);
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
    ExecutionContext made =
        new ExecutionContext(
            program.library(),
            capabilities,
            limits.fuel,
            limits.memory,
            limits.depth,
            limits.deadlineFromNow());
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
