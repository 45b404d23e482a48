package dev.cayo.vm.host;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.vm.BindingException;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.LoadedType;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.link.Shapes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conversion between a type of the guest and one of Java; refuses pairs that do not fit.
 */
final class Conversions {
  private static final Set<String> TUPLES =
      Set.of("Tuple2", "Tuple3", "Tuple4", "Tuple5", "Tuple6", "Tuple7", "Tuple8");

  private static final int MOST_RECORDS = 200;

  private final Scope scope;

  /** Those of records that are being made: they may hold themselves. */
  private final Map<List<Object>, Conversion> records = new HashMap<>();

  Conversions(Scope scope) {
    this.scope = scope;
  }

  /**
   * The conversion.
   *
   * @throws BindingException where there is none
   */
  Conversion of(Type guest, JavaType host) {
    if (guest instanceof NullableType nullable) {
      if (host.isPrimitive()) {
        throw mismatch(guest, host, "a primitive of Java is never null");
      }
      return new Nullables(of(nullable.inner(), host));
    }
    Conversion scalar = Scalars.find(guest, host.boxed());
    if (scalar != null) {
      return scalar;
    }
    Conversion found =
        guest instanceof ArrayType array
            ? sequence(guest, host, null, array.element())
            : guest instanceof ClassType named ? named(named, host) : null;
    if (found == null) {
      throw mismatch(guest, host, hint(guest));
    }
    return found;
  }

  private static String hint(Type guest) {
    return JavaType.counterpart(guest);
  }

  private @Nullable Conversion named(ClassType guest, JavaType host) {
    LoadedType type = scope.type(guest.symbol());
    RuntimeClass instance = type.instance(Shapes.of(guest.arguments(), List.of()));
    if (isPrelude(guest, "List")) {
      return sequence(guest, host, instance, guest.arguments().get(0));
    }
    if (isPrelude(guest, "Set") && host.raw() == java.util.Set.class) {
      return keyed(guest, "setFromArray", host);
    }
    if (isPrelude(guest, "Map") && host.raw() == Map.class) {
      return keyed(guest, "mapFromArrays", host);
    }
    if (type.definition().kind() == TypeKind.RECORD && host.raw().isRecord()) {
      return record(guest, instance, host);
    }
    if (type.definition().kind() == TypeKind.ENUM && host.raw().isEnum()) {
      return EnumBinding.of(guest, instance, host);
    }
    return null;
  }

  static boolean isPrelude(ClassType type, String name) {
    return type.symbol().equals(new Symbol(Names.PRELUDE, name));
  }

  private @Nullable Conversion sequence(
      Type guest, JavaType host, @Nullable RuntimeClass list, Type element) {
    HostSequence sequence =
        host.raw().isArray()
            ? new HostSequence.OfArray(host.raw().getComponentType())
            : host.raw() == List.class ? new HostSequence.OfList() : null;
    return sequence == null
        ? null
        : new Sequences(
            list, Shape.of(element, List.of()), sequence, of(element, host.element(guest, 0)));
  }

  private Conversion keyed(ClassType guest, String function, JavaType host) {
    Type key = guest.arguments().get(0);
    if (!isKey(key)) {
      throw mismatch(
          guest, host, "keys have to be of type Int, Float, Bool, Char, Byte, String or an enum");
    }
    FunctionInstance builder =
        scope
            .function(new Symbol(Names.PRELUDE, function))
            .instance(Shapes.of(guest.arguments(), List.of()));
    boolean isMap = guest.arguments().size() == 2;
    Type value = isMap ? guest.arguments().get(1) : key;
    return new Keyed(
        builder,
        Shape.of(key, List.of()),
        of(key, host.element(guest, 0)),
        Shape.of(value, List.of()),
        isMap ? of(value, host.element(guest, 1)) : null);
  }

  private boolean isKey(Type type) {
    return type instanceof Primitive
        || type == Basic.STRING
        || (type instanceof ClassType named
            && scope.type(named.symbol()).definition().kind() == TypeKind.ENUM);
  }

  private Conversion record(ClassType guest, RuntimeClass instance, JavaType host) {
    List<Object> pair = List.of(guest, host);
    Conversion known = records.get(pair);
    if (known != null) {
      return known;
    }
    if (records.size() == MOST_RECORDS) {
      throw mismatch(guest, host, "it holds ever larger instances of itself");
    }
    boolean isTuple =
        guest.symbol().module().equals(Names.PRELUDE) && TUPLES.contains(guest.symbol().name());
    RecordBinding binding = new RecordBinding(guest, instance, host, isTuple);
    Records made = binding.conversion(scope);
    records.put(pair, made);
    for (int i = 0; i < binding.size(); i++) {
      made.setPart(i, of(binding.guestPart(i), binding.hostPart(i)));
    }
    return made;
  }

  static BindingException mismatch(Type guest, JavaType host, String reason) {
    return new BindingException(
        "Cayo has " + JavaType.name(guest) + ", Java has " + host + ": " + reason);
  }
}
