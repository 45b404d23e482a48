package dev.cayo.vm.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both kinds of folders do the same, and neither follows a link. */
class FolderTest {
  @TempDir Path temporary;

  enum Kind {
    OF_THE_HOST,
    PLAIN;

    Folder open(Path path) throws IOException {
      Path real = path.toRealPath();
      return this == PLAIN ? new PlainFolder(real) : Folder.open(real);
    }
  }

  private static final Path A = Path.of("a");
  private static final Path B = Path.of("b");

  @ParameterizedTest
  @EnumSource
  void readsWritesAndLists(Kind kind) throws IOException {
    Files.writeString(temporary.resolve("a"), "text");
    try (Folder folder = kind.open(temporary)) {
      assertThat(folder.attributes(A).size()).isEqualTo(4);
      assertThat(folder.attributes(B)).isNull();
      try (SeekableByteChannel channel =
          folder.open(B, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))) {
        channel.write(ByteBuffer.wrap(new byte[] {'x'}));
      }
      assertThat(temporary.resolve("b")).hasContent("x");
      Set<String> names = new TreeSet<>();
      folder.entries().forEach(entry -> names.add(entry.getFileName().toString()));
      assertThat(names).containsExactly("a", "b");
    }
  }

  @ParameterizedTest
  @EnumSource
  void makesMovesAndDeletes(Kind kind) throws IOException {
    try (Folder folder = kind.open(temporary)) {
      folder.createFolder(A);
      try (Folder inner = folder.enter(A)) {
        inner.createFolder(B);
        assertThatThrownBy(() -> folder.deleteFolder(A)).isInstanceOf(IOException.class);
        inner.move(B, folder, B);
      }
      assertThat(temporary.resolve("b")).isDirectory();
      Files.writeString(temporary.resolve("a").resolve("f"), "");
      try (Folder inner = folder.enter(A)) {
        inner.deleteFile(Path.of("f"));
      }
      folder.deleteFolder(A);
      assertThat(temporary).isDirectoryNotContaining(path -> !path.endsWith("b"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void followsNoLinks(Kind kind) throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "secret");
    Path inside = Files.createDirectory(temporary.resolve("inside"));
    Files.createSymbolicLink(inside.resolve("a"), outside);
    Files.createSymbolicLink(inside.resolve("b"), outside.resolve("secret"));
    try (Folder folder = kind.open(inside)) {
      assertThatThrownBy(() -> folder.enter(A)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> folder.open(B, Set.of(StandardOpenOption.READ)))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> folder.open(B, Set.of(StandardOpenOption.WRITE)))
          .isInstanceOf(IOException.class);
      assertThat(folder.attributes(B).isSymbolicLink()).isTrue();
      folder.deleteFile(B);
    }
    assertThat(outside.resolve("secret")).hasContent("secret");
  }

  @ParameterizedTest
  @EnumSource
  void aFolderThatWasReplacedByALinkLeadsNowhereElse(Kind kind) throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("a"), "secret");
    Path inside = Files.createDirectories(temporary.resolve("inside").resolve("b"));
    try (Folder folder = kind.open(inside.getParent());
        Folder inner = folder.enter(B)) {
      Files.delete(inside);
      Files.createSymbolicLink(inside, outside);
      assertThatThrownBy(() -> inner.open(A, Set.of(StandardOpenOption.READ)))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> inner.deleteFile(A)).isInstanceOf(IOException.class);
      assertThatThrownBy(() -> inner.createFolder(B)).isInstanceOf(IOException.class);
    }
    assertThat(outside.resolve("a")).hasContent("secret");
    assertThat(outside.resolve("b")).doesNotExist();
  }
}
