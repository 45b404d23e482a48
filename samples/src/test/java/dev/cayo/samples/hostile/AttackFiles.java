package dev.cayo.samples.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Attacks in files: sources and assembly texts whose comments say what they are: {@code // attack:}
 * in words, {@code // outcome:}, and where needed {@code // limits:}, {@code // input:}, {@code //
 * engine: own} and {@code // expect:} for each line of output; an empty one says that it prints
 * nothing.
 */
final class AttackFiles {
  private static final Pattern HEADER =
      Pattern.compile("^// (attack|limits|outcome|input|expect|engine):(?: (.*))?$");
  private static final Map<String, Attack.Form> FORMS =
      Map.of("cayo", Attack.Form.SOURCE, "casm", Attack.Form.ASSEMBLY);

  private AttackFiles() {}

  /** The attacks in the folders of a folder, which are their areas. */
  static List<Attack> below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<Attack> attacks = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        attacks.add(read(root.relativize(file.getParent()).toString(), file));
      }
      return attacks;
    }
  }

  private static Attack read(String area, Path file) throws IOException {
    String fileName = file.getFileName().toString();
    int dot = fileName.indexOf('.');
    String limits = "";
    String input = "lines 0";
    String bullet = null;
    String outcome = null;
    boolean ownEngine = false;
    boolean printing = false;
    StringBuilder output = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      Matcher header = HEADER.matcher(line);
      if (!header.find()) {
        continue;
      }
      String text = header.group(2) == null ? "" : header.group(2);
      switch (header.group(1)) {
        case "attack" -> bullet = text;
        case "limits" -> limits = text;
        case "outcome" -> outcome = text;
        case "input" -> input = text;
        case "engine" -> ownEngine = true;
        default -> {
          printing = true;
          output.append(text).append(text.isEmpty() ? "" : "\n");
        }
      }
    }
    if (bullet == null || outcome == null) {
      throw new IllegalArgumentException(file + " lacks `// attack:` or `// outcome:`");
    }
    byte[] content = Files.readAllBytes(file);
    Attack.Form form = FORMS.get(fileName.substring(dot + 1));
    AttackLimits within = AttackLimits.parse(limits);
    String given = input;
    boolean alone = ownEngine;
    return new Attack(
        area,
        fileName.substring(0, dot),
        bullet,
        outcome,
        printing ? output.toString() : null,
        !alone, // It takes long, and starts anew in any case.
        guests ->
            (alone ? new Guests() : guests).perform(form, content, within, Input.parse(given)));
  }
}
