package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
  private static void refuses(byte[] file, String message) {
    assertThatThrownBy(() -> ObjectReader.read(file))
        .isInstanceOf(MalformedObjectException.class)
        .hasMessageContaining(message);
  }

  /** The file of a module with one global, whose type is entry 1 of the pool. */
  private static byte[] globalOf(RawFile... entries) {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    for (RawFile entry : entries) {
      pool.bytes(entry.toBytes());
    }
    RawFile declarations = new RawFile().bytes(0, 0, 0, 0, 0, 1, 0, entries.length, 0, 0);
    return RawFile.begin()
        .section(1, pool)
        .section(2, declarations)
        .section(3, new RawFile())
        .finish();
  }

  private static RawFile entry(int kind, int... content) {
    return new RawFile().entry(kind, new RawFile().bytes(content));
  }

  @Test
  void aModuleOfNothing() {
    Module module = ObjectReader.read(RawFile.withEntries()).main();
    assertThat(module.name()).isEqualTo("m");
    assertThat(module.functions()).isEmpty();
  }

  @Test
  void emptyAndForeignBytes() {
    refuses(new byte[0], "at byte 0: does not begin as a Cayo object file does");
    refuses(new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe}, "at byte 0");
    refuses(new byte[] {0, 'C', 'Y', 'O', 1}, "ends too early");
  }

  @Test
  void versions() {
    byte[] newer = new RawFile().bytes(0, 'C', 'Y', 'O', 2, 7).emptyModule().finish();
    refuses(newer, "version 2.7 of the format is newer than version 1.0, which is known here");
    byte[] older = new RawFile().bytes(0, 'C', 'Y', 'O', 0, 7).emptyModule().finish();
    refuses(older, "version 0.7 of the format is older than version 1.0");
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    byte[] minor =
        new RawFile().bytes(0, 'C', 'Y', 'O', 1, 9).section(1, pool).emptyModule().finish();
    assertThat(ObjectReader.read(minor).main().name()).isEqualTo("m");
  }

  @Test
  void checksum() {
    byte[] file = RawFile.withEntries();
    file[file.length - 1]++;
    refuses(file, "the checksum does not agree");
  }

  @Test
  void unknownSections() {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    RawFile optional =
        RawFile.begin()
            .section(0xf0, new RawFile().text("later"))
            .section(1, pool)
            .emptyModule()
            .section(0x80, new RawFile());
    assertThat(ObjectReader.read(optional.finish()).modules()).hasSize(1);
    RawFile mandatory = RawFile.begin().section(1, pool).section(7, new RawFile()).emptyModule();
    refuses(mandatory.finish(), "unknown section 7");
  }

  @Test
  void sectionsOutOfPlace() {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    refuses(RawFile.begin().finish(), "no module");
    refuses(RawFile.begin().emptyModule().finish(), "declarations before the pool");
    refuses(RawFile.begin().section(1, pool).section(1, pool).finish(), "a second pool");
    refuses(RawFile.begin().section(3, pool).finish(), "before its declarations");
    RawFile twice = RawFile.begin().section(1, pool).emptyModule().section(3, new RawFile());
    refuses(twice.finish(), "a second section with the code");
    RawFile code = new RawFile().bytes(0, 0, 0, 0, 0, 0, 0);
    refuses(
        RawFile.begin().section(1, pool).section(2, code).finish(),
        "without the section of its code");
  }

  @Test
  void tooManyBytes() {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    RawFile declarations = new RawFile().bytes(0, 0, 0, 0, 0, 0, 0, 0);
    byte[] file =
        RawFile.begin()
            .section(1, pool)
            .section(2, declarations)
            .section(3, new RawFile())
            .finish();
    refuses(file, "section of declarations is followed by 1 bytes too many");
    refuses(globalOf(entry(5, 0, 0)), "entry of the pool is followed by 1 bytes too many");
  }

  /** The type of the global is a type variable, whose index is the number. */
  @ParameterizedTest
  @CsvSource({
    "8000, number in an overlong form",
    "818000, number in an overlong form",
    "8080808008, number of more than 31 bits",
    "FFFFFFFF0F, number of more than 31 bits",
    "808080808001, number of more than 31 bits",
    "FFFFFFFF07, 2147483647 where less than 16 is expected",
    "80, ends too early",
  })
  void unsignedNumbers(String hex, String message) {
    refuses(globalOf(new RawFile().entry(9, hex(hex))), message);
  }

  private static RawFile hex(String digits) {
    RawFile bytes = new RawFile();
    for (int i = 0; i < digits.length(); i += 2) {
      bytes.bytes(Integer.parseInt(digits.substring(i, i + 2), 16));
    }
    return bytes;
  }

  /**
   * The type of the global is an integer, which it cannot be; so a number that is one fails later.
   */
  @ParameterizedTest
  @CsvSource({
    "8000, number in an overlong form",
    "FF7F, number in an overlong form",
    "C07F, number in an overlong form",
    "FFFFFFFFFFFFFFFFFF00, not that of a type",
    "8080808080808080807F, not that of a type",
    "FFFFFFFFFFFFFFFFFF7F, number in an overlong form",
    "8080808080808080808001, number of more than 64 bits",
    "80808080808080808002, number of more than 64 bits",
    "C000, not that of a type",
    "7F, not that of a type",
  })
  void signedNumbers(String hex, String message) {
    refuses(globalOf(new RawFile().entry(2, hex(hex))), message);
  }

  @Test
  void signedNumbersAtTheirLimits() {
    for (int shift = 0; shift < 64; shift++) {
      for (long near = -2; near <= 2; near++) {
        for (long value : new long[] {(1L << shift) + near, -(1L << shift) + near}) {
          ObjectFile file =
              Assembler.assemble("module m\nfunction f() -> Int {\n block 0:\n int " + value + "}");
          assertThat(ObjectReader.read(ObjectWriter.write(file))).isEqualTo(file);
        }
      }
    }
  }

  @Test
  void poolEntries() {
    refuses(globalOf(entry(7, 1)), "refers to itself or to a later one");
    refuses(globalOf(entry(7, 9)), "index 9 into a pool of 2");
    refuses(globalOf(entry(7, 0)), "not that of a type");
    refuses(globalOf(entry(99)), "entry of the pool of unknown kind 99");
    refuses(globalOf(entry(5, 5)), "5 where less than 5 is expected");
    refuses(globalOf(entry(1, 0xc0, 0x80)), "text that is not UTF-8");
    refuses(globalOf(entry(1, 0xed, 0xa0, 0x80)), "text that is not UTF-8");
    refuses(globalOf(entry(3, 1, 0, 0, 0, 0, 0, 0xf8, 0x7f)), "NaN that is not in its one form");
    refuses(globalOf(entry(11, 0x7f)), "127 elements are announced");
  }

  @Test
  void duplicateEntriesAreHarmless() {
    byte[] file = globalOf(entry(5, 0), entry(5, 0));
    assertThat(ObjectReader.read(file).main().globals().get(0).type()).isEqualTo(Primitive.INT);
  }

  @Test
  void deepAndLargeTypes() {
    RawFile[] nested = new RawFile[100];
    RawFile[] doubled = new RawFile[30];
    nested[0] = entry(5, 0);
    doubled[0] = entry(5, 0);
    for (int i = 1; i < nested.length; i++) {
      nested[i] = entry(7, i);
    }
    for (int i = 1; i < doubled.length; i++) {
      doubled[i] = entry(11, 2, i, i, i);
    }
    refuses(globalOf(nested), "type nested more than 64 deep");
    refuses(globalOf(doubled), "type of more than 1024 parts");
  }

  @Test
  void hugeCountsAllocateNothing() {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m"));
    RawFile declarations = new RawFile().bytes(0).unsigned(Integer.MAX_VALUE);
    byte[] file =
        RawFile.begin()
            .section(1, pool)
            .section(2, declarations)
            .section(3, new RawFile())
            .finish();
    refuses(file, "2147483647 elements are announced, 0 bytes are left");
  }

  @Test
  void bodiesAreDecodedOnDemand() {
    RawFile pool = new RawFile().entry(1, new RawFile().text("m")).entry(6, new RawFile().bytes(1));
    RawFile declarations = new RawFile().bytes(0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 5, 0, 0);
    RawFile code = new RawFile().bytes(0, 1, 0, 1, 255);
    byte[] file =
        RawFile.begin().section(1, pool).section(2, declarations).section(3, code).finish();
    Function function = ObjectReader.read(file).main().functions().get(0);
    assertThat(function.hasCode()).isTrue();
    assertThatThrownBy(function::code)
        .isInstanceOf(MalformedObjectException.class)
        .hasMessageContaining("unknown opcode 255");
  }
}
