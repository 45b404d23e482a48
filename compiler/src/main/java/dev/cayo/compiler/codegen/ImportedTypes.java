package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Describes a type of another module with those of its members that are used. */
final class ImportedTypes {

  private ImportedTypes() {}

  static Import.OfType describe(ClassSymbol type, Uses uses, Set<String> used) {
    Types scope = new Types(uses, type.typeParameters());
    List<Field> fields =
        type.fields().values().stream()
            .filter(f -> used.contains(f.name()))
            .map(f -> Signatures.field(f, scope))
            .toList();
    List<Method> methods =
        type.methods().values().stream()
            .filter(m -> used.contains(m.name()))
            .map(m -> Signatures.method(m, uses))
            .toList();
    return new Import.OfType(
        Uses.symbol(type),
        type.kind(),
        Signatures.flags(type),
        scope.declare(type.typeParameters()),
        superclass(type, scope),
        interfaces(type, scope),
        fields,
        methods,
        cases(type));
  }

  static Optional<ClassType> superclass(ClassSymbol type, Types scope) {
    Ty.Class found = type.superclass();
    if (found == null && type.kind() == TypeKind.CASE && type.enumeration() != null) {
      ClassSymbol enumeration = java.util.Objects.requireNonNull(type.enumeration());
      List<Ty> arguments =
          type.typeParameters().stream().map(p -> (Ty) new Ty.Parameter(p)).toList();
      found = new Ty.Class(enumeration, arguments);
    }
    return found == null || found.symbol().builtin() != null
        ? Optional.empty()
        : Optional.of(scope.classType(found));
  }

  static List<ClassType> interfaces(ClassSymbol type, Types scope) {
    List<ClassType> all = new ArrayList<>();
    for (Ty.Class each : type.interfaces()) {
      all.add(scope.classType(each));
    }
    return List.copyOf(all);
  }

  static List<String> cases(ClassSymbol type) {
    return type.cases().values().stream().map(ClassSymbol::fileName).toList();
  }
}
