package dev.cayo.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.compiler.Compiler;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Capability;
import dev.cayo.vm.Engine;
import dev.cayo.vm.LinkException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An object file built against one library runs with a later one that still has what it uses. */
class GrownLibraryTest {
  private static final StandardLibrary LIBRARY = new StandardLibrary();

  @Test
  void moreFunctionsDoNoHarm() {
    assertThat(run(GrownLibraryTest::grown)).isEqualTo("2.0\n");
  }

  @Test
  void aFunctionThatIsGoneIsNamed() {
    assertThatThrownBy(() -> run(GrownLibraryTest::withoutCbrt))
        .isInstanceOf(LinkException.class)
        .hasMessageContaining("cbrt");
  }

  /** Compiles against the library as it is, and runs with another {@code std.math}. */
  private static String run(UnaryOperator<List<Function>> change) {
    byte[] file = compile();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Engine engine =
        new Engine(
            name -> name.equals("std.math") ? changed(name, change) : LIBRARY.find(name),
            LIBRARY.natives());
    try (var isolate = engine.load(file).isolate().grant(new Capability.Out(out)).build()) {
      assertThat(isolate.run()).isZero();
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] compile() {
    var result =
        Compiler.compile(
            new SourceFile("old.cayo", "import std.math\nprintln(math.cbrt(8.0))\n"),
            "old",
            name -> null,
            GrownLibraryTest::module);
    return ObjectWriter.write(Objects.requireNonNull(result.objectFile()));
  }

  private static Module module(String name) {
    byte[] file = LIBRARY.find(name);
    return file == null ? null : ObjectReader.read(file).main();
  }

  private static byte[] changed(String name, UnaryOperator<List<Function>> change) {
    Module old = module(name);
    Module made =
        new Module(
            old.name(),
            old.source(),
            old.dependencies(),
            old.imports(),
            old.types(),
            change.apply(old.functions()),
            old.globals(),
            old.aliases());
    return ObjectWriter.write(new ObjectFile(List.of(made)));
  }

  /** New functions come first, so that what is found by position would be found wrong. */
  private static List<Function> grown(List<Function> functions) {
    List<Function> more = new ArrayList<>();
    for (Function each : functions) {
      more.add(
          new Function(
              "new" + each.name(),
              each.flags(),
              each.typeParameters(),
              each.parameters(),
              each.result(),
              each.code()));
    }
    more.addAll(functions);
    return more;
  }

  private static List<Function> withoutCbrt(List<Function> functions) {
    return functions.stream().filter(f -> !f.name().equals("cbrt")).toList();
  }
}
