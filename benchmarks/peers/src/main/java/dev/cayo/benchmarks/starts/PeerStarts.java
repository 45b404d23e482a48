package dev.cayo.benchmarks.starts;

import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wasm.Parser;
import com.dylibso.chicory.wasm.WasmModule;
import dev.cayo.benchmarks.isolates.StartTimes;
import java.time.Duration;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;

/**
 * From nothing but a loaded program to its first result, and closed again: an isolate of Cayo, an
 * instance of Chicory, a context of GraalJS on a shared engine, in one process one after the other.
 */
public final class PeerStarts {
  /** {@code (module (func (export "f") (result i32) i32.const 42))}. */
  private static final byte[] WASM = {
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7f, 3, 2, 1, 0, 7, 5, 1, 1, 0x66, 0, 0,
    0x0a, 6, 1, 4, 0, 0x41, 0x2a, 0x0b
  };

  private static final Duration TIME = Duration.ofSeconds(5);

  private PeerStarts() {}

  /** Takes no arguments. */
  public static void main(String[] args) {
    StartTimes.print("Cayo isolate", StartTimes.cayo());
    WasmModule module = Parser.parse(WASM);
    StartTimes.print("Chicory instance", StartTimes.micros(() -> chicory(module), TIME));
    try (Engine engine =
        Engine.newBuilder().option("engine.WarnInterpreterOnly", "false").build()) {
      Source source = Source.create("js", "var answer = 42; answer");
      StartTimes.print("GraalJS context", StartTimes.micros(() -> graal(engine, source), TIME));
    }
  }

  private static void chicory(WasmModule module) {
    check(Instance.builder(module).build().export("f").apply()[0]);
  }

  private static void graal(Engine engine, Source source) {
    try (Context context = Context.newBuilder("js").engine(engine).build()) {
      check(context.eval(source).asInt());
    }
  }

  private static void check(long answer) {
    if (answer != 42) {
      throw new IllegalStateException("got " + answer);
    }
  }
}
