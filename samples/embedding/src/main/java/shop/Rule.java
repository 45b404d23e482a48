package shop;

import dev.cayo.embedding.CompilationException;
import dev.cayo.embedding.SourceCompiler;
import dev.cayo.vm.Engine;
import dev.cayo.vm.ExitException;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import dev.cayo.vm.Stop;
import dev.cayo.vm.UncaughtErrorException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** A rule of a user: compiled once, run for each order in an isolate of its own. */
final class Rule {
  private static final int MB = 1 << 20;

  private final String name;
  private final Program program;

  /** The function of a rule. */
  interface Total {
    double total(Order order);
  }

  private Rule(String name, Program program) {
    this.name = name;
    this.program = program;
  }

  /**
   * A rule from its source.
   *
   * @throws CompilationException where it has errors
   */
  static Rule load(Engine engine, Path source) throws IOException {
    String file = source.getFileName().toString();
    Program program =
        engine.load(SourceCompiler.compile(file, Files.readString(source)));
    return new Rule(file.replace(".cayo", ""), program);
  }

  String name() {
    return name;
  }

  /** The total, or why there is none. Whatever the rule does, this comes back. */
  String apply(Order order, PriceList prices) {
    try (Isolate isolate =
        program
            .isolate()
            .fuel(50_000_000)
            .memory(8 * MB)
            .maxDepth(50_000)
            .deadline(Duration.ofSeconds(20))
            .bind("price", PriceList.class, prices)
            .start()) {
      double total = isolate.function("total", Total.class).total(order);
      return String.format(Locale.ROOT, "%.2f", total);
    } catch (Stop stop) {
      return "stopped: " + stop.getMessage();
    } catch (UncaughtErrorException error) {
      return error.report().lines().findFirst().orElse("");
    } catch (ExitException exit) {
      return "gave up";
    }
  }
}
