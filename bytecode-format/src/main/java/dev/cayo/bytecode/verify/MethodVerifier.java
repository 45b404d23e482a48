package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Limits;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Verifies the methods of one type that the module declares. */
final class MethodVerifier {
  private final Declarations declarations;
  private final TypeInfo info;
  private final Place place;
  private final Overriding overriding;

  MethodVerifier(Declarations declarations, TypeInfo info, Place place) {
    this.declarations = declarations;
    this.info = info;
    this.place = place;
    this.overriding = new Overriding(declarations, info, place);
  }

  void verify() {
    Set<String> names = new HashSet<>();
    for (Method method : info.methods) {
      if (!names.add(method.name())) {
        throw place.fail(Rule.METHODS, "two methods " + Place.show(method.name()));
      }
      checkSignature(method.signature());
      checkBody(method);
      if (!method.flags().contains(Flag.PRIVATE)) {
        overriding.check(method);
      }
    }
    if (isConcrete()) {
      new Implementations(declarations, info, place, overriding).check();
    }
  }

  /** Whether it has values of which it is the very class. */
  private boolean isConcrete() {
    return switch (info.kind) {
      case INTERFACE, ENUM -> false;
      case CLASS -> !info.is(Flag.ABSTRACT);
      case RECORD, CASE, BUILTIN -> true;
    };
  }

  private boolean mayHaveAbstract() {
    boolean base = info.kind == TypeKind.CLASS || info.kind == TypeKind.ENUM;
    return info.kind == TypeKind.INTERFACE || (base && info.is(Flag.ABSTRACT));
  }

  private void checkSignature(Signature signature) {
    if (signature.parameters().size() >= Limits.PARAMETERS) {
      throw place.fail(Rule.LIMITS, "a method of more than 254 parameters");
    }
    List<TypeParameter> scope = new ArrayList<>(info.typeParameters);
    scope.addAll(signature.typeParameters());
    Subtyping subtyping = new Subtyping(declarations, scope, place);
    TypeRules types = new TypeRules(declarations, scope, subtyping, place);
    types.checkScope(info.typeParameters.size(), Limits.TYPE_PARAMETERS);
    types.check(signature.parameters());
    types.check(signature.result());
  }

  // Rule METHODS.
  private void checkBody(Method method) {
    boolean isAbstract = method.flags().contains(Flag.ABSTRACT);
    if (isAbstract
        ? method.function().isPresent() || !mayHaveAbstract()
        : method.function().isEmpty()) {
      String what = isAbstract ? " is ABSTRACT here, or has a body" : " has no body";
      throw place.fail(Rule.METHODS, Place.show(method.name()) + what);
    }
    if (!isAbstract) {
      Function function = declarations.ownFunction(method.function().orElseThrow());
      if (function == null || !fits(function, method.signature())) {
        String what =
            function == null ? " names no function" : " has another signature than its body";
        throw place.fail(Rule.METHODS, Place.show(method.name()) + what);
      }
    }
  }

  private boolean fits(Function function, Signature signature) {
    List<TypeParameter> typeParameters = new ArrayList<>(info.typeParameters);
    typeParameters.addAll(signature.typeParameters());
    List<Type> parameters = new ArrayList<>();
    parameters.add(receiver());
    parameters.addAll(signature.parameters());
    return !function.flags().contains(Flag.INITIALISER)
        && bounds(function.typeParameters()).equals(bounds(typeParameters))
        && function.signature().parameters().equals(parameters)
        && function.result().equals(signature.result());
  }

  /** Type parameters without their names. */
  static List<List<Type>> bounds(List<TypeParameter> parameters) {
    List<List<Type>> bounds = new ArrayList<>();
    for (TypeParameter parameter : parameters) {
      bounds.add(parameter.bounds());
    }
    return bounds;
  }

  private Type receiver() {
    ClassType self = info.self();
    if (info.kind != TypeKind.BUILTIN) {
      return self;
    }
    for (Primitive primitive : Primitive.values()) {
      if (self.equals(Declarations.asClass(primitive))) {
        return primitive;
      }
    }
    if (self.equals(Declarations.asClass(Basic.STRING))) {
      return Basic.STRING;
    } else if (self.equals(Declarations.asClass(Basic.ANY))) {
      return Basic.ANY;
    }
    ArrayType array = new ArrayType(new TypeVariable(0));
    if (self.equals(Declarations.asClass(array))) {
      return array;
    }
    throw place.fail(Rule.BUILTIN_TYPES, "is no type that the VM defines");
  }
}
