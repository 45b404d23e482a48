package dev.cayo.vm.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.vm.Cancelled;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PolledInputTest {
  private static final int LARGE = 100_000;

  @Test
  void allBytesComeInOrder() throws IOException {
    byte[] bytes = new byte[LARGE];
    for (int i = 0; i < LARGE; i++) {
      bytes[i] = (byte) (i * 31);
    }
    InputStream input = new PolledInput(new ByteArrayInputStream(bytes), () -> {});
    assertThat(input.read()).isZero();
    assertThat(input.read()).isEqualTo(31);
    assertThat(input.readNBytes(LARGE)).hasSize(LARGE - 2).startsWith(62, 93);
    assertThat(input.read()).isNegative();
  }

  @Test
  void aStopEndsTheWaitAndWhatComesLaterIsKept() throws IOException {
    PipedOutputStream keyboard = new PipedOutputStream();
    PipedInputStream pipe = new PipedInputStream(keyboard);
    boolean[] cancelled = {true};
    InputStream input =
        new PolledInput(
            pipe,
            () -> {
              if (cancelled[0]) {
                throw new Cancelled();
              }
            });
    assertThatThrownBy(input::read).isInstanceOf(Cancelled.class);
    cancelled[0] = false;
    keyboard.write("late".getBytes(UTF_8));
    keyboard.close();
    assertThat(new String(input.readAllBytes(), UTF_8)).isEqualTo("late");
  }

  @Test
  void theEndStays() throws IOException {
    InputStream input = new PolledInput(new ByteArrayInputStream(new byte[1]), () -> {});
    assertThat(input.read()).isZero();
    assertThat(input.read()).isNegative();
    assertThat(input.read()).isNegative();
  }

  @Test
  void whatTheStreamThrowsArrives() {
    InputStream notConnected = new PipedInputStream();
    assertThatThrownBy(() -> new PolledInput(notConnected, () -> {}).read())
        .isInstanceOf(IOException.class);
  }
}
