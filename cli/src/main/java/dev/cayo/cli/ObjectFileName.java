package dev.cayo.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where the object file of an input goes. */
final class ObjectFileName {
  private ObjectFileName() {}

  /** The file that was asked for, or the input's name with the ending {@code .cyo}. */
  static Path choose(Input input, @Nullable String asked, CommandSpec spec) {
    if (asked != null) {
      return differing(Input.path(asked), input, spec);
    }
    if (input.isStandardInput()) {
      throw new ParameterException(spec.commandLine(), "standard input has no name: use -o OUT");
    }
    String name = input.fileName();
    int dot = name.lastIndexOf('.');
    String base = dot > 0 ? name.substring(0, dot) : name;
    return differing(input.folder().resolve(base + ".cyo"), input, spec);
  }

  private static Path differing(Path target, Input input, CommandSpec spec) {
    boolean same =
        !input.isStandardInput()
            && target
                .toAbsolutePath()
                .normalize()
                .equals(Input.path(input.name()).toAbsolutePath().normalize());
    if (same) {
      throw new ParameterException(
          spec.commandLine(), "the output would replace '" + input.name() + "': use -o OUT");
    }
    return target;
  }
}
