package dev.cayo.compiler.diagnostics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects the diagnostics of one run, and on request what a certain name could have been: it
 * stands where somebody is typing.
 */
public final class Diagnostics {
  /** Nobody reads more in one go. */
  private static final int LIMIT = 1_000;

  private final List<Diagnostic> found = new ArrayList<>();
  private final List<Damage> damages = new ArrayList<>();
  private final Map<SourceFile, Damage> undeclared = new HashMap<>();
  private final Set<String> candidates = new LinkedHashSet<>();
  private String watched = "";
  private int errors;

  /**
   * Keeps a diagnostic, unless it only follows from what the parser reported; of errors and of
   * warnings only the first thousand.
   */
  public void report(Diagnostic diagnostic) {
    if (damages.stream().anyMatch(d -> d.explains(diagnostic))) {
      return;
    }
    boolean error = diagnostic.severity() == Severity.ERROR;
    int before = error ? errors : found.size() - Math.min(errors, LIMIT + 1);
    if (error) {
      errors++;
    }
    if (before < LIMIT) {
      found.add(diagnostic);
    } else if (error && before == LIMIT) {
      found.add(Diagnostic.of(DiagnosticCode.TOO_MANY_ERRORS, diagnostic.span()));
    }
  }

  /** Notes what of a file could not be read, after the errors that say so were reported. */
  public void addDamage(Damage damage) {
    damages.add(damage);
  }

  /** Notes a name whose declaration was reported: that it is not known only follows. */
  public void addUndeclared(SourceFile source, String name) {
    Damage damage = undeclared.get(source);
    if (damage == null) {
      damage = new Damage(source);
      undeclared.put(source, damage);
      damages.add(damage);
    }
    damage.mention(name);
  }

  /** Whether a part of the span could not be read. */
  public boolean isDamaged(Span span) {
    return damages.stream().anyMatch(d -> d.touches(span));
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** How many errors there are so far. */
  public int errors() {
    return errors;
  }

  /** Tells what is known where a name is not, in case somebody {@link #watch}es it. */
  public void offer(String unknown, Supplier<? extends Collection<String>> known) {
    if (unknown.equals(watched)) {
      candidates.addAll(known.get());
    }
  }

  /** What is known where {@code name} is not is kept from now on. */
  public void watch(String name) {
    watched = name;
  }

  /** All that the watched name could be. */
  public Set<String> candidates() {
    return candidates;
  }

  /** A place to {@link #rollback} to. */
  public int mark() {
    return found.size();
  }

  /**
   * Drops what was reported since the mark: the same source is about to be checked again, knowing
   * more.
   */
  public void rollback(int mark) {
    while (found.size() > mark) {
      if (found.remove(found.size() - 1).severity() == Severity.ERROR) {
        errors--;
      }
    }
  }

  public List<Diagnostic> all() {
    return List.copyOf(found);
  }
}
