package dev.cayo.jit;

import dev.cayo.vm.Tiering;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.tier.Tier;
import dev.cayo.vm.translate.Body;
import java.lang.invoke.MutableCallSite;
import java.util.Queue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is compiled. Where slices of fuel come to their end, the program runs long enough:
 * so the interpreter counts nothing. The thread whose slice it was compiles the function, then for
 * a while others that were called; the time that this takes is in proportion to the fuel used. What
 * compiled code asks for is compiled by a thread in the background, which goes when there is
 * nothing to do.
 */
final class JitTier implements Tier {
  /** Functions that wait to be compiled; others have to become hot again. */
  private static final int MOST_WAITING = 10_000;

  /** Nanoseconds after which a thread that compiles goes on with its program. */
  private static final long MOST_AT_ONCE = 30_000_000;

  private final Tiering tiering;
  private final boolean isForced;
  private final ThreadPoolExecutor compiler;

  JitTier(Tiering tiering) {
    this.tiering = tiering;
    this.isForced = tiering.mode() == Tiering.Mode.JIT;
    this.compiler =
        new ThreadPoolExecutor(
            1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), JitTier::thread);
    compiler.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "cayo-jit");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void prepared(Body body) {
    if (isForced) {
      compileWanted(body, 0);
    } else {
      body.function.function().module().scope().called().add(body);
    }
  }

  @Override
  public void sampled(Body body, int position, BooleanSupplier isEnding) {
    if (body.isOfVm()) {
      return;
    }
    long end = System.nanoTime() + MOST_AT_ONCE;
    if (body.compiled.samples.incrementAndGet() >= tiering.samples()
        && body.compiled.isNewSample(position)) {
      compileWanted(body, 0);
      if (!isEnding.getAsBoolean()) {
        compileLoop(body, position);
      }
    }
    Scope scope = body.function.function().module().scope();
    BooleanSupplier goesOn = () -> System.nanoTime() < end && !isEnding.getAsBoolean();
    compileCalled(scope.called(), goesOn);
    compileCalled(scope.library().called(), goesOn);
  }

  @Override
  public boolean samplesBegin() {
    return isForced || tiering.samples() == 0;
  }

  private void compileLoop(Body body, int position) {
    int point = body.isaPoints.find(position);
    if (point >= 0) {
      var blocks = body.function.function().definition().code().orElseThrow().blocks();
      int loop = Blocks.loopAround(blocks, body.isaPoints.blocks()[point]);
      if (loop > 0) {
        compileWanted(body, loop);
      }
    }
  }

  private void compileCalled(Queue<Body> called, BooleanSupplier goesOn) {
    while (goesOn.getAsBoolean()) {
      Body next = called.poll();
      if (next == null) {
        return;
      }
      compileWanted(next, 0);
    }
  }

  private void compileWanted(Body body, int block) {
    if (body.compiled.want(block)) {
      compile(Specialisation.none(body.function), block, 0, null);
    }
  }

  @Override
  public void called(FunctionInstance function) {
    if (!function.isNative() && ++function.callsFromCompiled >= tiering.calls()) {
      Body body = function.prepared();
      Specialisation any = Specialisation.none(function);
      if (body.compiled.want(0) && !submit(function, () -> compile(any, 0, 0, null))) {
        body.compiled.forget(0);
      }
    }
  }

  @Override
  public void copy(Specialisation wanted, MutableCallSite site, int level) {
    submit(wanted.function(), () -> compile(wanted, 0, level, site));
  }

  /** Gives whether it is, or will be done. */
  private boolean submit(FunctionInstance function, Runnable work) {
    if (isForced) {
      work.run();
      return true;
    }
    try {
      compiler.execute(work);
      return true;
    } catch (RejectedExecutionException e) {
      log("not compiled: " + function + ": " + (compiler.isShutdown() ? "closed" : "busy"));
      return false;
    }
  }

  /** Whatever goes wrong leaves the function to the interpreter. */
  private void compile(
      Specialisation wanted, int block, int level, @Nullable MutableCallSite site) {
    FunctionInstance function = wanted.function();
    long start = System.nanoTime();
    CompilationRecord event = CompilationRecord.begin();
    String what =
        function + (block == 0 ? "" : ", block " + block) + (site == null ? "" : ", for one call");
    try {
      CompiledUnit unit = UnitCompiler.compile(wanted, block, level);
      if (site == null) {
        unit.install();
      } else {
        unit.installAt(site);
      }
      long micros = (System.nanoTime() - start) / 1000;
      event.end(function, block, unit.code().length, "compiled");
      log(
          "compiled: %s: %d bytes in %d us, as %s"
              .formatted(
                  what,
                  unit.code().length,
                  micros,
                  unit.name().substring(unit.name().lastIndexOf('/') + 1)));
    } catch (NotCompilable e) {
      event.end(function, block, 0, String.valueOf(e.getMessage()));
      log("not compiled: " + what + ": " + e.getMessage());
    } catch (Throwable e) {
      event.end(function, block, 0, e.toString());
      log("not compiled: " + what + ": " + e);
    }
  }

  private void log(String line) {
    Consumer<String> log = tiering.log();
    if (log != null) {
      log.accept("jit: " + line);
    }
  }

  @Override
  public void close() {
    compiler.shutdownNow();
  }
}
