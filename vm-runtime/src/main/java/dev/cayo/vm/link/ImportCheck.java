package dev.cayo.vm.link;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.vm.LinkException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what a module says of others against the real definitions. What a definition has beyond
 * that does no harm: so a library may grow.
 */
public final class ImportCheck {
  /** Flags on which the verifier relies; the others are for compilers. */
  private static final Set<Flag> RELEVANT =
      Set.of(
          Flag.PRIVATE,
          Flag.OPEN,
          Flag.ABSTRACT,
          Flag.MUTABLE,
          Flag.PRIVATE_SET,
          Flag.LATE,
          Flag.INITIALISER);

  private final LoadedModule module;

  private ImportCheck(LoadedModule module) {
    this.module = module;
  }

  public static void check(LoadedModule module) {
    ImportCheck check = new ImportCheck(module);
    for (Import imported : module.module().imports()) {
      check.check(imported);
    }
    for (Function function : module.module().functions()) {
      function.code().ifPresent(check::checkBuilt);
    }
  }

  /**
   * What {@code new} builds must be known whole: the fields that it takes are those of the import.
   */
  private void checkBuilt(Code code) {
    for (Block block : code.blocks()) {
      for (Instruction instruction : block.instructions()) {
        if (instruction.opcode() == Opcode.NEW
            && instruction.operand() instanceof Operand.OfType built
            && built.type() instanceof ClassType type) {
          checkBuilt(type.symbol());
        }
      }
    }
  }

  private void checkBuilt(Symbol symbol) {
    Import.OfType imported = module.importedType(symbol);
    if (imported == null) {
      return; // its own
    }
    List<String> real = names(module.scope().type(symbol).definition().fields());
    if (!real.equals(names(imported.fields()))) {
      throw LinkException.of(symbol, "its fields are not those that it is built from");
    }
  }

  private static List<String> names(List<Field> fields) {
    List<String> names = new ArrayList<>(fields.size());
    for (Field field : fields) {
      names.add(field.name());
    }
    return names;
  }

  private void check(Import imported) {
    if (imported instanceof Import.OfType type) {
      checkType(type);
    } else if (imported instanceof Import.OfFunction function) {
      Function real = module.scope().function(function.symbol()).definition();
      Symbol symbol = function.symbol();
      same(symbol, "its signature", function.signature(), real.signature());
      flags(symbol, function.flags(), real.flags());
    } else if (imported instanceof Import.OfGlobal global) {
      var real = module.scope().global(global.symbol()).definition();
      same(global.symbol(), "its type", global.type(), real.type());
      flags(global.symbol(), global.flags(), real.flags());
    }
  }

  private void checkType(Import.OfType imported) {
    Symbol symbol = imported.symbol();
    TypeDefinition real = module.scope().type(symbol).definition();
    same(symbol, "its kind", imported.kind(), real.kind());
    same(symbol, "its superclass", imported.superclass(), real.superclass());
    same(
        symbol,
        "its type parameters",
        bounds(imported.typeParameters()),
        bounds(real.typeParameters()));
    flags(symbol, imported.flags(), real.flags());
    if (!real.interfaces().containsAll(imported.interfaces())) {
      throw LinkException.of(symbol, "it does not implement what it should");
    }
    Map<String, Field> fields = new HashMap<>();
    for (Field field : real.fields()) {
      fields.put(field.name(), field);
    }
    for (Field field : imported.fields()) {
      checkField(symbol, field, fields.get(field.name()));
    }
    Map<String, Method> methods = new HashMap<>();
    for (Method method : real.methods()) {
      methods.put(method.name(), method);
    }
    for (Method method : imported.methods()) {
      checkMethod(symbol, method, methods.get(method.name()));
    }
    for (int i = 0; i < imported.cases().size(); i++) {
      if (i >= real.cases().size() || !real.cases().get(i).equals(imported.cases().get(i))) {
        throw LinkException.of(symbol, "its cases are others");
      }
    }
  }

  private static void checkField(
      Symbol symbol, Field field, @org.jspecify.annotations.Nullable Field real) {
    if (real == null) {
      throw LinkException.of(symbol, "there is no field " + field.name());
    }
    same(symbol, "the type of " + field.name(), field.type(), real.type());
    flags(symbol, field.flags(), real.flags());
  }

  private static void checkMethod(
      Symbol symbol, Method method, @org.jspecify.annotations.Nullable Method real) {
    if (real == null) {
      throw LinkException.of(symbol, "there is no method " + method.name());
    }
    Signature wanted = method.signature();
    Signature actual = real.signature();
    same(symbol, "the signature of " + method.name(), wanted.parameters(), actual.parameters());
    same(symbol, "the result of " + method.name(), wanted.result(), actual.result());
    same(
        symbol,
        "the type parameters of " + method.name(),
        bounds(wanted.typeParameters()),
        bounds(actual.typeParameters()));
    flags(symbol, method.flags(), real.flags());
  }

  /** Names of type parameters do not matter. */
  private static List<List<Type>> bounds(List<TypeParameter> parameters) {
    List<List<Type>> bounds = new ArrayList<>(parameters.size());
    for (TypeParameter parameter : parameters) {
      bounds.add(parameter.bounds());
    }
    return bounds;
  }

  private static void same(Symbol symbol, String what, Object wanted, Object actual) {
    boolean equal =
        wanted instanceof Signature a && actual instanceof Signature b
            ? a.parameters().equals(b.parameters())
                && a.result().equals(b.result())
                && bounds(a.typeParameters()).equals(bounds(b.typeParameters()))
            : wanted.equals(actual);
    if (!equal) {
      throw LinkException.of(symbol, what + " is " + actual + ", not " + wanted);
    }
  }

  private static void flags(Symbol symbol, Set<Flag> wanted, Set<Flag> actual) {
    for (Flag flag : RELEVANT) {
      if (wanted.contains(flag) != actual.contains(flag)) {
        throw LinkException.of(symbol, "it differs in being " + flag);
      }
    }
  }
}
