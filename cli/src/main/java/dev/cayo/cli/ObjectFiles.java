package dev.cayo.cli;

import dev.cayo.bytecode.MalformedObjectException;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.VerificationException;
import dev.cayo.bytecode.Verifier;

/** Object files that a command looks at without running them. */
final class ObjectFiles {
  private ObjectFiles() {}

  static ObjectFile read(Input input) {
    try {
      return ObjectReader.read(input.bytes());
    } catch (MalformedObjectException e) {
      throw bad(input, e);
    }
  }

  static void verify(Input input) {
    try {
      for (Module module : read(input).modules()) {
        Verifier.verifyModule(module);
      }
    } catch (MalformedObjectException | VerificationException e) {
      throw bad(input, e);
    }
  }

  static CommandException bad(Input input, RuntimeException reason) {
    return new CommandException(ExitCode.BAD_MODULE, input.name() + ": " + reason.getMessage());
  }
}
