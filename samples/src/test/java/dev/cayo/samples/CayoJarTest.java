package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one runnable jar, as a user gets it. */
class CayoJarTest {
  private static final long MAX_BYTES = 6_000_000;

  @Test
  void runsQuietlyOnTheJdkOfTheBuild() throws Exception {
    assertVersionIsPrinted(Jdk.current());
  }

  @Test
  void runsQuietlyOnJdk25() throws Exception {
    Optional<Jdk> jdk25 = Jdk.jdk25();
    if (jdk25.isEmpty()) {
      System.out.println("JDK 25 not found: skipped");
    }
    assumeTrue(jdk25.isPresent(), "JDK 25 not found");
    assertVersionIsPrinted(jdk25.orElseThrow());
  }

  /** As on an image of the JDK that has no flight recorder. */
  @Test
  void needsNoOtherModuleOfTheJdk(@TempDir Path folder) throws Exception {
    Path deep =
        Files.writeString(
            folder.resolve("deep.cayo"),
            """
            fun deep(n: Int): Int = if n == 0 { 0 } else { deep(n - 1) + 1 }
            println(deep(5000))
            while true {}
            """);
    CayoProcess run =
        CayoProcess.run(
            List.of(
                Jdk.current().java().toString(),
                "--limit-modules=java.base",
                "-jar",
                CayoProcess.jar().toString(),
                "run",
                "--tier=jit",
                "--fuel=1000000",
                deep.toString()));
    assertThat(run.out()).isEqualTo("5000\n");
    assertThat(run.err()).contains("out of fuel").doesNotContain("Exception", "Error");
  }

  @Test
  void wrongUsageIsExitCode2() throws Exception {
    CayoProcess run = CayoProcess.run(Jdk.current(), "nonsense");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("cayo: there is no command 'nonsense'");
  }

  @Test
  void everyClassIsInOurNamespace() throws IOException {
    try (ZipFile jar = new ZipFile(CayoProcess.jar().toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")))
          .allMatch(name -> name.startsWith("dev/cayo/"));
    }
  }

  @Test
  void licencesOfWhatIsInsideAreInside() throws IOException {
    try (ZipFile jar = new ZipFile(CayoProcess.jar().toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .contains(
              "META-INF/LICENSE",
              "META-INF/NOTICE",
              "META-INF/licenses/antlr.txt",
              "META-INF/licenses/asm.txt",
              "META-INF/licenses/jline.txt");
    }
  }

  @Test
  void staysSmall() throws IOException {
    assertThat(Files.size(CayoProcess.jar())).isLessThan(MAX_BYTES);
  }

  private static void assertVersionIsPrinted(Jdk jdk) throws Exception {
    CayoProcess run = CayoProcess.run(jdk, "version");
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("cayo ");
    assertThat(run.exitCode()).isZero();
  }
}
