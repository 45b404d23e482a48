package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files give a module, or one of the two exceptions for bad files; never anything else. */
class CorruptionTest {
  static List<Path> cases() {
    return Resources.in("accepted");
  }

  private static byte[] bytes(Path file) {
    return ObjectWriter.write(Assembler.assemble(Resources.read(file)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyTruncation(Path file) {
    byte[] whole = bytes(file);
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThat(isMalformed(part)).isTrue();
      Checksum.repair(part);
      use(part);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFlippedBit(Path file) {
    byte[] whole = bytes(file);
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(isMalformed(damaged)).isTrue();
            Checksum.repair(damaged);
            use(damaged);
          }
        });
  }

  @Test
  void manyDamagesAtOnce() {
    long seed = 20_260_101;
    Random random = new Random(seed);
    for (Path file : cases()) {
      byte[] whole = bytes(file);
      for (int i = 0; i < 2_000; i++) {
        byte[] damaged = whole.clone();
        for (int j = random.nextInt(4); j >= 0; j--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        Checksum.repair(damaged);
        use(damaged);
        convert(damaged);
      }
    }
  }

  /** A model that was read can be written and printed too. */
  private static void convert(byte[] bytes) {
    try {
      ObjectFile file = ObjectReader.read(bytes);
      String text = Disassembler.disassemble(file);
      assertThat(Assembler.assemble(text)).isEqualTo(file);
      assertThat(ObjectReader.read(ObjectWriter.write(file))).isEqualTo(file);
    } catch (MalformedObjectException e) {
      assertThat(e.offset()).isBetween(0, bytes.length);
    }
  }

  private static boolean isMalformed(byte[] bytes) {
    try {
      ObjectReader.read(bytes);
      return false;
    } catch (MalformedObjectException e) {
      return true;
    }
  }

  /** What a host does with a file. */
  private static void use(byte[] bytes) {
    try {
      ObjectFile file = ObjectReader.read(bytes);
      for (Module module : file.modules()) {
        Verifier.verifyModule(module);
      }
    } catch (MalformedObjectException | VerificationException e) {
      assertThat(e).hasMessageNotContaining("java.");
    }
  }
}
