package dev.cayo.samples.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Capability;
import dev.cayo.vm.DebugOption;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Limits;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import dev.cayo.vm.Tiering;
import dev.cayo.vm.UncaughtErrorException;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Runs object files under small limits and says how they ended; whatever else is thrown is a bug.
 */
final class Sandbox {
  /** Interpreted. */
  static final Sandbox PLAIN =
      new Sandbox(
          StandardLibrary.engine(Set.of(), Tiering.of(Tiering.Mode.INTERPRETER)), Sandbox.FUEL);

  /** With every promise of the verifier checked. */
  static final Sandbox CHECKED = new Sandbox(Set.of(DebugOption.CHECK));

  /** Checked, with all frames given up and resumed at every safepoint. */
  static final Sandbox STRESSED = new Sandbox(Set.of(DebugOption.CHECK, DebugOption.STRESS));

  /** Every function compiled when it is first called. */
  static final Sandbox COMPILED =
      new Sandbox(StandardLibrary.engine(Set.of(), Tiering.of(Tiering.Mode.JIT)), Sandbox.FUEL);

  /** Compiled, with all frames given up at every safepoint. */
  static final Sandbox COMPILED_STRESSED =
      new Sandbox(
          StandardLibrary.engine(Set.of(DebugOption.STRESS), Tiering.of(Tiering.Mode.JIT)),
          Sandbox.FUEL);

  /** Compiled in the background as soon as may be. */
  static final Sandbox TIERED =
      new Sandbox(
          StandardLibrary.engine(Set.of(), new Tiering(Tiering.Mode.TIERED, 0, 1, null)),
          Sandbox.FUEL);

  private static final long FUEL = 100_000;
  private static final long MEMORY = 16 << 20;
  private static final long DEPTH = 20_000;
  private static final long OUTPUT = 1 << 16;

  /** Much more than the fuel takes: who comes so far hangs. */
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  /** Cancels what has no deadline. */
  private static final Timer TIMER = new Timer("cancels what hangs", true);

  private final Engine engine;
  private final long fuel;
  private final long memory;
  private final long depth;

  private Sandbox(Set<DebugOption> options) {
    this(StandardLibrary.engine(options), FUEL);
  }

  private Sandbox(Engine engine, long fuel) {
    this(engine, fuel, MEMORY, DEPTH);
  }

  private Sandbox(Engine engine, long fuel, long memory, long depth) {
    this.engine = engine;
    this.fuel = fuel;
    this.memory = memory;
    this.depth = depth;
  }

  /** The same with another limit. */
  Sandbox withFuel(long limit) {
    return new Sandbox(engine, limit, memory, depth);
  }

  Ending run(byte[] file) {
    Program program;
    try {
      program = engine.load(file);
    } catch (MalformedObjectException e) {
      return Ending.refused(Ending.Kind.MALFORMED);
    } catch (VerificationException e) {
      return Ending.refused(Ending.Kind.UNSOUND);
    } catch (LinkException e) {
      return Ending.refused(Ending.Kind.UNLINKED);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Isolate isolate = isolate(program, out)) {
      return fuel == Limits.UNLIMITED ? runUnmetered(isolate, out) : run(isolate, out);
    }
  }

  private Isolate isolate(Program program, ByteArrayOutputStream out) {
    Isolate.Builder builder =
        program
            .isolate()
            .fuel(fuel)
            .memory(memory)
            .maxDepth(depth)
            .output(OUTPUT)
            .grant(new Capability.Out(out));
    return (fuel == Limits.UNLIMITED ? builder : builder.deadline(DEADLINE)).build();
  }

  private static Ending runUnmetered(Isolate isolate, ByteArrayOutputStream out) {
    TimerTask end =
        new TimerTask() {
          @Override
          public void run() {
            isolate.cancel();
          }
        };
    TIMER.schedule(end, DEADLINE.toMillis());
    try {
      return run(isolate, out).withoutUse();
    } finally {
      end.cancel();
    }
  }

  /** The same without limits but those of depth and output: nothing is counted. */
  Sandbox unmetered() {
    return new Sandbox(engine, Limits.UNLIMITED, Limits.UNLIMITED, depth);
  }

  /** The same with another limit. */
  Sandbox withMemory(long limit) {
    return new Sandbox(engine, fuel, limit, depth);
  }

  /** The same with another limit, in slots. */
  Sandbox withDepth(long limit) {
    return new Sandbox(engine, fuel, memory, limit);
  }

  private static Ending run(Isolate isolate, ByteArrayOutputStream out) {
    Ending.Kind kind;
    String detail;
    try {
      kind = Ending.Kind.DONE;
      detail = Integer.toString(isolate.run());
    } catch (UncaughtErrorException e) {
      kind = Ending.Kind.ERROR;
      detail = e.report();
    } catch (Stop stop) {
      if (stop.kind() == Stop.Kind.DEADLINE || stop.kind() == Stop.Kind.CANCELLED) {
        throw new AssertionError("hangs", stop);
      }
      kind = Ending.Kind.STOPPED;
      detail = stop.kind().toString();
    }
    boolean isOutOfFuel = detail.equals(Stop.Kind.FUEL.toString());
    long allocated = isOutOfFuel ? 0 : isolate.statistics().allocated();
    return new Ending(kind, detail, isolate.fuelUsed(), allocated, out.toString(UTF_8));
  }
}
