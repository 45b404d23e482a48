package dev.cayo.vm.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cayo.vm.Capability;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Limits;
import dev.cayo.vm.text.Text;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody swaps a folder, or a file, for a link to outside and back as fast as he can, while a
 * program goes through it: it never gets there.
 */
@Timeout(60)
class LinkRaceTest {
  private static final int ROUNDS = 3_000;

  @TempDir Path temporary;
  private Path root;
  private Path outside;
  private FileAccess files;
  private volatile boolean done;
  private Thread swapper;

  @BeforeEach
  void makeFolders() throws IOException {
    root = Files.createDirectory(temporary.resolve("root"));
    outside = Files.createDirectory(temporary.resolve("outside"));
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(root)) {
      assumeTrue(stream instanceof SecureDirectoryStream, "no openat here");
    }
    Files.writeString(outside.resolve("file"), "secret");
    Files.createDirectory(root.resolve("sub"));
    Files.writeString(root.resolve("sub").resolve("file"), "public");
    files =
        new FileAccess(
            new Account(Limits.UNLIMITED),
            List.of(Granted.of(new Capability.Read(root)), Granted.of(new Capability.Write(root))));
  }

  @AfterEach
  void stopSwapping() throws InterruptedException {
    done = true;
    if (swapper != null) {
      swapper.join();
    }
    assertThat(outside).isDirectoryContaining("glob:**/file");
    assertThat(outside.toFile().list()).containsExactly("file");
    assertThat(outside.resolve("file")).hasContent("secret");
  }

  /** Puts a link in the place of what has the name, and back, until the test is done. */
  private void swap(Path place, Path target) throws IOException {
    Path aside = temporary.resolve("aside");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), target);
    swapper =
        new Thread(
            () -> {
              try {
                while (!done) {
                  Files.move(place, aside);
                  Files.move(link, place);
                  Files.move(place, link);
                  Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
                }
              } catch (IOException e) {
                // A folder that the program made stands in the way: the race is over.
              }
            });
    swapper.start();
  }

  private Text at(String path) {
    return Text.of(root + "/" + path);
  }

  private interface Action {
    void run(int round);
  }

  /** How often it did what it does, for in many rounds something is in the way. */
  private static int repeat(Action action) {
    int successes = 0;
    for (int i = 0; i < ROUNDS || (successes == 0 && i < 100 * ROUNDS); i++) {
      try {
        action.run(i);
        successes++;
      } catch (GuestException e) {
        assertThat(e.type()).isIn("AuthorityError", "IoError");
      }
    }
    return successes;
  }

  @Test
  void readingThroughAFolder() throws IOException {
    swap(root.resolve("sub"), outside);
    int read =
        repeat(i -> assertThat(files.readAll(at("sub/file"))).asString(UTF_8).isEqualTo("public"));
    assertThat(read).isPositive();
  }

  @Test
  void readingAFile() throws IOException {
    swap(root.resolve("sub").resolve("file"), outside.resolve("file"));
    int read =
        repeat(i -> assertThat(files.readAll(at("sub/file"))).asString(UTF_8).isEqualTo("public"));
    assertThat(read).isPositive();
  }

  @Test
  void writingThroughAFolder() throws IOException {
    swap(root.resolve("sub"), outside);
    int written = repeat(i -> files.close(files.openForWriting(at("sub/new" + i % 10), false)));
    assertThat(written).isPositive();
  }

  @Test
  void makingFoldersAndDeletingThem() throws IOException {
    swap(root.resolve("sub"), outside);
    List<Integer> made = new ArrayList<>();
    repeat(
        i -> {
          files.createFolder(at("sub/new" + i));
          made.add(i);
        });
    assertThat(made).isNotEmpty();
    // Each of them again and again, for there may be few.
    int deleted = repeat(i -> files.delete(at("sub/new" + made.get(i % made.size()))));
    assertThat(deleted).isPositive();
    assertThat(root.toFile().list((folder, name) -> name.startsWith(".cayo"))).isEmpty();
  }

  @Test
  void movingAndDeletingFiles() throws IOException {
    swap(root.resolve("sub"), outside);
    int moved =
        repeat(
            i -> {
              boolean there = i % 2 == 0;
              files.move(
                  at(there ? "sub/file" : "sub/moved"), at(there ? "sub/moved" : "sub/file"));
            });
    assertThat(moved).isPositive();
    repeat(i -> files.delete(at("sub/file")));
  }

  @Test
  void listing() throws IOException {
    Files.writeString(root.resolve("sub").resolve("second"), "public");
    swap(root.resolve("sub"), outside);
    int listed = repeat(i -> assertThat(files.list(at("sub"))).hasSize(2));
    assertThat(listed).isPositive();
  }
}
