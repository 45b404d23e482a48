package dev.cayo.compiler.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SourceFileTest {

  @Test
  void linesEndWithAnyOfTheThreeLineEnds() {
    SourceFile source = new SourceFile("a", "one\ntwo\r\nthree\rfour");
    assertThat(source.lineCount()).isEqualTo(4);
    assertThat(source.lineText(2)).isEqualTo("two");
    assertThat(source.lineText(4)).isEqualTo("four");
    assertThat(source.line(0)).isEqualTo(1);
    assertThat(source.line(4)).isEqualTo(2);
    assertThat(source.line(8)).isEqualTo(2);
    assertThat(source.line(9)).isEqualTo(3);
    assertThat(source.line(19)).isEqualTo(4);
  }

  @Test
  void columnsCountScalars() {
    SourceFile source = new SourceFile("a", "a\ud83d\ude00b\nc");
    assertThat(source.column(0)).isEqualTo(1);
    assertThat(source.column(1)).isEqualTo(2);
    assertThat(source.column(3)).isEqualTo(3);
    assertThat(source.column(5)).isEqualTo(1);
  }

  @Test
  void bytesThatAreNotUtf8AreReplacedAndRemembered() {
    byte[] bytes = {'a', (byte) 0xFF, 'b', (byte) 0xC3};
    SourceFile source = SourceFile.decode("a", bytes);
    assertThat(source.text()).isEqualTo("a\ufffdb\ufffd");
    assertThat(source.malformed()).containsExactly(1, 3);
    byte[] surrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    assertThat(SourceFile.decode("a", surrogate).malformed()).isNotEmpty();
    byte[] good = "é😀".getBytes(StandardCharsets.UTF_8);
    assertThat(SourceFile.decode("a", good).text()).isEqualTo("é😀");
    assertThat(SourceFile.decode("a", good).malformed()).isEmpty();
  }
}
