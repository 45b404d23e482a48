package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the methods of a type relate to those of its supertypes. */
final class Overriding {
  private final Declarations declarations;
  private final TypeInfo info;
  private final Place place;

  Overriding(Declarations declarations, TypeInfo info, Place place) {
    this.declarations = declarations;
    this.info = info;
    this.place = place;
  }

  /** Checks a method that the type declares against all that it overrides. */
  void check(Method method) {
    checkAgainstAny(method);
    for (Map.Entry<Symbol, ClassType> above : declarations.supertypes(info).entrySet()) {
      place.spend(1);
      TypeInfo supertype = declarations.type(above.getKey());
      Method overridden = supertype == null ? null : supertype.method(method.name());
      if (overridden != null && !overridden.flags().contains(Flag.PRIVATE)) {
        checkOpen(overridden, supertype);
        checkSignatures(method, info.self(), overridden, above.getValue());
      }
    }
  }

  // Rule FINAL_METHODS.
  private void checkOpen(Method overridden, @Nullable TypeInfo supertype) {
    boolean open =
        overridden.flags().contains(Flag.OPEN)
            || overridden.flags().contains(Flag.ABSTRACT)
            || (supertype != null && supertype.kind == TypeKind.INTERFACE);
    if (!open) {
      throw place.fail(Rule.FINAL_METHODS, "overrides the final " + Place.show(overridden.name()));
    }
  }

  // Rule OVERRIDES, for what the runtime calls by itself; values of BUILTIN types it treats on its
  // own.
  private void checkAgainstAny(Method method) {
    Signature due = Signatures.OF_ANY.get(method.name());
    boolean builtin = info.kind == TypeKind.BUILTIN;
    if (due != null && !builtin && !isCompatible(method.signature(), due)) {
      throw mismatch(method, Declarations.ANY.name());
    }
  }

  private RuntimeException mismatch(Method method, String supertype) {
    String what = " has another signature than in " + Place.show(supertype);
    return place.fail(Rule.OVERRIDES, Place.show(method.name()) + what);
  }

  /**
   * Rule OVERRIDES.
   *
   * @param owner the type that declares the method, in terms of the parameters of the type verified
   * @param above that which declares the overridden one, likewise
   */
  void checkSignatures(Method method, ClassType owner, Method overridden, ClassType above) {
    Signature due = within(overridden.signature(), above);
    if (!isCompatible(within(method.signature(), owner), due)) {
      throw mismatch(method, above.symbol().name());
    }
  }

  /**
   * A signature in terms of the type verified: its own type parameters then follow those of that.
   */
  private Signature within(Signature signature, ClassType owner) {
    List<Type> arguments = new ArrayList<>(owner.arguments());
    for (int i = 0; i < signature.typeParameters().size(); i++) {
      arguments.add(new TypeVariable(info.typeParameters.size() + i));
    }
    Substitution substitution = new Substitution(arguments, place);
    List<TypeParameter> own = new ArrayList<>();
    for (TypeParameter parameter : signature.typeParameters()) {
      own.add(new TypeParameter(parameter.name(), substitution.apply(parameter.bounds())));
    }
    return new Signature(
        own, substitution.apply(signature.parameters()), substitution.apply(signature.result()));
  }

  private boolean isCompatible(Signature signature, Signature due) {
    List<TypeParameter> scope = new ArrayList<>(info.typeParameters);
    scope.addAll(due.typeParameters());
    Subtyping subtyping = new Subtyping(declarations, scope, place);
    return MethodVerifier.bounds(signature.typeParameters())
            .equals(MethodVerifier.bounds(due.typeParameters()))
        && subtyping.same(signature.parameters(), due.parameters())
        && subtyping.isSubtype(signature.result(), due.result());
  }
}
