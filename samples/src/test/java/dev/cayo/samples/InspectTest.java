package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Isolate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cayo inspect}: what a program is made of, and what its code can get to. */
class InspectTest {
  private static final Pattern CALL =
      Pattern.compile("^  ([a-z]+\\.[a-z]+): needs", Pattern.MULTILINE);

  @TempDir Path folder;

  private Path source(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> calls(String program) throws IOException {
    Outcome inspect = Outcome.of("inspect", source("main.cayo", program).toString());
    assertThat(inspect.exitCode()).as(inspect.err()).isZero();
    List<String> calls = new ArrayList<>();
    Matcher matcher = CALL.matcher(inspect.out());
    while (matcher.find()) {
      calls.add(matcher.group(1));
    }
    return calls;
  }

  @Test
  void aProgramThatOnlyComputesNeedsNothing() throws IOException {
    assertThat(calls("fun f(n: Int): Int = if n < 2 { 1 } else { n * f(n - 1) }\nlet x = f(5)"))
        .isEmpty();
    Outcome inspect = Outcome.of("inspect", folder.resolve("main.cayo").toString());
    assertThat(inspect.out()).endsWith("\nno system calls\n");
  }

  @Test
  void functionsOfTheHostAreListed() throws IOException {
    String program = "host price {\n  fun of(sku: String): Float?\n}\nlet p = price.of(\"a\")";
    String file = source("main.cayo", program).toString();
    assertThat(Outcome.of("inspect", file).out())
        .endsWith(
            "\nfunctions of the host:\n  price: fun of(sku: String): Float?\nno system calls\n");
    assertThat(Outcome.of("inspect", "--format", "json", file).out())
        .contains(
            "\"hostFunctions\":[{\"group\":\"price\",\"name\":\"of\",\"declaration\":\"fun of(sku: String): Float?\"}]");
  }

  @Test
  void whatIsImportedAndNotCalledIsNotNeeded() throws IOException {
    assertThat(calls("import std.io\nprivate fun f(): String = io.readText(\"a\")\nprintln(1)"))
        .containsExactly("output.write");
  }

  @Test
  void callsAreFoundThroughClosuresClassesInterfacesAndInitialisers() throws IOException {
    assertThat(calls("import std.time\nlet f = () -> time.currentMillis()\nprintln([f].size)"))
        .contains("clock.time");
    assertThat(
            calls(
                """
                import std.random
                interface Source { fun next(): Int }
                class Seeded: Source { override fun next(): Int = random.systemSeed() }
                class Fixed: Source { override fun next(): Int = 4 }
                fun use_(source: Source): Int = source.next()
                let n = use_(Seeded())
                let m = use_(Fixed())
                """))
        .containsExactly("random.seed");
    assertThat(
            calls(
                """
                import std.env
                class Loud(let name: String) {
                  override fun toString(): String = env.get(name) ?? ""
                }
                let all = "${[Loud("HOME")]}"
                """))
        .containsExactly("environment.read");
    assertThat(
            calls(
                """
                import std.env
                class Loud(let name: String) {
                  override fun toString(): String = env.get(name) ?? ""
                }
                let all = "${[1]}"
                """))
        .as("a class that is never built, with public methods that a host might call")
        .isSubsetOf("environment.read");
  }

  @Test
  void standardStreamsAreToldApart() throws IOException {
    assertThat(calls("import std.io\nio.stdout.write(\"a\")")).containsExactly("output.write");
    assertThat(calls("import std.io\nio.stderr.write(\"a\")")).contains("error.write");
    assertThat(calls("import std.io\nlet all = io.stdin.readAll()")).containsExactly("input.read");
    assertThat(calls("import std.io\nio.writeText(\"a\", \"b\")"))
        .containsExactly("file.write", "file.close");
  }

  @Test
  void hostsMayCallWhatTheMainModuleOffers() throws IOException {
    assertThat(calls("import std.time\nfun offered(): Int = time.nanoTime()"))
        .containsExactly("clock.measure");
    assertThat(calls("import std.time\nprivate fun hidden(): Int = time.nanoTime()")).isEmpty();
  }

  @Test
  void anObjectFileSaysTheSameAsItsSource() throws IOException {
    source("part.cayo", "import std.io\nfun load(): String = io.readText(\"x\")");
    Path main = source("main.cayo", "import part\nprintln(part.load())");
    Path built = folder.resolve("main.cyo");
    assertThat(Outcome.of("build", main.toString(), "-o", built.toString()).exitCode()).isZero();
    String fromSource = Outcome.of("inspect", main.toString()).out();
    String fromFile = Outcome.of("inspect", built.toString()).out();
    assertThat(fromFile).isEqualTo(fromSource.replace(main.toString(), built.toString()));
    assertThat(fromFile)
        .contains(
            "module part (part.cayo)",
            "module main (main.cayo)",
            "  file.read: needs reading files (--allow-read=PATH)\n    through std.io.readText\n");
  }

  @Test
  void asJson() throws IOException {
    Path main =
        source("main.cayo", "import std.io\nfun main() {\n  io.delete(\"é\")\n}\ntest \"t\" { }");
    Outcome inspect = Outcome.of("inspect", "--format", "json", main.toString());
    assertThat(inspect.err()).isEmpty();
    assertThat(inspect.out()).isEqualToIgnoringNewLines(inspect.out().strip() + "\n");
    assertThat(inspect.out())
        .startsWith("{\"file\":\"" + main + "\",\"version\":\"1.0\",\"size\":")
        .contains(
            "\"modules\":[{\"name\":\"main\",\"source\":\"main.cayo\",\"dependencies\":[\"std.prelude\",\"std.io\"]",
            "\"std.io.delete\"",
            "\"functions\":2,",
            "\"systemCalls\":[{\"name\":\"file.delete\",\"needs\":\"writing files\","
                + "\"option\":\"--allow-write\",\"through\":[\"std.io.delete\"]}]}")
        .endsWith("]}\n");
    Path check =
        source(
            "check.cayo",
            "import std.json\nprintln(json.parse(readLine() ?? \"\").toString().length > 100)");
    assertThat(Outcome.withInput(inspect.out(), "run", check.toString()).out()).isEqualTo("true\n");
  }

  @Test
  void whatIsNoProgramIsRefusedAsElsewhere() throws IOException {
    Path broken = folder.resolve("broken.cyo");
    Files.write(broken, new byte[] {0, 'C', 'Y', 'O', 1, 0, 3});
    Outcome malformed = Outcome.of("inspect", broken.toString());
    assertThat(malformed.exitCode()).isEqualTo(65);
    assertThat(malformed.err()).startsWith("cayo: " + broken + ": malformed object file");
    assertThat(Outcome.of("inspect", "none.cyo").exitCode()).isEqualTo(66);
    assertThat(Outcome.of("inspect", source("bad.cayo", "println(x)").toString()).exitCode())
        .isEqualTo(1);
    assertThat(Outcome.of("inspect").exitCode()).isEqualTo(2);
  }

  /** What is computed of them counts for who reads their variables, which needs this. */
  @Test
  void initialisersOfTheLibraryMakeNoSystemCalls() throws IOException {
    Path main =
        source(
            "main.cayo",
            "import std.io\nimport std.env\nimport std.json\nimport std.math\n"
                + "import std.random\nimport std.time\nlet x = 1");
    Path built = folder.resolve("main.cyo");
    assertThat(Outcome.of("build", main.toString(), "-o", built.toString()).exitCode()).isZero();
    try (Isolate nothing = StandardLibrary.engine().load(built).isolate().build()) {
      assertThat(nothing.run()).isZero();
    }
  }
}
