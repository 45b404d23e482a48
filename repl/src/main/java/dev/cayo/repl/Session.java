package dev.cayo.repl;

import dev.cayo.bytecode.Disassembler;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.Symbol;
import dev.cayo.compiler.CompiledInput;
import dev.cayo.compiler.SessionCompiler;
import dev.cayo.vm.OpenIsolate;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An interactive session without a terminal: takes inputs one after the other, and tells what came
 * of each.
 *
 * <p>An input with errors of the compiler leaves no trace. One that ends early, by an error of the
 * program or by a stop, has defined what it declares; its variables that were not set by then raise
 * StateError when they are read. One thread at a time, but for {@link #cancel}.
 */
public final class Session implements AutoCloseable {
  private static final int MOST_CHARACTERS = 2_000;

  private final Environment environment;
  private SessionCompiler compiler;
  private volatile OpenIsolate isolate;
  private volatile boolean cancelled;
  private @Nullable Symbol lastValue;
  private final List<Module> modules = new ArrayList<>();

  public Session(Environment environment) {
    this.environment = environment;
    this.compiler = new SessionCompiler(environment.sources(), environment.library());
    this.isolate = environment.isolate().get();
  }

  /** Whether more text at the end could make an input right: something is open. */
  public static boolean isIncomplete(String text) {
    return SessionCompiler.isIncomplete(text);
  }

  /** Compiles an input, runs it, and prints the value of its last expression. */
  public Evaluation evaluate(String text) {
    cancelled = false;
    CompiledInput input = compiler.compile(text);
    ObjectFile file = input.objectFile();
    if (file == null) {
      return new Evaluation(input.diagnostics(), new Result.Rejected(), 0);
    }
    if (cancelled) {
      return new Evaluation(input.diagnostics(), new Result.Stopped(Stop.Kind.CANCELLED), 0);
    }
    isolate.add(file);
    file.modules().forEach(m -> modules.add(0, m));
    Module module = file.main();
    Result ended = finish(() -> isolate.initialise(module.name()));
    long instructions = isolate.fuelUsed();
    boolean done = ended instanceof Result.Done;
    compiler.accept(input, done);
    CompiledInput.Value value = done ? input.value() : null;
    keep(value, module);
    Result result = value == null ? ended : print(module.name(), value);
    return new Evaluation(input.diagnostics(), result, instructions);
  }

  /** Nobody can name a value once there is a newer one, unless an input has done so before. */
  private void keep(CompiledInput.@Nullable Value value, Module added) {
    Symbol last = lastValue;
    if (last != null && mentions(added, last)) {
      last = null;
    }
    if (value != null) {
      if (last != null) {
        isolate.forget(last.module(), last.name());
      }
      last = new Symbol(added.name(), value.variable());
    }
    lastValue = last;
  }

  private static boolean mentions(Module module, Symbol variable) {
    return module.imports().stream()
        .anyMatch(i -> i instanceof Import.OfGlobal global && global.symbol().equals(variable));
  }

  private Result print(String module, CompiledInput.Value value) {
    Result ended = finish(() -> isolate.call(module, value.printer()));
    if (ended instanceof Result.Failed || ended instanceof Result.Stopped) {
      return new Result.Unprintable(value.type(), ended);
    }
    OpenIsolate.Excerpt text = isolate.string(module, value.text(), MOST_CHARACTERS);
    isolate.forget(module, value.text());
    return text == null ? ended : new Result.Value(text.text(), text.more(), value.type());
  }

  private static Result finish(Supplier<OptionalInt> run) {
    try {
      OptionalInt status = run.get();
      return status.isPresent() ? new Result.Exited(status.getAsInt()) : new Result.Done();
    } catch (Stop stop) {
      return new Result.Stopped(stop.kind());
    } catch (UncaughtErrorException e) {
      return new Result.Failed(e.type(), e.report());
    }
  }

  /**
   * Whether the host ran out of memory, so that all values are lost. {@link #reset} begins anew;
   * nothing else is possible.
   */
  public boolean isLost() {
    return isolate.isLost();
  }

  /** Compiles an input and leaves it at that: it is not run, and defines nothing. */
  public CompiledInput check(String text) {
    return compiler.compile(text);
  }

  /**
   * The bytecode of the newest function or type of a name, of whatever belongs to it; of all of the
   * last input where the name is empty. Null where no input declares it.
   */
  public @Nullable String disassemble(String name) {
    if (name.isEmpty()) {
      Module last = modules.isEmpty() ? null : modules.get(0);
      return last == null ? null : Disassembler.disassemble(last);
    }
    for (Module module : modules) {
      Module part = Extract.of(module, name);
      if (part != null) {
        return Disassembler.disassemble(part);
      }
    }
    return null;
  }

  /** The words that may stand at the cursor, given what stands before it. */
  public Set<String> complete(String text, int cursor) {
    return compiler.complete(text, cursor);
  }

  /** Forgets all inputs and their values. */
  public void reset() {
    isolate.close();
    modules.clear();
    lastValue = null;
    compiler = new SessionCompiler(environment.sources(), environment.library());
    isolate = environment.isolate().get();
  }

  /** Stops the evaluation that is under way, from any thread. */
  public void cancel() {
    cancelled = true;
    isolate.cancel();
  }

  @Override
  public void close() {
    isolate.close();
  }
}
