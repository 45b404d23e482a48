package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Signature;
import java.util.List;
import java.util.Map;

/** Signatures that the runtime relies on. */
final class Signatures {
  /** The methods that `equals`, `hash` and `to_string` call. */
  static final Map<String, Signature> OF_ANY =
      Map.of(
          "equals",
          new Signature(List.of(), List.of(new NullableType(Basic.ANY)), Primitive.BOOL),
          "hash",
          new Signature(List.of(), List.of(), Primitive.INT),
          "toString",
          new Signature(List.of(), List.of(), Basic.STRING));

  private Signatures() {}

  /** Whether a function takes nothing and returns Unit. */
  static boolean isStart(Function function) {
    return function.hasCode()
        && function.typeParameters().isEmpty()
        && function.parameters().isEmpty()
        && function.result() == Basic.UNIT;
  }
}
