package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Verifies one type that the module declares: its head, supertypes, fields and cases. */
final class TypeVerifier {
  private final Declarations declarations;
  private final TypeInfo info;
  private final Place place;
  private final TypeRules types;

  TypeVerifier(Declarations declarations, TypeInfo info, Budget budget) {
    this.declarations = declarations;
    this.info = info;
    this.place = new Place("type", info.symbol.name(), info.symbol.module(), budget);
    Subtyping subtyping = new Subtyping(declarations, info.typeParameters, place);
    this.types = new TypeRules(declarations, info.typeParameters, subtyping, place);
  }

  void verify() {
    declarations.supertypes(info);
    types.checkScope(0, Limits.TYPE_PARAMETERS);
    if (info.kind == TypeKind.BUILTIN) {
      checkBuiltin();
    } else {
      checkSuperclass();
      checkCases();
    }
    checkInterfaces();
    checkFields();
    new MethodVerifier(declarations, info, place).verify();
  }

  // Rule BUILTIN_TYPES.
  private void checkBuiltin() {
    boolean fits =
        declarations.module.name().equals(Names.PRELUDE)
            && info.fields.isEmpty()
            && info.superclass.isEmpty();
    if (!fits) {
      throw place.fail(Rule.BUILTIN_TYPES, "is no type that the VM defines");
    }
  }

  // Rule SUPERCLASS.
  private void checkSuperclass() {
    boolean present = info.superclass.isPresent();
    if (!present && info.kind != TypeKind.CASE) {
      return;
    }
    if (!present || (info.kind != TypeKind.CASE && info.kind != TypeKind.CLASS)) {
      String what = present ? "has a superclass, but is no class" : "is a case of no enum";
      throw place.fail(Rule.SUPERCLASS, what);
    }
    ClassType superclass = info.superclass.get();
    types.check(superclass);
    TypeInfo above = types.declared(superclass);
    if (info.kind == TypeKind.CASE) {
      checkCaseOf(above, superclass);
    } else if (above.kind != TypeKind.CLASS || !isOpen(above)) {
      String what = Place.show(superclass) + " is not open to extension";
      throw place.fail(Rule.SUPERCLASS, what);
    }
  }

  private static boolean isOpen(TypeInfo info) {
    return info.is(Flag.OPEN) || info.is(Flag.ABSTRACT);
  }

  // Rule CASES, seen from the case.
  private void checkCaseOf(TypeInfo above, ClassType superclass) {
    boolean fits =
        above.kind == TypeKind.ENUM
            && above.own
            && above.cases.contains(info.symbol.name())
            && info.typeParameters.equals(above.typeParameters)
            && superclass.arguments().equals(info.self().arguments());
    if (!fits) {
      String what = "is not listed by " + Place.show(superclass) + " or not generic as it is";
      throw place.fail(Rule.CASES, what);
    }
  }

  // Rule CASES, seen from the enum.
  private void checkCases() {
    if (!info.cases.isEmpty() && info.kind != TypeKind.ENUM) {
      throw place.fail(Rule.CASES, "has cases, but is no enum");
    }
    Set<String> names = new HashSet<>();
    for (String name : info.cases) {
      TypeInfo one = declarations.type(new Symbol(info.symbol.module(), name));
      boolean fits =
          one != null
              && one.kind == TypeKind.CASE
              && one.superclass.isPresent()
              && one.superclass.get().symbol().equals(info.symbol);
      if (!fits || !names.add(name)) {
        throw place.fail(Rule.CASES, "lists " + Place.show(name) + " twice or without right");
      }
    }
  }

  // Rule INTERFACES.
  private void checkInterfaces() {
    for (ClassType one : info.interfaces) {
      types.check(one);
      if (types.declared(one).kind != TypeKind.INTERFACE) {
        throw place.fail(Rule.INTERFACES, Place.show(one) + " is no interface");
      }
    }
  }

  // Rule FIELDS.
  private void checkFields() {
    List<Field> fields = info.fields;
    boolean none = info.kind == TypeKind.INTERFACE || info.kind == TypeKind.ENUM;
    if (none && !fields.isEmpty()) {
      throw place.fail(Rule.FIELDS, "has fields, but is neither class, record nor case");
    }
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      types.check(field.type());
      if (!names.add(field.name())) {
        throw place.fail(Rule.FIELDS, "two fields " + Place.show(field.name()));
      }
    }
  }
}
