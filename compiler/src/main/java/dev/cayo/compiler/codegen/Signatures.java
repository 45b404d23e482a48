package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Symbols as the file describes them. */
final class Signatures {
  private static final Symbol CELL = new Symbol(Names.PRELUDE, "Cell");

  private Signatures() {}

  static Set<Flag> flags(FunctionSymbol function) {
    Set<Flag> flags = copy(function.flags());
    if (Intrinsics.of(function) != null) {
      flags.remove(Flag.NATIVE);
    }
    ClassSymbol owner = function.owner();
    boolean extensible = owner != null && (owner.has(Flag.OPEN) || owner.has(Flag.ABSTRACT));
    if (extensible && function.has(Flag.OVERRIDE) && !function.has(Flag.ABSTRACT)) {
      flags.add(Flag.OPEN); // what overrides stays open, as in Kotlin
    }
    return flags;
  }

  static Set<Flag> flags(ClassSymbol type) {
    return copy(type.flags());
  }

  static Set<Flag> copy(Set<Flag> flags) {
    Set<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    return copy;
  }

  static Field field(FieldSymbol field, Types scope) {
    return new Field(field.name(), fieldType(field, scope), copy(field.flags()));
  }

  /** The type in the file: that of a late field is nullable. */
  static Type fieldType(FieldSymbol field, Types scope) {
    Type declared = scope.of(field.type());
    if (!field.has(Flag.LATE)) {
      return declared;
    }
    return new NullableType(field.inCell() ? new ClassType(CELL, List.of(declared)) : declared);
  }

  static Method method(FunctionSymbol method, Uses uses) {
    Types scope = new Types(uses, method.allTypeParameters());
    List<Type> parameters =
        scope.all(method.parameters().stream().map(ParameterSymbol::type).toList());
    Signature signature =
        new Signature(scope.declare(method.typeParameters()), parameters, result(method, scope));
    Optional<String> function =
        method.isAbstract() ? Optional.empty() : Optional.of(method.fileName());
    return new Method(method.name(), signature, flags(method), function);
  }

  static Type result(FunctionSymbol function, Types scope) {
    Ty result = function.result();
    if (result != null) {
      return scope.of(result);
    }
    ClassSymbol owner = function.owner();
    return function.kind() == FunctionSymbol.Kind.CONSTRUCTOR && owner != null
        ? scope.of(owner.selfType())
        : Basic.UNIT;
  }

  /** The receiver of a method or extension; null for other functions. */
  static @Nullable Ty receiver(FunctionSymbol function) {
    Ty receiver = function.receiver();
    ClassSymbol owner = function.owner();
    if (receiver != null || owner == null || function.kind() != FunctionSymbol.Kind.METHOD) {
      return receiver;
    }
    return owner.selfType();
  }

  /** The parameters in the file, the receiver first. */
  static List<Parameter> parameters(FunctionSymbol function, Types scope) {
    List<Parameter> all = new ArrayList<>();
    Ty receiver = receiver(function);
    if (receiver != null) {
      all.add(new Parameter("this", scope.of(receiver), false));
    }
    for (ParameterSymbol parameter : function.parameters()) {
      all.add(new Parameter(parameter.name(), scope.of(parameter.type()), parameter.hasDefault()));
    }
    return all;
  }

  static List<Type> parameterTypes(FunctionSymbol function, Types scope) {
    return parameters(function, scope).stream().map(Parameter::type).toList();
  }
}
