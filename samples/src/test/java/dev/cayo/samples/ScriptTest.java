package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every script, here and on another JDK. */
class ScriptTest {
  /** The scripts of this module, and those of the library. */
  private static final List<String> FOLDERS = List.of("src/test/cayo", "../stdlib/src/test/cayo");

  @TestFactory
  Stream<DynamicTest> scripts() throws IOException {
    return all().stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    script.name(), () -> assertThat(ScriptRun.problem(script)).isNull()));
  }

  @Test
  void thereAreScriptsAndEachExpectsSomething() throws IOException {
    assertThat(all()).hasSizeGreaterThanOrEqualTo(500).allMatch(Script::expectsSomething);
  }

  /** In one process, with the shaded jar. */
  @Test
  void scriptsDoTheSameOnJdk25() throws Exception {
    Optional<Jdk> jdk25 = Jdk.jdk25();
    if (jdk25.isEmpty()) {
      System.out.println("JDK 25 not found: skipped");
    }
    assumeTrue(jdk25.isPresent(), "JDK 25 not found");
    List<String> command = new ArrayList<>();
    command.add(jdk25.orElseThrow().java().toString());
    command.addAll(List.of("-cp", CayoProcess.jar() + File.pathSeparator + testClasses()));
    command.add(ScriptRun.class.getName());
    command.addAll(FOLDERS);
    CayoProcess run = CayoProcess.run(command);
    assertThat(run.out()).endsWith(all().size() + " scripts on Java 25, 0 problems\n");
    assertThat(run.err()).isEmpty();
  }

  private static Path testClasses() throws URISyntaxException {
    return Path.of(ScriptRun.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  static List<Script> all() throws IOException {
    List<Script> scripts = new ArrayList<>();
    for (String folder : FOLDERS) {
      scripts.addAll(Script.below(Path.of(folder)));
    }
    return scripts;
  }
}
