package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.samples.hostile.Corpus;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The corpus of attacks, in a JVM of its own with a heap of 512 MB. */
class HostileCorpusTest {

  @Test
  void everyAttackEndsAsTheRuleSays() throws Exception {
    Path classes =
        Path.of(Corpus.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    CayoProcess run =
        CayoProcess.run(
            List.of(
                Jdk.current().java().toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // What is held softly is not held: leaks are looked for.
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-cp",
                CayoProcess.jar() + File.pathSeparator + classes,
                Corpus.class.getName(),
                "."));
    System.out.print(run.out());
    assertThat(run.out()).doesNotContain("PROBLEM").endsWith(" attacks, 0 problems\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }
}
