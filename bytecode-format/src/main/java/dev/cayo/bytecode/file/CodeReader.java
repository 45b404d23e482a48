package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.CodeSource;
import org.jspecify.annotations.Nullable;

/**
 * Where the body of one function is; {@link BodyReader}, and what it needs, is loaded when one is
 * asked for.
 */
final class CodeReader implements CodeSource {
  private final Pool pool;
  private final byte[] bytes;
  private final int start;
  private final int end;

  /** Where the lines are; null where there are none. */
  private final @Nullable LineReader lines;

  CodeReader(Pool pool, byte[] bytes, int start, int end, @Nullable LineReader lines) {
    this.pool = pool;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.lines = lines;
  }

  @Override
  public Code decode() {
    return new BodyReader(pool, bytes).decode(new Input(bytes, start, end), lines);
  }
}
