package dev.cayo.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the jars for hosts, and that the runtime runs programs alone. */
class JarsTest {
  @TempDir Path folder;

  private static List<String> entries(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      return zip.stream()
          .filter(e -> !e.isDirectory())
          .map(e -> e.getName())
          .collect(Collectors.toList());
    }
  }

  @Test
  void theRuntimeIsSmallAndHoldsNeitherCompilerNorForeignNames() throws IOException {
    assertThat(Files.size(Jars.RUNTIME)).isLessThan(1_500_000);
    assertThat(entries(Jars.RUNTIME))
        .allMatch(name -> name.startsWith("dev/cayo/") || name.startsWith("META-INF/"))
        .noneMatch(name -> name.matches("dev/cayo/(compiler|grammar|embedding|repl|cli)/.*"))
        .noneMatch(name -> name.contains("antlr") || name.contains("jline"))
        .contains("META-INF/services/dev.cayo.vm.Library", "META-INF/licenses/asm.txt");
  }

  @Test
  void theCompilerHoldsNothingOfTheRuntime() throws IOException {
    assertThat(entries(Jars.COMPILER))
        .allMatch(name -> name.startsWith("dev/cayo/") || name.startsWith("META-INF/"))
        .noneMatch(name -> name.matches("dev/cayo/(vm|bytecode|stdlib|repl|cli)/.*"))
        .contains("META-INF/licenses/antlr.txt");
  }

  @Test
  void theRuntimeRunsAnObjectFileAlone() throws IOException, InterruptedException {
    String source =
        """
        host log { fun line(text: String) }
        fun greet(name: String): String = "Hello, $name"
        fun main() { log.line(greet("runtime")) }
        """;
    Path program = folder.resolve("greet.cyo");
    Files.write(program, ObjectWriter.write(SourceCompiler.compile("greet.cayo", source)));
    Path host = folder.resolve("Host.java");
    Files.writeString(
        host,
        """
        import dev.cayo.vm.*;
        import java.nio.file.Path;

        public class Host {
          public interface Log { void line(String text); }

          public static void main(String[] args) throws Exception {
            try (Engine engine = Engine.create();
                Isolate isolate =
                    engine
                        .load(Path.of(args[0]))
                        .isolate()
                        .bind("log", Log.class, System.out::println)
                        .build()) {
              System.out.println(isolate.run());
            }
          }
        }
        """);
    JavaProgram compiled =
        JavaProgram.compile(folder.resolve("classes"), List.of(host), List.of(Jars.RUNTIME));
    assertThat(compiled.run("Host", program.toString()).lines())
        .containsExactly("Hello, runtime", "0");
  }
}
