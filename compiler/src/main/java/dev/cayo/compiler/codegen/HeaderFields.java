package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.budget.Budget;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.ClassTree;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The parameters of a primary constructor that init blocks read: hidden fields keep them. */
final class HeaderFields {
  private final List<LocalSymbol> kept;

  private HeaderFields(List<LocalSymbol> kept) {
    this.kept = kept;
  }

  static HeaderFields of(ClassTree tree, Budget budget) {
    Set<LocalSymbol> read = FreeVariables.of(List.of(), tree.inits(), budget).locals();
    return new HeaderFields(tree.header().stream().filter(read::contains).toList());
  }

  List<LocalSymbol> parameters() {
    return kept;
  }

  static String name(LocalSymbol parameter) {
    return "$param$" + parameter.name();
  }

  List<Field> fields(Types types) {
    return kept.stream()
        .map(p -> new Field(name(p), types.of(p.type()), EnumSet.of(Flag.PRIVATE, Flag.SYNTHETIC)))
        .toList();
  }
}
