package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ArrayType;
import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import java.util.List;

/** Boxing, and tests of types at run time. */
final class TestRules {
  private final Context context;
  private final Frame frame;
  private final Inference inference;
  private final Opening opening = new Opening();

  /** The library is trusted with what {@link Opening} keeps from others. */
  private final boolean library;

  TestRules(Context context) {
    this.context = context;
    this.frame = context.frame;
    this.inference = new Inference(context.subtyping);
    this.library = context.declarations.isLibrary();
  }

  // Rule BOXING.
  void box(Type type) {
    context.types.check(type);
    Type found = frame.pop();
    boolean fits = !Subtyping.isReference(found) && Subtyping.isReference(type);
    if (!fits || !context.subtyping.conforms(found, type)) {
      throw context.fail(Rule.BOXING, "boxes " + Place.show(found) + " as " + Place.show(type));
    }
    frame.push(type);
  }

  void unwrap() {
    Type found = frame.pop();
    if (!(found instanceof NullableType nullable)) {
      throw frame.mismatch("a nullable type", found);
    }
    frame.push(nullable.inner());
  }

  /** A generic class without arguments stands for it with any: {@code x is List<_>}. */
  void is(Type type) {
    boolean anyArguments = type instanceof ClassType named && named.arguments().isEmpty();
    if (anyArguments) {
      context.types.declared((ClassType) type);
    } else {
      context.types.check(type);
    }
    Type found = frame.popReference();
    if (!anyArguments) {
      checkTestable(found, type);
    }
    frame.push(Primitive.BOOL);
  }

  void cast(Type type) {
    context.types.check(type);
    Type found = frame.popReference();
    checkTestable(found, type);
    frame.push(library || isSettled(found, type) ? type : opening.open(type));
  }

  /** Whether the arguments are those of the value, and not only of their shapes. */
  private boolean isSettled(Type from, Type to) {
    Type source = withoutNull(from);
    Type target = withoutNull(to);
    return isUpwards(source, target)
        || arguments(target).stream().noneMatch(TypeVariable.class::isInstance)
        || follows(source, arguments(target), target);
  }

  private static List<Type> arguments(Type type) {
    if (type instanceof ArrayType array) {
      return List.of(array.element());
    }
    return type instanceof ClassType named ? named.arguments() : List.of();
  }

  private boolean isUpwards(Type source, Type target) {
    return Subtyping.isReference(target) && context.subtyping.isSubtype(source, target);
  }

  // Rule TESTABLE.
  private void checkTestable(Type from, Type to) {
    Type source = withoutNull(from);
    Type target = withoutNull(to);
    if (!isUpwards(source, target) && !isTestable(source, target)) {
      String what = Place.show(to) + " cannot be told at run time from " + Place.show(from);
      throw context.fail(Rule.TESTABLE, what);
    }
  }

  private static Type withoutNull(Type type) {
    return type instanceof NullableType nullable ? nullable.inner() : type;
  }

  private boolean isTestable(Type from, Type to) {
    if (to instanceof Primitive || to == Basic.STRING || to == Basic.ANY || to == Basic.UNIT) {
      return true;
    } else if (to instanceof ArrayType array) {
      return isVisible(array.element()) || follows(from, List.of(array.element()), to);
    } else if (to instanceof ClassType named) {
      return allVisible(named.arguments()) || follows(from, named.arguments(), to);
    }
    return false;
  }

  /**
   * Whether a test sees an argument: a primitive has a shape of its own. A type variable of the
   * function is tested by its shape alone, and what a cast gives is of another: see {@link
   * Opening}.
   */
  private static boolean isVisible(Type type) {
    return type instanceof Primitive || type instanceof TypeVariable;
  }

  private static boolean allVisible(List<Type> types) {
    for (Type type : types) {
      if (!isVisible(type)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the static type leaves no choice for the arguments of the class. */
  private boolean follows(Type from, List<Type> arguments, Type to) {
    ClassType source = Declarations.asClass(from);
    ClassType target = Declarations.asClass(to);
    TypeInfo info = target == null ? null : context.declarations.type(target.symbol());
    if (source == null || info == null) {
      return false;
    }
    ClassType pattern = context.declarations.supertype(info.self(), source.symbol(), context.place);
    return pattern != null && inference.settles(pattern.arguments(), source.arguments(), arguments);
  }
}
