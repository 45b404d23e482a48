package dev.cayo.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block fenced as {@code cayo} in a document: a whole program, with expectations as a {@link
 * Script} has them. One fenced as {@code cayo fragment} is no program, and is only shown. One that
 * begins with {@code // file: NAME} is a module, which the programs of the same document import.
 *
 * @param line of the document, where the text begins
 */
record DocExample(Path document, int line, Kind kind, String text) {
  /** What is done with it. */
  enum Kind {
    PROGRAM,
    MODULE,
    FRAGMENT
  }

  private static final Pattern FENCE = Pattern.compile("^( *)```cayo\\b *(.*?) *$");
  private static final Pattern FILE = Pattern.compile("\\A// file: ([a-z_/]+\\.cayo)\n");
  private static final Pattern TEST = Pattern.compile("(?m)^test \"");

  /** All of a document, in order; none where there is no such document. */
  static List<DocExample> of(Path document) throws IOException {
    List<DocExample> examples = new ArrayList<>();
    if (!Files.isRegularFile(document)) {
      return examples;
    }
    List<String> lines = Files.readAllLines(document);
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      if (fence.find()) {
        String text = block(lines, i + 1, fence.group(1));
        examples.add(new DocExample(document, i + 2, kind(fence.group(2), text), text));
      }
    }
    return examples;
  }

  private static Kind kind(String word, String text) {
    if (word.equals("fragment")) {
      return Kind.FRAGMENT;
    }
    if (!word.isEmpty()) {
      throw new IllegalArgumentException("a block is fenced as 'cayo " + word + "'");
    }
    return FILE.matcher(text).find() ? Kind.MODULE : Kind.PROGRAM;
  }

  private static String block(List<String> lines, int start, String indent) {
    StringBuilder text = new StringBuilder();
    int end = start;
    while (!lines.get(end).equals(indent + "```")) {
      String line = lines.get(end);
      text.append(line.startsWith(indent) ? line.substring(indent.length()) : line).append('\n');
      end++;
    }
    return text.toString();
  }

  boolean hasTests() {
    return TEST.matcher(text).find();
  }

  /** Writes it into a folder, and gives the file. */
  Path write(Path folder) throws IOException {
    Matcher named = FILE.matcher(text);
    String name = named.find() ? named.group(1) : "line" + line + ".cayo";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Override
  public String toString() {
    return document.getFileName() + ":" + line;
  }
}
