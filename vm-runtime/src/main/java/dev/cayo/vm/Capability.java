package dev.cayo.vm;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Something outside that a program may act on. What is not granted raises AuthorityError. */
public sealed interface Capability {

  /** Standard output. */
  record Out(OutputStream stream) implements Capability {}

  /** Standard error. */
  record Err(OutputStream stream) implements Capability {}

  /** Standard input. */
  record In(InputStream stream) implements Capability {}

  /** The time of day and a clock that never goes back. */
  record Clock() implements Capability {}

  /** Numbers that nobody can predict. */
  record Random() implements Capability {}

  /** Reading one file, or all files below a directory. */
  record Read(Path path) implements Capability {}
}
