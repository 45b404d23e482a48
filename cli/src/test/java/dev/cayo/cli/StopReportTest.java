package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.vm.Limits;
import dev.cayo.vm.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopReportTest {
  @Test
  void saysWhichLimitOfMemoryWasMet() {
    assertThat(memory(64 << 20))
        .isEqualTo("stopped: out of memory at 64M; --memory SIZE raises the limit");
    assertThat(memory(Limits.UNLIMITED))
        .startsWith("stopped: out of memory, for Java's heap of ")
        .endsWith("M is full; -Xmx makes it larger");
  }

  private static String memory(long limit) {
    RunGrants none = new RunGrants(List.of(), List.of(), List.of());
    RunLimits limits =
        new RunLimits(Limits.UNLIMITED, limit, Limits.DEPTH, null, Limits.UNLIMITED, none);
    return StopReport.of(Stop.Kind.MEMORY, limits).sentence();
  }
}
