package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code cayo repl} as a process: neither Java nor the terminal library may add a word. */
class ReplProcessTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @Test
  void fromAPipe() throws Exception {
    assertPipe(Jdk.current());
  }

  @Test
  void fromAPipeOnJdk25() throws Exception {
    assertPipe(jdk25());
  }

  @Test
  void atATerminal() throws Exception {
    assertTerminal(Jdk.current());
  }

  @Test
  void atATerminalOnJdk25() throws Exception {
    assertTerminal(jdk25());
  }

  private static Jdk jdk25() throws IOException {
    Optional<Jdk> jdk = Jdk.jdk25();
    assumeTrue(jdk.isPresent(), "JDK 25 is needed");
    return jdk.orElseThrow();
  }

  private void assertPipe(Jdk jdk) throws Exception {
    Ended outcome = run(jdk.java() + " -jar " + CayoProcess.jar() + " repl");
    assertThat(outcome.err).isEmpty();
    assertThat(outcome.out).isEqualTo("= 42: Int\n= \"é\": String\n");
    assertThat(outcome.exitCode).isEqualTo(3);
  }

  private void assertTerminal(Jdk jdk) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script of util-linux is needed");
    String cayo = jdk.java() + " -jar " + CayoProcess.jar();
    Ended outcome = run("script -qec '" + cayo + "' /dev/null");
    assertThat(outcome.out)
        .contains("Ctrl-D leaves", "cayo> ", "= 42: Int", "= \"é\": String")
        .doesNotContainIgnoringCase("warning");
    assertThat(outcome.exitCode).isEqualTo(3);
    assertThat(folder.resolve("cayo/history")).content().contains("6 * 7");
  }

  private record Ended(int exitCode, String out, String err) {}

  private Ended run(String command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).directory(folder.toFile());
    builder.environment().put("TERM", "xterm");
    builder.environment().put("XDG_STATE_HOME", folder.toString());
    Process process = builder.start();
    process.getOutputStream().write("6 * 7\n\"é\"\nexit(3)\n".getBytes(UTF_8));
    process.getOutputStream().flush();
    try {
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(ended).as("ends").isTrue();
      return new Ended(
          process.exitValue(),
          new String(process.getInputStream().readAllBytes(), UTF_8),
          new String(process.getErrorStream().readAllBytes(), UTF_8));
    } finally {
      process.destroyForcibly(); // which closes the streams
    }
  }
}
