package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: signals, pipes, locales. */
class ProcessTest {
  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  @BeforeEach
  void needsUnix() throws Exception {
    Process probe = new ProcessBuilder("env", "--default-signal=INT", "true").start();
    assumeTrue(probe.waitFor() == 0, "env of coreutils is needed");
  }

  @Test
  void anInterruptEndsTheProgramAndKeepsWhatItPrinted() throws Exception {
    Process process =
        start("println(\"begin\")\neprintln(\"ready\")\nprintln(\"more\")\nwhile true { }");
    try (BufferedReader err = process.errorReader(UTF_8)) {
      assertThat(err.readLine()).isEqualTo("ready");
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(err.readLine()).isNull();
      assertThat(process.inputReader(UTF_8).lines()).containsExactly("begin", "more");
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).isEqualTo(130);
  }

  @Test
  void aClosedPipeEndsTheProgramQuietly() throws Exception {
    Process process = start("var n = 0\nwhile true {\n  println(n)\n  n += 1\n}");
    try (BufferedReader out = process.inputReader(UTF_8)) {
      assertThat(out.readLine()).isEqualTo("0");
    }
    assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(process.errorReader(UTF_8).lines()).isEmpty();
    assertThat(process.exitValue()).isEqualTo(141);
  }

  @Test
  void outputIsUtf8InEveryLocale() throws Exception {
    Process process =
        start("println(readLine() ?? \"\")\nprintln(\"é😀\")\neprintln(\"ü\")", "LC_ALL=C");
    process.getOutputStream().write("naïve 漢\n".getBytes(UTF_8));
    process.getOutputStream().close();
    assertThat(process.inputReader(UTF_8).lines()).containsExactly("naïve 漢", "é😀");
    assertThat(process.errorReader(UTF_8).lines()).containsExactly("ü");
  }

  @Test
  void programsComeThroughPipesToo() throws Exception {
    String java = Jdk.current().java() + " -jar " + CayoProcess.jar() + " run ";
    String command =
        "echo 'println(1 + 1)' | "
            + java
            + "- && mkfifo p && (echo 'println(3)' > p & "
            + java
            + "p)";
    Process process = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();
    assertThat(process.inputReader(UTF_8).lines()).containsExactly("2", "3");
    assertThat(process.errorReader(UTF_8).lines()).isEmpty();
  }

  @Test
  void noColoursOutsideOfATerminalUnlessForced() throws Exception {
    assertThat(errors(start("let a: Int = true"))).startsWith("error[E0301]");
    assertThat(errors(start("let a: Int = true", "FORCE_COLOR=1"))).startsWith("\u001b[");
    assertThat(errors(start("let a: Int = true", "FORCE_COLOR=1", "NO_COLOR=1")))
        .startsWith("error[E0301]");
  }

  private static String errors(Process process) throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  private Process start(String program, String... environment) throws IOException {
    Path file = Files.writeString(folder.resolve("program.cayo"), program);
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,PIPE"));
    command.addAll(List.of(environment));
    command.addAll(List.of(Jdk.current().java().toString(), "-jar", CayoProcess.jar().toString()));
    command.add(file.toString());
    return new ProcessBuilder(command).start();
  }
}
