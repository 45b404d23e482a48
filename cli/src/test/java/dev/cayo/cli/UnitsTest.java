package dev.cayo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitsTest {
  @Test
  void bytesTakeBinaryUnits() {
    assertThat(Units.bytes("7")).isEqualTo(7);
    assertThat(Units.bytes("2k")).isEqualTo(2048);
    assertThat(Units.bytes("64M")).isEqualTo(64L << 20);
    assertThat(Units.bytes("3G")).isEqualTo(3L << 30);
  }

  @Test
  void timesTakeSecondsAndOthers() {
    assertThat(Units.duration("2")).isEqualTo(Duration.ofSeconds(2));
    assertThat(Units.duration("2s")).isEqualTo(Duration.ofSeconds(2));
    assertThat(Units.duration("500ms")).isEqualTo(Duration.ofMillis(500));
    assertThat(Units.duration("3m")).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void whatIsNoNumberIsNull() {
    assertThat(List.of("", "M", "-1", "1.5", "0", "9G9", "99999999999G", "٣", "+1"))
        .allMatch(text -> Units.bytes(text) == null);
    assertThat(List.of("", "s", "ms", "1h", "0s", "99999999999999m"))
        .allMatch(text -> Units.duration(text) == null);
  }
}
