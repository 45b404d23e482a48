package dev.cayo.cli;

import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.vm.Capability;
import dev.cayo.vm.Console;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.LinkException;
import dev.cayo.vm.Program;
import dev.cayo.vm.Statistics;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code cayo run}: loads a program, gives it its limits and grants, and says how it ended. */
final class Run {
  private final RunRequest request;
  private final Streams streams;

  Run(RunRequest request, Streams streams) {
    this.request = request;
    this.streams = streams;
  }

  /** The exit code: the program's own, or one of {@link ExitCode}. */
  int run(Engine engine) {
    long started = System.nanoTime();
    Input input = Input.read(request.file(), streams);
    if (!input.isObjectFile()) {
      // What the compiler made has to be sound and to fit: anything else is a bug of ours.
      return run(engine.load(Compilation.compile(input, streams)), started);
    }
    try {
      return run(engine.load(input.bytes()), started);
    } catch (MalformedObjectException | VerificationException | LinkException e) {
      throw ObjectFiles.bad(input, e);
    }
  }

  private int run(Program program, long started) {
    long loaded = System.nanoTime();
    try (Isolate isolate = prepare(program)) {
      Interruption interruption = Interruption.of(isolate);
      try {
        return run(isolate, interruption);
      } finally {
        interruption.end();
        if (request.stats()) {
          printStatistics(isolate, loaded - started, System.nanoTime() - loaded);
        }
      }
    }
  }

  private Isolate prepare(Program program) {
    Isolate.Builder builder =
        request
            .limits()
            .limit(program.isolate())
            .arguments(request.arguments())
            .grant(Console.of(streams.out(), streams.err(), streams.in()));
    for (String argument : request.arguments()) {
      grantFile(argument, builder);
    }
    if (request.stats()) {
      builder.observed();
    }
    return builder.build();
  }

  /** To name a file among the program's arguments is to let the program read it. */
  private static void grantFile(String argument, Isolate.Builder builder) {
    try {
      Path path = Path.of(argument);
      if (Files.isRegularFile(path)) {
        builder.grant(new Capability.Read(path));
      }
    } catch (InvalidPathException e) {
      // Not a file, then.
    }
  }

  private int run(Isolate isolate, Interruption interruption) {
    try {
      return isolate.run();
    } catch (Stop stop) {
      return interruption.hasBegun() ? ExitCode.INTERRUPTED.code() : stopped(stop.kind());
    } catch (UncaughtErrorException e) {
      streams.messages().print(e.report());
      streams.messages().flush();
      boolean denied = e.type().equals("AuthorityError");
      return (denied ? ExitCode.CAPABILITY_DENIED : ExitCode.UNCAUGHT_ERROR).code();
    }
  }

  private int stopped(Stop.Kind kind) {
    StopReport report = StopReport.of(kind, request.limits());
    streams.complain(report.sentence());
    return report.exitCode().code();
  }

  private void printStatistics(Isolate isolate, long loading, long running) {
    Statistics used = isolate.statistics();
    streams
        .messages()
        .printf(
            "cayo: %d instructions in %d ms, after %d ms of loading%n"
                + "cayo: %d fuel, %d bytes allocated, at most %d live at once%n",
            used.instructions(),
            running / 1_000_000,
            loading / 1_000_000,
            used.fuel(),
            used.allocated(),
            used.mostLive());
  }
}
