package dev.cayo.repl;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cayo.bytecode.ObjectReader;
import dev.cayo.compiler.LibraryProvider;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Capability;
import dev.cayo.vm.Engine;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/** A session with small limits, and what its program has printed. */
final class Sessions implements AutoCloseable {
  private static final long FUEL = 20_000_000;
  private static final Engine ENGINE = StandardLibrary.engine();

  final ByteArrayOutputStream out = new ByteArrayOutputStream();
  Runnable whenErr = () -> {};
  final OutputStream err =
      new OutputStream() {
        @Override
        public void write(int b) {
          whenErr.run();
        }
      };
  final Map<String, String> files = new HashMap<>();
  final Session session;

  Sessions() {
    this(FUEL);
  }

  /** Each input has that much fuel. */
  Sessions(long fuel) {
    session = new Session(environment(InputStream.nullInputStream(), out, fuel));
  }

  Sessions(InputStream in) {
    session = new Session(environment(in, out, FUEL));
  }

  Sessions(InputStream in, OutputStream out) {
    session = new Session(environment(in, out, FUEL));
  }

  private Environment environment(InputStream in, OutputStream out, long fuel) {
    StandardLibrary library = new StandardLibrary();
    LibraryProvider modules =
        name -> {
          byte[] file = library.find(name);
          return file == null ? null : ObjectReader.read(file).main();
        };
    return Environment.of(
        ENGINE,
        modules,
        name -> files.containsKey(name) ? new SourceFile(name, files.get(name)) : null,
        builder ->
            builder
                .fuel(fuel)
                .memory(16 << 20)
                .grant(new Capability.Out(out))
                .grant(new Capability.Err(err))
                .grant(new Capability.In(in, false)));
  }

  /** How an input ended, in one line. */
  String eval(String input) {
    Evaluation evaluation = session.evaluate(input);
    Result result = evaluation.result();
    if (result instanceof Result.Rejected) {
      Diagnostic first = evaluation.diagnostics().get(0);
      return first.code().code() + " " + first.message();
    }
    return show(result);
  }

  private static String show(Result result) {
    if (result instanceof Result.Value value) {
      return value.text() + (value.more() > 0 ? "…" : "") + ": " + value.type();
    }
    if (result instanceof Result.Failed failed) {
      return failed.report().lines().findFirst().orElse("");
    }
    if (result instanceof Result.Stopped stopped) {
      return "stopped " + stopped.kind();
    }
    if (result instanceof Result.Unprintable unprintable) {
      return "unprintable " + unprintable.type() + ", " + show(unprintable.reason());
    }
    return result instanceof Result.Exited exited ? "exit " + exited.status() : "";
  }

  String printed() {
    String text = out.toString(UTF_8);
    out.reset();
    return text;
  }

  @Override
  public void close() {
    session.close();
  }
}
