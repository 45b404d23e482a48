package dev.cayo.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of {@code cayo run}, from the table that its parser uses. {@link Main} runs programs
 * before picocli is asked.
 */
@Command(
    name = "run",
    description = {
      "Run a program: a source file, or an object file. 'cayo FILE' does the same.",
      "",
      "What stands after FILE goes to the program untouched; one '--' right after FILE is left out. The program may use"
          + " the console, the clock and random numbers, and may read the files among its arguments."
    })
final class RunCommand implements Callable<Integer> {
  private RunCommand() {}

  static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new RunCommand());
    for (RunOption option : RunOption.values()) {
      spec.addOption(spec(option));
    }
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .paramLabel("FILE")
            .description("The program; '-' is standard input.")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("1..*")
            .arity("0..*")
            .paramLabel("ARGUMENT")
            .type(String[].class)
            .description("The program's own arguments.")
            .build());
    return new CommandLine(spec);
  }

  /** An option as picocli has it: with the text of its values, of which there may be several. */
  static OptionSpec spec(RunOption option) {
    OptionSpec.Builder builder = OptionSpec.builder(option.flag());
    if (option.takesValue()) {
      Class<?> type = option.isRepeatable() ? String[].class : String.class;
      builder.type(type).paramLabel(option.value());
    }
    return builder.description(option.description()).build();
  }

  @Override
  public Integer call() {
    throw new IllegalStateException("run is not picocli's");
  }
}
