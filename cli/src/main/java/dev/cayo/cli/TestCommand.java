package dev.cayo.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cayo test PATH…}: runs the {@code test} blocks of source files. */
@Command(
    name = "test",
    description = {
      "Run the tests of source files: their blocks 'test \"name\" { … }'.",
      "",
      "Each test runs on its own: the top-level code of its module runs anew, and the limits are those of one run. What a"
          + " test prints is shown where it fails."
    })
final class TestCommand implements Callable<Integer> {
  private final Streams streams;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "Source files, and folders: all source files in them that have tests. Default: this folder.")
  private List<String> paths = List.of();

  @Option(
      names = "--filter",
      paramLabel = "TEXT",
      description = "Run only the tests with TEXT in their name.")
  private String filter = "";

  private TestCommand(Streams streams) {
    this.streams = streams;
  }

  static CommandLine commandLine(Streams streams) {
    CommandSpec spec = CommandSpec.forAnnotatedObject(new TestCommand(streams));
    LimitFlags.addTo(spec);
    return new CommandLine(spec);
  }

  @Override
  public Integer call() {
    TestRun run = new TestRun(filter, LimitFlags.of(spec), streams);
    for (TestFile file : TestFile.find(paths.isEmpty() ? List.of(".") : paths, streams)) {
      run.add(file);
    }
    return run.finish().code();
  }
}
