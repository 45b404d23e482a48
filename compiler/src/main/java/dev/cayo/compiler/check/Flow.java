package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known at a point of the program: narrower types of stable paths, and which locals
 * declared without a value may lack one, or may have been given one. Immutable. An unreachable
 * point knows everything.
 */
record Flow(
    Map<Path, Ty> narrowed, Set<LocalSymbol> unset, Set<LocalSymbol> begun, boolean reachable) {

  static final Flow START = new Flow(Map.of(), Set.of(), Set.of(), true);

  /** A local or a top-level variable, or a chain of {@code let} fields from one. */
  record Path(Declared root, List<FieldSymbol> fields) {

    static Path of(Declared variable) {
      return new Path(variable, List.of());
    }

    Path then(FieldSymbol field) {
      List<FieldSymbol> longer = new java.util.ArrayList<>(fields);
      longer.add(field);
      return new Path(root, List.copyOf(longer));
    }
  }

  @Nullable Ty typeOf(@Nullable Path path) {
    return path == null ? null : narrowed.get(path);
  }

  Flow narrow(@Nullable Path path, Ty type) {
    if (path == null) {
      return this;
    }
    Map<Path, Ty> more = new HashMap<>(narrowed);
    more.put(path, type);
    return new Flow(Map.copyOf(more), unset, begun, reachable);
  }

  /** Forgets what is known of a variable, after an assignment. */
  Flow forget(Declared variable) {
    if (narrowed.keySet().stream().noneMatch(p -> p.root() == variable)) {
      return this;
    }
    Map<Path, Ty> fewer = new HashMap<>(narrowed);
    fewer.keySet().removeIf(p -> p.root() == variable);
    return new Flow(Map.copyOf(fewer), unset, begun, reachable);
  }

  /** Forgets all mutable variables: inside a closure they may have changed. */
  Flow forgetMutable() {
    Map<Path, Ty> fewer = new HashMap<>(narrowed);
    fewer.keySet().removeIf(p -> isMutable(p.root()));
    return new Flow(Map.copyOf(fewer), unset, begun, reachable);
  }

  private static boolean isMutable(Declared variable) {
    return variable instanceof LocalSymbol local
        ? local.mutable()
        : variable instanceof GlobalSymbol global && global.has(Flag.MUTABLE);
  }

  Flow declareUnset(LocalSymbol local) {
    Set<LocalSymbol> more = new HashSet<>(unset);
    more.add(local);
    return new Flow(narrowed, Set.copyOf(more), begun, reachable);
  }

  Flow set(LocalSymbol local) {
    if (!unset.contains(local)) {
      return this;
    }
    Set<LocalSymbol> fewer = new HashSet<>(unset);
    fewer.remove(local);
    return new Flow(narrowed, Set.copyOf(fewer), begun, reachable).begin(local);
  }

  /** A local that was declared without a value may have one from here on. */
  Flow begin(LocalSymbol local) {
    Set<LocalSymbol> more = new HashSet<>(begun);
    more.add(local);
    return new Flow(narrowed, unset, Set.copyOf(more), reachable);
  }

  /** Whether a local is declared without a value and surely has none yet. */
  boolean isVacant(LocalSymbol local) {
    return unset.contains(local) && !begun.contains(local);
  }

  Flow unreachable() {
    return new Flow(narrowed, unset, begun, false);
  }

  /** What is known where two ways meet. */
  Flow join(Flow other) {
    if (!reachable) {
      return other;
    }
    if (!other.reachable) {
      return this;
    }
    Map<Path, Ty> both = new HashMap<>();
    narrowed.forEach(
        (path, type) -> {
          Ty there = other.narrowed.get(path);
          if (there != null && there.equals(type)) {
            both.put(path, type);
          }
        });
    Set<LocalSymbol> either = new HashSet<>(unset);
    either.addAll(other.unset);
    Set<LocalSymbol> started = new HashSet<>(begun);
    started.addAll(other.begun);
    return new Flow(Map.copyOf(both), Set.copyOf(either), Set.copyOf(started), true);
  }
}
