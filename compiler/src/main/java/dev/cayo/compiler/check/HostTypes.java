package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Which values can be copied to the host and from it: the runtime's conversions know no others. */
final class HostTypes {
  private static final Set<Builtin> SCALARS =
      EnumSet.of(
          Builtin.INT, Builtin.FLOAT, Builtin.BOOL, Builtin.CHAR, Builtin.BYTE, Builtin.STRING);

  private static final int MOST_RECORDS = 200;

  /** Records on the way: one may hold others of its type. */
  private final Set<Ty> open = new HashSet<>();

  private HostTypes() {}

  static boolean cross(Ty type) {
    return type == Ty.Error.ERROR || new HostTypes().crosses(type);
  }

  private boolean crosses(Ty type) {
    if (type instanceof Ty.Nullable nullable) {
      return crosses(nullable.inner());
    }
    if (!(type instanceof Ty.Class named)) {
      return type == Ty.Error.ERROR;
    }
    ClassSymbol symbol = named.symbol();
    if (symbol.builtin() == Builtin.ARRAY || isPrelude(symbol, "List")) {
      return crosses(named.arguments().get(0));
    }
    if (isPrelude(symbol, "Map")) {
      return isKey(named.arguments().get(0)) && crosses(named.arguments().get(1));
    }
    if (isPrelude(symbol, "Set")) {
      return isKey(named.arguments().get(0));
    }
    return isKey(type) || (symbol.kind() == TypeKind.RECORD && partsCross(named));
  }

  private static boolean isPrelude(ClassSymbol symbol, String name) {
    return symbol.module().name().equals("std.prelude") && symbol.name().equals(name);
  }

  /** What has an order in Java too. */
  private static boolean isKey(Ty type) {
    return type instanceof Ty.Class named
        && (SCALARS.contains(named.symbol().builtin()) || isPlainEnum(named.symbol()));
  }

  private static boolean isPlainEnum(ClassSymbol symbol) {
    return symbol.kind() == TypeKind.ENUM
        && symbol.cases().values().stream()
            .allMatch(c -> c.constructor() != null && c.constructor().parameters().isEmpty());
  }

  private boolean partsCross(Ty.Class record) {
    if (!open.add(record)) {
      return true;
    }
    if (open.size() > MOST_RECORDS) {
      return false; // One that holds ever larger instances of itself.
    }
    var map = Types.bindings(record);
    for (FieldSymbol field : record.symbol().fields().values()) {
      if (!field.has(Flag.COMPONENT) || !crosses(Types.substitute(field.type(), map))) {
        return false;
      }
    }
    return true;
  }
}
