package dev.cayo.vm;

import static dev.cayo.vm.Build.field;
import static dev.cayo.vm.Build.method;
import static dev.cayo.vm.Build.prelude;
import static dev.cayo.vm.Build.type;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.vm.text.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** As much of std.prelude as the tests of the runtime need, built by hand; and its natives. */
public final class Prelude {
  static final TypeDefinition ANY =
      new TypeDefinition(
          "Any",
          TypeKind.BUILTIN,
          Set.of(Flag.OPEN),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(
              method("equals", Primitive.BOOL, "Any.equals", new NullableType(Basic.ANY)),
              method("hash", Primitive.INT, "Any.hash"),
              method("toString", Basic.STRING, "Any.toString")),
          List.of());

  static final TypeDefinition ERROR =
      new TypeDefinition(
          "Error",
          TypeKind.CLASS,
          Set.of(Flag.OPEN),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of(
              field("message", Basic.STRING), field("cause", new NullableType(prelude("Error")))),
          List.of(),
          List.of());

  private Prelude() {}

  static Build build() {
    Build build = new Build(Names.PRELUDE);
    build.types.add(ANY);
    build.types.add(ERROR);
    for (String error :
        List.of(
            "OverflowError",
            "ArithmeticError",
            "IndexError",
            "NullError",
            "CastError",
            "StateError",
            "ArgumentError",
            "IoError",
            "AuthorityError")) {
      build.types.add(type(error, TypeKind.CLASS, prelude("Error"), Set.of(Flag.OPEN)));
    }
    for (String builtIn : List.of("Int", "Float", "Bool", "Char", "Byte", "String")) {
      build.types.add(type(builtIn, TypeKind.BUILTIN, null, Set.of()));
    }
    build.types.add(
        new TypeDefinition(
            "Array",
            TypeKind.BUILTIN,
            Set.of(),
            List.of(new TypeParameter("T", List.of())),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    build.nativeFunction("Any.equals", Primitive.BOOL, Basic.ANY, new NullableType(Basic.ANY));
    build.nativeFunction("Any.hash", Primitive.INT, Basic.ANY);
    build.nativeFunction("Any.toString", Basic.STRING, Basic.ANY);
    build.nativeFunction("println", Basic.UNIT, Basic.STRING);
    build.nativeFunction("exit", Basic.NEVER, Primitive.INT);
    return build;
  }

  static Engine engine() {
    byte[] prelude = build().bytes();
    NativeRegistry natives = new NativeRegistry().register(Names.PRELUDE, "", Prelude.class);
    return new Engine(module -> module.equals(Names.PRELUDE) ? prelude : null, natives);
  }

  public static void println(Context context, Text text) {
    byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
    context.capabilities().writeOut(bytes, 0, bytes.length);
  }

  @SuppressWarnings("DoNotCallSuggester")
  public static Object exit(Context context, long status) {
    throw context.exit(status);
  }
}
