package dev.cayo.vm.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cayo.vm.Capabilities;
import dev.cayo.vm.Capability;
import dev.cayo.vm.GuestException;
import dev.cayo.vm.Limits;
import dev.cayo.vm.text.Text;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder that was granted is a root that no path leaves. */
@Timeout(60)
class FileAccessTest {
  @TempDir Path temporary;
  private Path root;
  private Path outside;

  @BeforeEach
  void makeFolders() throws IOException {
    root = Files.createDirectory(temporary.resolve("root"));
    outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "secret");
    Files.writeString(root.resolve("file"), "text");
    Files.createDirectory(root.resolve("sub"));
  }

  private FileAccess access(Capability... grants) {
    List<Granted<Capability>> granted = new ArrayList<>();
    for (Capability grant : grants) {
      granted.add(Granted.of(grant));
    }
    return new FileAccess(new Account(Limits.UNLIMITED), granted);
  }

  private FileAccess all() {
    return access(new Capability.Read(root), new Capability.Write(root));
  }

  private Text at(String path) {
    return Text.of(root + "/" + path);
  }

  private static void assertDenied(ThrowingCallable action) {
    assertError(action, "AuthorityError").startsWith("the program may not ");
  }

  private static void assertFails(ThrowingCallable action, String end) {
    assertError(action, "IoError").endsWith(end);
  }

  private static org.assertj.core.api.AbstractStringAssert<?> assertError(
      ThrowingCallable action, String type) {
    GuestException error =
        org.assertj.core.api.Assertions.catchThrowableOfType(GuestException.class, action);
    assertThat(error).isNotNull();
    assertThat(error.type()).isEqualTo(type);
    assertThat(error.message()).doesNotContain("java.");
    return assertThat(error.message());
  }

  @Test
  void noPathLeavesTheRoot() throws IOException {
    Files.createSymbolicLink(root.resolve("link"), outside.resolve("secret"));
    Files.createSymbolicLink(root.resolve("links"), outside);
    Files.createSymbolicLink(root.resolve("within"), root.resolve("file"));
    Files.createSymbolicLink(root.resolve("loop"), root.resolve("loop"));
    FileAccess files = all();
    for (String path :
        List.of(
            "../outside/secret",
            "sub/../../outside/secret",
            "./../root/../outside/secret",
            "link",
            "links/secret",
            "within",
            "loop",
            "sub/../link",
            "file\0",
            "../root2/file",
            "../Root/file")) {
      assertDenied(() -> files.readAll(at(path)));
      assertDenied(() -> files.openForReading(at(path)));
      assertDenied(() -> files.openForWriting(at(path), true));
    }
    for (String path : List.of("../outside", "../outside/new", "links/new", "..")) {
      assertDenied(() -> files.list(at(path)));
      assertDenied(() -> files.createFolder(at(path)));
      assertDenied(() -> files.delete(at(path + "/secret")));
      assertDenied(() -> files.move(at("file"), at(path + "/x")));
      assertDenied(() -> files.move(at(path + "/secret"), at("x")));
      assertDenied(() -> files.status(at(path + "/secret")));
    }
    assertDenied(() -> files.readAll(Text.of("/etc/passwd")));
    assertDenied(() -> files.readAll(Text.of("")));
    assertThat(outside).isDirectoryContaining("glob:**/secret");
    assertThat(files.readAll(at("sub/../file"))).asString(UTF_8).isEqualTo("text");
  }

  @Test
  void outsideWhatExistsAndWhatDoesNotIsTheSame() throws IOException {
    FileAccess files = all();
    Files.createSymbolicLink(root.resolve("good"), outside.resolve("secret"));
    Files.createSymbolicLink(root.resolve("evil"), outside.resolve("nothing"));
    String there = message(() -> files.status(at("../outside/secret")));
    String notThere = message(() -> files.status(at("../outside/nothing")));
    assertThat(there.replace("secret", "nothing")).isEqualTo(notThere);
    assertThat(message(() -> files.readAll(at("good"))).replace("good", "evil"))
        .isEqualTo(message(() -> files.readAll(at("evil"))));
    assertThat(files.status(at("good"))).isEqualTo(files.status(at("evil")));
  }

  private static String message(ThrowingCallable action) {
    return org.assertj.core.api.Assertions.catchThrowableOfType(GuestException.class, action)
        .message();
  }

  @Test
  void readingIsNotWriting() {
    FileAccess reading = access(new Capability.Read(root));
    assertDenied(() -> reading.openForWriting(at("file"), true));
    assertDenied(() -> reading.openForWriting(at("new"), false));
    assertDenied(() -> reading.delete(at("file")));
    assertDenied(() -> reading.move(at("file"), at("sub/file")));
    assertDenied(() -> reading.createFolder(at("new")));
    FileAccess writing = access(new Capability.Write(root));
    assertDenied(() -> writing.readAll(at("file")));
    assertDenied(() -> writing.status(at("file")));
    assertDenied(() -> writing.list(at("")));
  }

  @Test
  void aFileThatWasGrantedIsThatFileAlone() throws IOException {
    Files.createSymbolicLink(temporary.resolve("alias"), root.resolve("file"));
    FileAccess files =
        access(
            new Capability.Read(temporary.resolve("alias")),
            new Capability.Write(root.resolve("new")));
    Text alias = Text.of(temporary.resolve("alias").toString());
    assertThat(files.readAll(alias)).asString(UTF_8).isEqualTo("text");
    assertDenied(() -> files.readAll(at("file")));
    assertFails(() -> files.readAll(Text.of(alias + "/x")), "no such file or folder");
    long made = files.openForWriting(at("new"), false);
    files.write(made, new byte[] {'n'});
    files.close(made);
    assertThat(root.resolve("new")).hasContent("n");
    assertDenied(() -> files.openForWriting(at("new2"), false));
    assertDenied(() -> files.delete(at("new")));
  }

  @Test
  void theInnermostGrantDecides() throws IOException {
    Files.createSymbolicLink(root.resolve("links"), outside);
    FileAccess files =
        access(new Capability.Read(root), new Capability.Read(root.resolve("links")));
    assertThat(files.readAll(at("links/secret"))).asString(UTF_8).isEqualTo("secret");
  }

  @Test
  void aRootMayHaveAnotherNameForTheProgram() {
    Path name = Path.of("/data");
    FileAccess files =
        access(new Capability.Read(root, name), new Capability.Write(root.resolve("sub"), name));
    assertThat(files.readAll(Text.of("/data/file"))).asString(UTF_8).isEqualTo("text");
    assertDenied(() -> files.readAll(at("file")));
    files.createFolder(Text.of("/data/new"));
    assertThat(root.resolve("sub").resolve("new")).isDirectory();
    assertError(() -> files.readAll(Text.of("/data/none")), "IoError")
        .doesNotContain(root.toString());
  }

  @Test
  void onlyRegularFilesAreOpened() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no devices here");
    Process pipe = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
    assumeTrue(pipe.waitFor() == 0, "no pipes here");
    FileAccess files = all();
    assertFails(() -> files.readAll(at("pipe")), "it is no regular file");
    assertFails(() -> files.openForWriting(at("pipe"), true), "it is no regular file");
    assertFails(() -> files.readAll(at("pipe/x")), "no such file or folder");
    assertFails(() -> files.list(at("pipe")), "no such file or folder");
    assertFails(() -> files.readAll(at("sub")), "it is a folder");
    assertFails(() -> files.openForWriting(at("sub"), false), "it is a folder");
    assertFails(
        () -> access(new Capability.Read(Path.of("/dev"))).readAll(Text.of("/dev/zero")),
        "it is no regular file");
  }

  @Test
  void aHugeFileIsRefusedBeforeMemoryIsTaken() throws IOException {
    try (RandomAccessFile huge = new RandomAccessFile(root.resolve("huge").toFile(), "rw")) {
      huge.setLength(1L << 40);
    }
    FileAccess files = all();
    assertFails(() -> files.readAll(at("huge")), "it is too large for one array");
    long open = files.openForReading(at("huge"));
    assertThat(files.read(open, Integer.MAX_VALUE)).hasSize(1 << 16);
  }

  @Test
  void aFileThatHidesItsSizeIsReadWhole() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "no /proc here");
    assertThat(access(new Capability.Read(status)).readAll(Text.of("/proc/self/status")))
        .asString(UTF_8)
        .startsWith("Name:")
        .endsWith("\n");
  }

  @Test
  void foldersAreMadeListedMovedAndDeleted() {
    FileAccess files = all();
    files.createFolder(at("sub/new"));
    assertFails(() -> files.createFolder(at("sub/new")), "it is there already");
    assertFails(() -> files.createFolder(at("no/new")), "no such file or folder");
    assertThat(files.list(at("")).stream().map(Text::toString))
        .containsExactlyInAnyOrder("file", "sub");
    assertThat(files.list(at("sub"))).hasSize(1);
    assertThat(files.status(at("sub"))).isEqualTo(Capabilities.Files.FOLDER);
    assertThat(files.status(at(""))).isEqualTo(Capabilities.Files.FOLDER);
    assertThat(files.status(at("file"))).isEqualTo(4);
    assertThat(files.status(at("none/x"))).isEqualTo(Capabilities.Files.MISSING);
    files.move(at("file"), at("sub/new/f"));
    assertThat(files.status(at("file"))).isEqualTo(Capabilities.Files.MISSING);
    assertFails(() -> files.delete(at("sub")), "the folder is not empty");
    assertFails(() -> files.move(at("sub/new"), at("sub/new/inner")), "");
    assertFails(() -> files.move(at("sub/new"), at("sub")), "only a file gives way to a file");
    files.delete(at("sub/new/f"));
    files.delete(at("sub/new"));
    assertFails(() -> files.delete(at("sub/new")), "no such file or folder");
    assertDenied(() -> files.delete(at("")));
    assertDenied(() -> files.move(at(""), at("x")));
  }

  @Test
  void onlySoManyFilesAreOpenAtOnce() {
    FileAccess files = all();
    long first = files.openForReading(at("file"));
    for (int i = 1; i < Limits.OPEN_FILES; i++) {
      files.openForReading(at("file"));
    }
    assertFails(() -> files.openForReading(at("file")), "files would be open");
    files.close(first);
    files.close(first);
    long next = files.openForWriting(at("next"), false);
    assertThatThrownBy(() -> files.read(first, 1)).hasMessage("the file is closed");
    assertThatThrownBy(() -> files.read(next, 1)).hasMessage("the file is closed");
    assertThatThrownBy(() -> files.write(-1, new byte[1])).hasMessage("the file is closed");
    files.release();
  }

  @Test
  void releaseClosesEverythingAndKeepsWhatWasWritten() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    assumeTrue(Files.isDirectory(descriptors), "no /proc here");
    long before = openBelow(descriptors);
    FileAccess files = all();
    for (int i = 0; i < 20; i++) {
      files.openForReading(at("file"));
      files.write(files.openForWriting(at("out" + i), false), new byte[10]);
      assertDenied(() -> files.readAll(at("../secret")));
      assertFails(() -> files.readAll(at("sub/none")), "no such file or folder");
      files.list(at("sub"));
    }
    assertThat(openBelow(descriptors)).isEqualTo(before + 40);
    files.release();
    assertThat(openBelow(descriptors)).isEqualTo(before);
    assertThat(root.resolve("out7")).hasSize(10);
  }

  /** Open files of this test; other threads of the JVM have their own. */
  private long openBelow(Path descriptors) throws IOException {
    long count = 0;
    try (var all = Files.newDirectoryStream(descriptors)) {
      for (Path descriptor : all) {
        count += leadsBelow(descriptor) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean leadsBelow(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(temporary.toRealPath());
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }
}
