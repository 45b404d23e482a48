package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Decodes the lines of one function. Each says by how many blocks it lies after the one before, by
 * how many instructions (from the start of its block where that is another), and by how much the
 * source line differs.
 */
final class LineReader {
  private final byte[] bytes;
  private final int start;
  private final int end;

  LineReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  List<Line> decode(List<Block> blocks) {
    Input in = new Input(bytes, start, end);
    List<Line> lines = new ArrayList<>();
    int block = 0;
    int instruction = 0;
    long line = 0;
    while (!in.atEnd()) {
      int blocksOn = in.unsigned();
      long on = (long) (blocksOn == 0 ? instruction : 0) + in.unsigned();
      if (!lines.isEmpty() && blocksOn == 0 && on == instruction) {
        throw in.malformed("two lines for one instruction");
      }
      if (blocksOn >= blocks.size() - block || on >= sizeOf(blocks, block + blocksOn)) {
        throw in.malformed("line of an instruction that does not exist");
      }
      block += blocksOn;
      instruction = (int) on;
      line += in.signed();
      if (line < 1 || line > Integer.MAX_VALUE) {
        throw in.malformed("line out of range");
      }
      lines.add(new Line(block, instruction, (int) line));
    }
    return List.copyOf(lines);
  }

  private static int sizeOf(List<Block> blocks, int index) {
    return blocks.get(index).instructions().size();
  }
}
