package dev.cayo.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Golden files: expected output beside its input. {@code -Dgolden.update=true} rewrites them; one
 * that is missing is written and fails; one without its input fails.
 */
public final class Goldens {
  private static final Path RESOURCES = Path.of("src", "test", "resources");

  private Goldens() {}

  /** The inputs in a folder of the test resources, by name. */
  public static List<Path> inputs(String folder, String extension) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares output with the golden file of an input. */
  public static void check(Path input, String extension, String actual) throws IOException {
    Path golden = golden(input, extension);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    } else if (!Files.exists(golden)) {
      Files.writeString(golden, actual);
      fail("The golden file was missing and is written now; read it: " + golden);
    }
    assertThat(actual).as(golden.toString()).isEqualTo(Files.readString(golden));
  }

  /** Fails where a golden file has no input any more. */
  public static void checkOrphans(String folder, String inputExtension, String goldenExtension) {
    for (Path golden : inputs(folder, goldenExtension)) {
      assertThat(golden(golden, inputExtension)).exists();
    }
  }

  private static Path golden(Path input, String extension) {
    String name = input.getFileName().toString();
    return input.resolveSibling(name.substring(0, name.lastIndexOf('.')) + extension);
  }
}
