package dev.cayo.bytecode.file;

import dev.cayo.bytecode.ObjectLayout;
import dev.cayo.bytecode.ObjectLayout.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the sizes in a file that {@link FileReader} accepts. */
public final class LayoutReader {
  /** The kinds of entries of the pool, in the order of their numbers, which begin with 1. */
  private static final List<String> KINDS =
      List.of(
          "string",
          "int",
          "float",
          "symbol",
          "primitive",
          "basic",
          "array",
          "class",
          "variable",
          "nullable",
          "function type",
          "field",
          "function",
          "method");

  private final Map<String, Integer> constants = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();

  private LayoutReader() {}

  public static ObjectLayout read(byte[] file) {
    FileReader.checkHeader(file);
    int end = file.length - Format.CHECKSUM_LENGTH;
    Input in = new Input(file, Format.MAGIC.length, end);
    String version = in.unsigned() + "." + in.unsigned();
    LayoutReader reader = new LayoutReader();
    while (!in.atEnd()) {
      reader.section(in.next(), in.part());
    }
    return new ObjectLayout(
        version, file.length, FileReader.checksum(file), reader.constants, reader.sections);
  }

  private void section(int id, Input content) {
    sections.add(new Section(name(id), content.remaining()));
    if (id == Format.POOL) {
      while (!content.atEnd()) {
        constants.merge(kind(content.next()), 1, Integer::sum);
        content.part();
      }
    }
  }

  private static String kind(int number) {
    return number >= 1 && number <= KINDS.size() ? KINDS.get(number - 1) : "kind " + number;
  }

  private static String name(int id) {
    return switch (id) {
      case Format.POOL -> "pool";
      case Format.DECLARATIONS -> Section.DECLARATIONS;
      case Format.CODE -> "code";
      case Format.DEBUG -> "debug";
      default -> "section " + id;
    };
  }
}
