package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds for a class that can be built the body of each of its methods, as the runtime does: the
 * nearest in the line of superclasses, else that of the most specific interface.
 */
final class Implementations {
  private final Declarations declarations;
  private final TypeInfo info;
  private final Place place;
  private final Overriding overriding;

  Implementations(Declarations declarations, TypeInfo info, Place place, Overriding overriding) {
    this.declarations = declarations;
    this.info = info;
    this.place = place;
    this.overriding = overriding;
  }

  private record Declared(TypeInfo in, ClassType type, Method method) {}

  // Rules IMPLEMENTED and OVERRIDES.
  void check() {
    for (List<Declared> all : byName().values()) {
      Declared body = choose(all);
      for (Declared other : all) {
        place.spend(1);
        if (other.in != body.in) {
          overriding.checkSignatures(body.method, body.type, other.method, other.type);
        }
      }
    }
  }

  /** All declarations of each method: the line of superclasses first, from the class up. */
  private Map<String, List<Declared>> byName() {
    Map<String, List<Declared>> all = new LinkedHashMap<>();
    ClassType line = info.self();
    while (line != null) {
      line = addMethods(line, all);
    }
    for (ClassType type : declarations.supertypes(info).values()) {
      TypeInfo above = declarations.type(type.symbol());
      if (above != null && above.kind == TypeKind.INTERFACE) {
        addMethods(type, all);
      }
    }
    return all;
  }

  /** Gives the superclass. */
  private @Nullable ClassType addMethods(ClassType type, Map<String, List<Declared>> all) {
    TypeInfo in = declarations.type(type.symbol());
    if (in == null) {
      return null;
    }
    place.spend(1 + in.methods.size());
    for (Method method : in.methods) {
      if (!method.flags().contains(Flag.PRIVATE)) {
        List<Declared> same = all.get(method.name());
        if (same == null) {
          same = new ArrayList<>();
          all.put(method.name(), same);
        }
        same.add(new Declared(in, type, method));
      }
    }
    ClassType above = in.superclass.orElse(null);
    return above == null
        ? null
        : (ClassType) new Substitution(type.arguments(), place).apply(above);
  }

  private Declared choose(List<Declared> all) {
    Declared first = all.get(0);
    Declared chosen = first.in.kind == TypeKind.INTERFACE ? mostSpecific(all) : first;
    if (chosen.method.flags().contains(Flag.ABSTRACT)) {
      String name = Place.show(chosen.method.name());
      String what = name + " of " + Place.show(chosen.in.symbol.name()) + " is not implemented";
      throw place.fail(Rule.IMPLEMENTED, what);
    }
    return chosen;
  }

  private Declared mostSpecific(List<Declared> all) {
    List<Declared> candidates = new ArrayList<>();
    for (Declared one : all) {
      if (!isAboveAny(one.in.symbol, all)) {
        candidates.add(one);
      }
    }
    if (candidates.size() != 1) {
      String name = Place.show(all.get(0).method.name());
      throw place.fail(Rule.IMPLEMENTED, name + " comes from " + candidates.size() + " interfaces");
    }
    return candidates.get(0);
  }

  /** Whether some other type of the list has that one as a supertype. */
  private boolean isAboveAny(Symbol symbol, List<Declared> all) {
    for (Declared other : all) {
      place.spend(1);
      if (declarations.supertypes(other.in).containsKey(symbol)) {
        return true;
      }
    }
    return false;
  }
}
