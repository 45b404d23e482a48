package dev.cayo.samples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Object files that were cut or changed, with a checksum that fits: whatever they do, they end in
 * one of the ways that the command line knows.
 */
class DamagedFilesTest {
  private static final int CHANGES = 1_500;
  private static final int CHECKSUM_LENGTH = 4;
  private static final long SEED = 20_261_122;

  @TempDir Path folder;
  private byte[] whole = new byte[0];

  @BeforeEach
  void build() throws IOException {
    Path built = folder.resolve("whole.cyo");
    String source = "src/test/cayo/errors/finally.cayo";
    assertThat(Outcome.of("build", source, "-o", built.toString()).exitCode()).isZero();
    whole = Files.readAllBytes(built);
  }

  @Test
  void aFileThatWasCutIsMalformed() throws IOException {
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      byte[] cut = Arrays.copyOf(whole, 4 + random.nextInt(whole.length - 4));
      assertThat(run(cut, "cut at " + cut.length)).isEqualTo(65);
      if (cut.length > CHECKSUM_LENGTH + 8) {
        assertThat(run(withChecksum(cut), "cut at " + cut.length)).isEqualTo(65);
      }
    }
  }

  @Test
  void aFileWithAnotherChecksumIsMalformed() throws IOException {
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    assertThat(run(changed, "without checksum")).isEqualTo(65);
  }

  @Test
  void changedFilesEndInKnownWays() throws IOException {
    Random random = new Random(SEED);
    Map<Integer, Integer> ends = new HashMap<>();
    for (int i = 0; i < CHANGES; i++) {
      byte[] changed = whole.clone();
      int place = random.nextInt(whole.length - CHECKSUM_LENGTH);
      if (i % 3 == 0) {
        changed[place] = (byte) random.nextInt();
      } else {
        changed[place] ^= (byte) (1 << random.nextInt(8));
      }
      String what =
          "change " + i + ", byte " + place + ": " + whole[place] + " to " + changed[place];
      ends.merge(run(withChecksum(changed), what), 1, Integer::sum);
    }
    System.out.println("ends of " + CHANGES + " changed files, by exit code: " + ends);
  }

  private int run(byte[] file, String what) throws IOException {
    Path path = Files.write(folder.resolve("damaged.cyo"), file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            InputStream.nullInputStream(),
            out,
            err,
            "run",
            "--fuel=200_000",
            "--memory=16M",
            path.toString());
    String said = err.toString(UTF_8);
    assertThat(said).as(what).doesNotContain("internal error", "\tat ", "java.");
    assertThat(exitCode).as(what).isNotEqualTo(70);
    return exitCode;
  }

  private static byte[] withChecksum(byte[] file) {
    byte[] repaired = file.clone();
    int end = repaired.length - CHECKSUM_LENGTH;
    CRC32 sum = new CRC32();
    sum.update(repaired, 0, end);
    ByteBuffer.wrap(repaired).order(ByteOrder.LITTLE_ENDIAN).putInt(end, (int) sum.getValue());
    return repaired;
  }
}
