package dev.cayo.jit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.ObjectFile;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.samples.fuzz.Seeds;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Engine;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Stop;
import dev.cayo.vm.Tiering;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What JDK Flight Recorder is told of compiled code and of stops. */
class FlightRecordingTest {
  /** Deeper than the host's stack has room for; then without an end. */
  private static final String SOURCE =
      """
      fun deep(n: Int): Int = if n == 0 { 0 } else { deep(n - 1) + 1 }

      fun main() {
        assert deep(5000) == 5000
        while true {}
      }
      """;

  @TempDir Path folder;

  @Test
  void compilationsFramesAndStopsAreRecorded() throws IOException {
    Path file = folder.resolve("events.jfr");
    try (Recording recording = new Recording()) {
      recording.start();
      runUntilStopped();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);
    RecordedEvent compilation =
        events.stream()
            .filter(event -> event.getEventType().getName().equals("dev.cayo.Compilation"))
            .filter(event -> event.getString("function").equals("main.deep[]"))
            .findFirst()
            .orElseThrow();
    assertThat(compilation.getString("outcome")).isEqualTo("compiled");
    assertThat(compilation.getInt("block")).isZero();
    assertThat(compilation.getInt("bytes")).isGreaterThan(100);
    assertThat(compilation.getDuration()).isPositive();
    RecordedEvent givenUp = only(events, "dev.cayo.FramesGivenUp");
    assertThat(givenUp.getString("place")).isEqualTo("ENTRY");
    assertThat(givenUp.getInt("frames")).isGreaterThan(100);
    assertThat(only(events, "dev.cayo.Stop").getString("kind")).isEqualTo("FUEL");
  }

  private static void runUntilStopped() {
    ObjectFile program =
        Objects.requireNonNull(Seeds.compile(new SourceFile("deep.cayo", SOURCE)).objectFile());
    Tiering compiled = Tiering.of(Tiering.Mode.JIT);
    try (Engine engine = StandardLibrary.engine(Set.of(), compiled);
        Isolate isolate = engine.load(program).isolate().fuel(1_000_000).build()) {
      assertThatThrownBy(isolate::run).isInstanceOf(Stop.class);
    }
  }

  private static RecordedEvent only(List<RecordedEvent> events, String name) {
    List<RecordedEvent> found =
        events.stream().filter(event -> event.getEventType().getName().equals(name)).toList();
    assertThat(found).as(name).isNotEmpty();
    return found.get(0);
  }
}
