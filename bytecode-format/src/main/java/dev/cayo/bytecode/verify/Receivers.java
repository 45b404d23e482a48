package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Primitive;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeVariable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what {@code call_virtual} calls. */
final class Receivers {
  private final Context context;

  Receivers(Context context) {
    this.context = context;
  }

  /** A method and the type that declares it, with type arguments. */
  record Found(ClassType owner, Method method) {}

  /** The declaration of the method, in the type that the operand names or above it. */
  Method declared(Operand.OfMethod operand) {
    TypeInfo info = context.declarations.type(operand.owner());
    if (info == null) {
      throw unknown(operand);
    }
    if (info.isHidden()) {
      throw context.fail(Rule.PRIVATE, Place.show(info.symbol.name()) + " is private");
    }
    return method(info.self(), operand).method();
  }

  private RuntimeException unknown(Operand.OfMethod operand) {
    String name = Place.show(operand.owner().name()) + "." + Place.show(operand.name());
    return context.fail(Rule.UNKNOWN_NAME, "no method " + name + " is declared or imported");
  }

  // Rules UNKNOWN_NAME and VIRTUAL.
  Found method(ClassType owner, Operand.OfMethod operand) {
    Found found = in(owner, operand.name());
    TypeInfo info = context.declarations.type(owner.symbol());
    if (found == null && info != null) {
      Set<Symbol> above = new LinkedHashSet<>(context.declarations.supertypes(info).keySet());
      above.add(Declarations.ANY);
      for (Symbol symbol : above) {
        ClassType type = context.declarations.supertype(owner, symbol, context.place);
        found = found == null && type != null ? in(type, operand.name()) : found;
      }
    }
    if (found == null) {
      throw unknown(operand);
    }
    if (found.method().flags().contains(Flag.PRIVATE)) {
      throw context.fail(Rule.VIRTUAL, Place.show(operand.name()) + " is a private method");
    }
    return found;
  }

  private @Nullable Found in(ClassType type, String name) {
    TypeInfo info = context.declarations.type(type.symbol());
    Method method = info == null ? null : info.method(name);
    return method == null ? null : new Found(type, method);
  }

  // Rule OPERAND_TYPE.
  ClassType owner(Type receiver, Operand.OfMethod operand) {
    ClassType owner =
        receiver instanceof TypeVariable variable
            ? ofBounds(variable, operand.owner(), 0)
            : of(receiver, operand.owner());
    if (owner == null || receiver instanceof Primitive) {
      throw context.frame.mismatch(
          "a receiver of type " + Place.show(operand.owner().name()), receiver);
    }
    return owner;
  }

  private @Nullable ClassType of(Type receiver, Symbol owner) {
    if (owner.equals(Declarations.ANY) && context.subtyping.conforms(receiver, Basic.ANY)) {
      return new ClassType(Declarations.ANY, java.util.List.of());
    }
    ClassType named = Declarations.asClass(receiver);
    return named == null ? null : context.declarations.supertype(named, owner, context.place);
  }

  /** Ends: declarations are refused where a parameter is bounded by itself. */
  private @Nullable ClassType ofBounds(TypeVariable variable, Symbol owner, int depth) {
    context.place.spend(1 + depth);
    for (Type bound : context.subtyping.bounds(variable)) {
      ClassType found =
          bound instanceof TypeVariable other
              ? ofBounds(other, owner, depth + 1)
              : of(bound, owner);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
