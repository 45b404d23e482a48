package dev.cayo.compiler.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectReader;
import dev.cayo.bytecode.ObjectWriter;
import dev.cayo.compiler.DeepStack;
import dev.cayo.compiler.TestLibrary;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.check.Checker;
import dev.cayo.compiler.codegen.Generator;
import dev.cayo.compiler.diagnostics.Diagnostics;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.parser.Parser;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.tree.ModuleTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImporterTest {
  /** What the library has no example of. */
  private static final SourceFile MORE =
      new SourceFile(
          "more.cayo",
          """
          private abstract class Hidden(let n: Int)
          abstract class Shown(let n: Int)
          class Late<T> { late var value: T?; late var cell: Cell<T> }
          """);

  @Test
  void whatIsImportedIsWhatWasDeclared() {
    Map<String, ModuleSymbol> imported = new HashMap<>();
    List<ModuleTree> trees = DeepStack.run(ImporterTest::trees);
    for (ModuleTree tree : trees) {
      Module module =
          roundTrip(
              DeepStack.run(() -> Generator.generate(tree, Generator.Role.IMPORTED, new Budget())));
      imported.put(module.name(), Importer.importModule(module, imported::get));
    }
    assertThat(trees).isNotEmpty();
    for (ModuleTree tree : trees) {
      assertThat(SymbolPrinter.print(imported.get(tree.symbol().name())))
          .isEqualTo(SymbolPrinter.print(tree.symbol()));
    }
  }

  /** Bodies and lists of a file that was read are others than those that were written. */
  private static Module roundTrip(Module module) {
    return ObjectReader.read(ObjectWriter.write(new ObjectFile(List.of(module)))).main();
  }

  /** The prelude, then the modules that use it. */
  private static List<ModuleTree> trees() {
    List<Checker.Source> sources = new ArrayList<>();
    TestLibrary.sources()
        .forEach((name, file) -> sources.add(new Checker.Source(name, Parser.parse(file).ast())));
    sources.add(new Checker.Source("more", Parser.parse(MORE).ast()));
    sources.sort(java.util.Comparator.comparing(s -> !s.module().equals("std.prelude")));
    Diagnostics diagnostics = new Diagnostics();
    List<ModuleTree> trees = Checker.check(sources, name -> null, diagnostics, new Budget());
    assertThat(diagnostics.hasErrors()).isFalse();
    return trees;
  }
}
