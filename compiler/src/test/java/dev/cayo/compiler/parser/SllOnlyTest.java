package dev.cayo.compiler.parser;

import dev.cayo.compiler.Goldens;
import dev.cayo.compiler.diagnostics.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SllOnlyTest {
  static List<Path> sources() {
    return Stream.of("parser/trees", "parser/errors")
        .flatMap(folder -> Goldens.inputs(folder, ".cayo").stream())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void noSourceNeedsMoreThanSll(Path source) throws IOException {
    Parser.parse(SourceFile.decode(source.toString(), Files.readAllBytes(source)), SllOnly::watch);
  }
}
