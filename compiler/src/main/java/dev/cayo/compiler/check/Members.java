package dev.cayo.compiler.check;

import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.LinkedHashSet;
import java.util.Map;
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
      Found found = inClass(named, name, 0);
      return found != null ? found : inClass(session.prelude().anyType(), name, 0);
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
    return object ? inClass(session.prelude().anyType(), name, 0) : null;
  }

  /** The member that a declaration in {@code owner} of this name overrides or implements. */
  static @Nullable Found inherited(Session session, ClassSymbol owner, String name) {
    for (Ty.Class supertype : owner.supertypes()) {
      Found found = inClass(supertype, name, 0);
      if (found != null) {
        return found;
      }
    }
    Ty.Class any = session.prelude().anyType();
    return owner == any.symbol() ? null : inClass(any, name, 0);
  }

  static @Nullable Found inClass(Ty.Class type, String name, int depth) {
    ClassSymbol symbol = type.symbol();
    Declared own = symbol.fields().get(name);
    if (own == null) {
      own = symbol.methods().get(name);
    }
    if (own != null) {
      return new Found(type, own);
    }
    if (depth > 200) {
      return null;
    }
    Map<TypeParameterSymbol, Ty> map = Types.bindings(type);
    for (Ty.Class supertype : symbol.supertypes()) {
      Found found = inClass((Ty.Class) Types.substitute(supertype, map), name, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** All names of members, for suggestions. */
  static Set<String> names(Session session, Ty receiver) {
    Set<String> names = new LinkedHashSet<>();
    Ty type = Types.resolve(receiver);
    if (type instanceof Ty.Class named) {
      collect(named.symbol(), names);
    } else if (type instanceof Ty.Parameter parameter) {
      parameter.symbol().bounds().forEach(b -> names.addAll(names(session, b)));
    }
    collect(session.prelude().anyType().symbol(), names);
    return names;
  }

  private static void collect(ClassSymbol symbol, Set<String> names) {
    names.addAll(symbol.fields().keySet());
    names.addAll(symbol.methods().keySet());
    symbol.supertypes().forEach(s -> collect(s.symbol(), names));
  }
}
