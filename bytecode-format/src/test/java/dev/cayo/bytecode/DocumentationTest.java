package dev.cayo.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The tables of the documents are those of the code; {@code -Dgolden.update=true} rewrites them.
 */
class DocumentationTest {
  private static final Path ISA = Path.of("..", "docs", "isa.md");
  private static final Path OBJECT_FILE = Path.of("..", "docs", "object-file.md");

  @Test
  void opcodes() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| Code | Mnemonic | Operand | Stack | Meaning |\n| --- | --- | --- | --- | --- |\n");
    for (Opcode opcode : Opcode.values()) {
      String operand = opcode.operand() == Operand.Kind.NONE ? "" : lower(opcode.operand());
      table.append(
          "| %d | `%s` | %s | `%s` | %s |%n"
              .formatted(
                  opcode.code(), opcode.mnemonic(), operand, opcode.stack(), opcode.semantics()));
    }
    check(ISA, "opcodes", table.toString());
  }

  @Test
  void rules() throws IOException {
    StringBuilder table = new StringBuilder("| Rule | Name | It demands |\n| --- | --- | --- |\n");
    for (Rule rule : Rule.values()) {
      table.append("| %s | %s | %s |%n".formatted(rule.code(), lower(rule), rule.sentence()));
    }
    check(ISA, "rules", table.toString());
  }

  @Test
  void flagsAreNumberedAsInTheDocument() throws IOException {
    String document = Files.readString(OBJECT_FILE);
    for (Flag flag : Flag.values()) {
      assertThat(document).contains("| " + flag.ordinal() + " | " + flag + " |");
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void check(Path document, String section, String expected) throws IOException {
    String text = Files.readString(document);
    String open = "<!-- " + section + ": generated -->\n";
    int start = text.indexOf(open) + open.length();
    int end = text.indexOf("<!-- /" + section + " -->");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(document, text.substring(0, start) + expected + text.substring(end));
    } else {
      assertThat(text.substring(start, end)).as("%s, %s", document, section).isEqualTo(expected);
    }
  }
}
