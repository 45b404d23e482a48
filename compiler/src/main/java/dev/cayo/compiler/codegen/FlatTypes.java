package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The types whose values do not go deep: numbers, texts, and records and enums of such, a few
 * levels of them. Generic ones are left out.
 */
final class FlatTypes {
  private static final int LEVELS = 3;

  private final Map<Key, Boolean> known = new HashMap<>();

  boolean contain(Ty type) {
    return isFlat(type, LEVELS);
  }

  private boolean isFlat(Ty type, int levels) {
    if (type instanceof Ty.Nullable nullable) {
      return isFlat(nullable.inner(), levels);
    }
    return type instanceof Ty.Class named
        && named.arguments().isEmpty()
        && isFlat(named.symbol(), levels);
  }

  private boolean isFlat(ClassSymbol symbol, int levels) {
    if (symbol.builtin() != null) {
      return symbol.builtin() != Builtin.ANY;
    }
    boolean hasParts = symbol.kind() == TypeKind.RECORD || symbol.kind() == TypeKind.ENUM;
    if (!hasParts || levels == 0) {
      return false;
    }
    Key key = new Key(symbol, levels);
    Boolean before = known.get(key);
    if (before == null) {
      before = parts(symbol).allMatch(part -> isFlat(part.type(), levels - 1));
      known.put(key, before);
    }
    return before;
  }

  private static Stream<FieldSymbol> parts(ClassSymbol symbol) {
    return symbol.kind() == TypeKind.ENUM
        ? symbol.cases().values().stream().flatMap(c -> DerivedMethods.components(c).stream())
        : DerivedMethods.components(symbol).stream();
  }

  /** What is remembered: whether a type is flat, with so many levels at most. */
  private record Key(ClassSymbol symbol, int levels) {}
}
