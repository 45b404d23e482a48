package dev.cayo.cli;

import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Story;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cayo explain [CODE]}: what there is to tell about a message of the compiler. */
@Command(
    name = "explain",
    description = "Tell the story of a message of the compiler, or list all of them.")
final class ExplainCommand implements Callable<Integer> {
  /** {@code E0201}, also {@code e201}, {@code 201} and {@code error[E0201]}. */
  private static final Pattern CODE =
      Pattern.compile("(?:error|warning)?\\[?([EW]?)(\\d{1,4})]?", Pattern.CASE_INSENSITIVE);

  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code, such as E0201. Default: list all codes.")
  private @Nullable String code;

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    StoryPrinter printer = new StoryPrinter(streams.text(), Colour.onOutput());
    if (code == null) {
      printer.list();
    } else {
      DiagnosticCode found = find(code);
      if (found == null) {
        throw new ParameterException(
            spec.commandLine(),
            "there is no message '" + code + "'; 'cayo explain' lists them all");
      }
      printer.print(found, Story.of(found));
    }
    return ExitCode.DONE.code();
  }

  private static @Nullable DiagnosticCode find(String written) {
    Matcher matcher = CODE.matcher(written.strip());
    if (!matcher.matches()) {
      return null;
    }
    String letter = matcher.group(1).toUpperCase(Locale.ROOT);
    String number = "0".repeat(4 - matcher.group(2).length()) + matcher.group(2);
    for (DiagnosticCode each : DiagnosticCode.values()) {
      if (each.code().endsWith(number) && each.code().startsWith(letter)) {
        return each;
      }
    }
    return null;
  }
}
