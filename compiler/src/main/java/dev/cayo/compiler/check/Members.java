package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.Hierarchy;
import dev.cayo.compiler.symbols.Ty;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds fields and methods in a type and its supertypes. */
final class Members {

  /** A member and the supertype that declares it, in terms of the receiver. */
  record Found(Ty.Class owner, Declared symbol) {}

  private Members() {}

  static @Nullable Found find(Session session, Ty receiver, String name) {
    Found found = look(session, receiver, name);
    if (found != null && Visibility.isPrivate(found.symbol())) {
      session.unused().use(found.symbol());
    }
    return found;
  }

  private static @Nullable Found look(Session session, Ty receiver, String name) {
    Ty type = Types.resolve(receiver);
    if (type instanceof Ty.Class named) {
      Found found = inClass(named, name);
      return found != null ? found : inClass(session.prelude().anyType(), name);
    }
    if (type instanceof Ty.Parameter parameter) {
      for (Ty bound : parameter.symbol().bounds()) {
        Found found = look(session, bound, name);
        if (found != null) {
          return found;
        }
      }
    }
    boolean object = type instanceof Ty.Parameter || type instanceof Ty.Function;
    return object ? inClass(session.prelude().anyType(), name) : null;
  }

  /** The member that a declaration in {@code owner} of this name overrides or implements. */
  static @Nullable Found inherited(Session session, ClassSymbol owner, String name) {
    for (Ty.Class supertype : owner.supertypes()) {
      Found found = inClass(supertype, name);
      if (found != null) {
        return found;
      }
    }
    Ty.Class any = session.prelude().anyType();
    return owner == any.symbol() ? null : inClass(any, name);
  }

  private static @Nullable Found inClass(Ty.Class type, String name) {
    for (Ty.Class each : Hierarchy.of(type)) {
      Declared own = each.symbol().fields().get(name);
      if (own == null) {
        own = each.symbol().methods().get(name);
      }
      if (own != null) {
        return new Found(each, own);
      }
    }
    return null;
  }

  /** All names of members, for suggestions. */
  static Set<String> names(Session session, Ty receiver) {
    Set<String> names = new LinkedHashSet<>();
    Ty type = Types.resolve(receiver);
    if (type instanceof Ty.Class named) {
      collect(named, names);
    } else if (type instanceof Ty.Parameter parameter) {
      parameter.symbol().bounds().forEach(b -> names.addAll(names(session, b)));
    }
    collect(session.prelude().anyType(), names);
    return names;
  }

  private static void collect(Ty.Class type, Set<String> names) {
    for (Ty.Class each : Hierarchy.of(type)) {
      names.addAll(each.symbol().fields().keySet());
      names.addAll(each.symbol().methods().keySet());
    }
  }
}
