package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Construction of objects, and their fields. */
final class ObjectRules {
  private final Context context;
  private final Frame frame;

  ObjectRules(Context context) {
    this.context = context;
    this.frame = context.frame;
  }

  // Rule NEW.
  void construct(Type type) {
    ClassType named = named(type, Rule.NEW);
    TypeInfo info = context.types.declared(named);
    if (!isNewable(info)) {
      throw context.fail(Rule.NEW, Place.show(type) + " is not built by new");
    }
    List<Type> fields = fieldTypes(info, named);
    frame.requireOnly(fields.size());
    frame.pop(fields);
    frame.push(named);
  }

  private boolean isNewable(TypeInfo info) {
    return switch (info.kind) {
      case RECORD, CASE -> info.own || noneHidden(info);
      case CLASS -> info.own && info.superclass.isEmpty() && !info.is(Flag.ABSTRACT);
      case ENUM, INTERFACE, BUILTIN -> false;
    };
  }

  // Rule PRIVATE: who may not read a field may not set it either.
  private boolean noneHidden(TypeInfo info) {
    for (Field field : info.fields) {
      if (field.flags().contains(Flag.PRIVATE)) {
        throw context.fail(
            Rule.PRIVATE, Place.show(field.name()) + " is private to another module");
      }
    }
    return true;
  }

  // Rule ALLOCATE.
  void allocate(Type type) {
    ClassType named = named(type, Rule.ALLOCATE);
    TypeInfo info = context.types.declared(named);
    boolean fits = info.own && info.kind == TypeKind.CLASS && info.superclass.isPresent();
    if (!fits || info.is(Flag.ABSTRACT)) {
      throw context.fail(Rule.ALLOCATE, Place.show(type) + " is not allocated");
    }
    frame.push(new Uninitialised(named, named, false));
  }

  // Rule LEVELS.
  void initialise(Type type) {
    ClassType named = named(type, Rule.LEVELS);
    TypeInfo info = context.types.declared(named);
    if (!info.own) {
      throw context.fail(Rule.LEVELS, Place.show(type) + " belongs to another module");
    }
    frame.pop(fieldTypes(info, named));
    Uninitialised object = frame.popUninitialised();
    checkDue(object, named);
    frame.push(new Uninitialised(object.type(), above(info, named), object.parameter()));
  }

  private @Nullable ClassType above(TypeInfo info, ClassType type) {
    ClassType above = info.superclass.orElse(null);
    return above == null
        ? null
        : (ClassType) new Substitution(type.arguments(), context.place).apply(above);
  }

  // Rule LEVELS.
  private void checkDue(Uninitialised object, Type level) {
    ClassType due = object.due();
    if (due == null || !context.subtyping.same(due, level)) {
      String what = due == null ? "no level is" : "that of " + Place.show(due) + " is";
      throw context.fail(
          Rule.LEVELS, "sets the level of " + Place.show(level) + " where " + what + " due");
    }
  }

  // Rule LEVELS.
  void callInitialiser(Operand.OfFunction operand) {
    Callee callee = Callee.of(operand.symbol(), operand.typeArguments(), context);
    if (!callee.info().isInitialiser() || callee.parameters().isEmpty()) {
      throw context.fail(Rule.LEVELS, Place.show(operand.symbol().name()) + " is no INITIALISER");
    }
    List<Type> parameters = callee.parameters();
    frame.requireOnly(parameters.size());
    frame.pop(parameters.subList(1, parameters.size()));
    Uninitialised object = frame.popUninitialised();
    checkDue(object, parameters.get(0));
    frame.push(new Uninitialised(object.type(), null, object.parameter()));
  }

  // Rule SEAL.
  void seal() {
    Uninitialised object = frame.popUninitialised();
    if (object.parameter() || object.due() != null) {
      String what = object.parameter() ? "not allocated here" : "not yet complete";
      throw context.fail(Rule.SEAL, "seals an object that is " + what);
    }
    frame.push(object.type());
  }

  private ClassType named(Type type, Rule rule) {
    context.types.check(type);
    if (type instanceof ClassType named) {
      return named;
    }
    throw context.fail(rule, Place.show(type) + " is no class");
  }

  private List<Type> fieldTypes(TypeInfo info, ClassType type) {
    Substitution substitution = new Substitution(type.arguments(), context.place);
    List<Type> types = new ArrayList<>(info.fields.size());
    for (Field field : info.fields) {
      types.add(substitution.apply(field.type()));
    }
    return types;
  }

  void getField(Operand.OfField operand) {
    Field field = field(operand);
    frame.push(typeIn(frame.pop(), operand, field));
  }

  void putField(Operand.OfField operand) {
    Field field = field(operand);
    TypeInfo owner = context.declarations.type(operand.owner());
    if (owner == null || !Mutability.allows(field.flags(), owner.own)) {
      throw context.fail(Rule.MUTABILITY, Place.show(operand.name()) + " is not mutable");
    }
    Type value = frame.pop();
    Type due = typeIn(frame.pop(), operand, field);
    if (!context.subtyping.isSubtype(value, due)) {
      throw frame.mismatch(due, value);
    }
  }

  // Rules UNKNOWN_NAME and PRIVATE.
  private Field field(Operand.OfField operand) {
    TypeInfo info = context.declarations.type(operand.owner());
    Field field = info == null ? null : info.field(operand.name());
    if (info == null || field == null) {
      String what = "no field " + name(operand) + " is declared or imported";
      throw context.fail(Rule.UNKNOWN_NAME, what);
    }
    if (!info.own && (field.flags().contains(Flag.PRIVATE) || info.isHidden())) {
      throw context.fail(Rule.PRIVATE, name(operand) + " is private to another module");
    }
    return field;
  }

  private static String name(Operand.OfField operand) {
    return Place.show(operand.owner().name()) + "." + Place.show(operand.name());
  }

  // Rule OPERAND_TYPE.
  private Type typeIn(Type object, Operand.OfField operand, Field field) {
    ClassType type =
        object instanceof ClassType named
            ? context.declarations.supertype(named, operand.owner(), context.place)
            : null;
    if (type == null) {
      throw frame.mismatch(Place.show(operand.owner().name()), object);
    }
    return new Substitution(type.arguments(), context.place).apply(field.type());
  }

  void tag() {
    Type found = frame.pop();
    TypeInfo info =
        found instanceof ClassType named ? context.declarations.type(named.symbol()) : null;
    if (info == null || (info.kind != TypeKind.ENUM && info.kind != TypeKind.CASE)) {
      throw frame.mismatch("an enum", found);
    }
    frame.push(Primitive.INT);
  }
}
