package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The guide holds: its examples compile, run, and print what it says, and its table of conversions
 * names pairs of types that fit.
 */
class GuideTest {
  private static final Path GUIDE = Path.of("../docs/embedding.md");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[^|]*`) \\| (`[^|]*`) \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The names that examples use without saying where they come from. */
  private static final String IMPORTS =
      """
      import dev.cayo.bytecode.*;
      import dev.cayo.embedding.*;
      import dev.cayo.vm.*;
      import java.io.ByteArrayOutputStream;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.*;
      """;

  @TempDir Path folder;

  private record Block(String language, String text) {}

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(GUIDE));
    while (matcher.find()) {
      blocks.add(new Block(matcher.group(1), matcher.group(2)));
    }
    return blocks;
  }

  @Test
  void examplesPrintWhatTheGuideSays() throws IOException, InterruptedException {
    List<Block> blocks = blocks();
    String rules =
        blocks.stream().filter(b -> b.language().equals("cayo")).findFirst().orElseThrow().text();
    List<Path> sources = new ArrayList<>();
    StringBuilder all = new StringBuilder(IMPORTS + "public class All {\n");
    all.append("  public static void main(String[] args) throws Exception {\n");
    StringBuilder expected = new StringBuilder();
    int count = 0;
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).language().equals("java")) {
        String name = "Example" + count++;
        sources.add(write(name, example(name, blocks.get(i).text())));
        all.append("    " + name + ".run(args[0]);\n");
        expected.append(blocks.get(i + 1).text());
      }
    }
    sources.add(write("All", all + "  }\n}\n"));
    JavaProgram program =
        JavaProgram.compile(
            folder.resolve("classes"), sources, List.of(Jars.RUNTIME, Jars.COMPILER));
    assertThat(count).isGreaterThan(6);
    assertThat(program.run("All", rules)).isEqualTo(expected.toString());
  }

  private static String example(String name, String body) {
    String given =
        body.contains("Engine engine")
            ? ""
            : """
              Engine engine = Engine.create();
              Program program = engine.load(SourceCompiler.compile("rules.cayo", rules));
              """;
    return """
        %s
        class %s {
          static void run(String rules) throws Exception {
            %s
            %s
          }
        }
        """
        .formatted(IMPORTS, name, given, body);
  }

  @Test
  void conversionsAreAsTheTableSays() throws IOException, InterruptedException {
    StringBuilder cayo = new StringBuilder("record Point(x: Int)\nenum Color { Red, DarkGreen }\n");
    StringBuilder java =
        new StringBuilder(
            IMPORTS
                + """
                public class All {
                  public record Point(long x) {}
                  public record Pair(long a, String b) {}
                  public enum Color { RED, DARK_GREEN }
                """);
    StringBuilder calls = new StringBuilder();
    int count = 0;
    Matcher row = ROW.matcher(Files.readString(GUIDE));
    while (row.find()) {
      String guest = first(row.group(1));
      Matcher host = CODE.matcher(row.group(2));
      while (host.find()) {
        boolean isUnit = guest.equals("Unit");
        String parameter = isUnit ? "" : host.group(1) + " x";
        cayo.append("fun f" + count);
        cayo.append(isUnit ? "() {}\n" : "(x: " + guest + "): " + guest + " = x\n");
        java.append("  interface F" + count + " { " + host.group(1) + " f(" + parameter + "); }\n");
        calls.append("      isolate.function(\"f" + count + "\", F" + count + ".class);\n");
        count++;
      }
    }
    assertThat(count).isGreaterThan(20);
    java.append(
        """
          public static void main(String[] args) throws Exception {
            try (Engine engine = Engine.create();
                Isolate isolate =
                    engine.load(SourceCompiler.compile("all.cayo", args[0])).isolate().start()) {
        """);
    java.append(calls).append("    }\n    System.out.print(\"all fit\");\n  }\n}\n");
    JavaProgram program =
        JavaProgram.compile(
            folder.resolve("classes"),
            List.of(write("All", java.toString())),
            List.of(Jars.RUNTIME, Jars.COMPILER));
    assertThat(program.run("All", cayo.toString())).isEqualTo("all fit");
  }

  private static String first(String cell) {
    Matcher code = CODE.matcher(cell);
    return code.find() ? code.group(1) : "";
  }

  /** The lines for a pom.xml are those of the sample, but for the path. */
  @Test
  void theLinesOfThePomAreThoseOfTheJars() throws IOException {
    String version = Jars.RUNTIME.getParent().getFileName().toString();
    assertThat(Files.readString(GUIDE)).contains("<version>" + version + "</version>");
    assertThat(Files.readString(Path.of("../samples/embedding/pom.xml")))
        .contains("<version>" + version + "</version>");
  }

  private Path write(String name, String source) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve(name + ".java");
    return Files.writeString(file, source);
  }
}
