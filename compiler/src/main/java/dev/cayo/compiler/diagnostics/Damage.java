package dev.cayo.compiler.diagnostics;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What of a file the parser could not read. A complaint about such a stretch, about a name that may
 * be declared there, or about what a declaration lacks that lost a part there, would only follow
 * from the error that was reported: {@link Diagnostics} leaves it out.
 */
public final class Damage {
  private final SourceFile source;

  /** Ends by starts; stretches never overlap. */
  private final TreeMap<Integer, Integer> stretches = new TreeMap<>();

  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> around = new HashSet<>();

  public Damage(SourceFile source) {
    this.source = source;
  }

  /** Adds a stretch of the file; {@code end} is exclusive. */
  public void add(int start, int end) {
    int from = start;
    int to = Math.max(start + 1, end);
    Map.Entry<Integer, Integer> before = stretches.floorEntry(to);
    while (before != null && before.getValue() >= from) {
      stretches.remove(before.getKey());
      from = Math.min(from, before.getKey());
      to = Math.max(to, before.getValue());
      before = stretches.floorEntry(to);
    }
    stretches.put(from, to);
  }

  /** Adds a name that stands in a stretch. */
  public void mention(String name) {
    mentioned.add(name);
  }

  /** Adds the name of a declaration that a stretch is part of. */
  public void addAround(String name) {
    around.add(name);
  }

  /** Whether a span has a character in common with a stretch. */
  public boolean touches(Span span) {
    int last = Math.max(span.start(), span.end() - 1);
    Map.Entry<Integer, Integer> before = stretches.floorEntry(last);
    return span.source() == source && before != null && before.getValue() > span.start();
  }

  /** Whether a diagnostic only follows from the errors that were reported. */
  boolean explains(Diagnostic diagnostic) {
    String missing = missing(diagnostic);
    String owner = owner(diagnostic);
    if (diagnostic.span().source() != source) {
      return false;
    }
    return touches(diagnostic.span())
        || (missing != null && mentioned.contains(missing))
        || (owner != null && around.contains(owner));
  }

  /** The name that a diagnostic misses. */
  private static @Nullable String missing(Diagnostic diagnostic) {
    List<String> arguments = diagnostic.arguments();
    return switch (diagnostic.code()) {
      case UNKNOWN_NAME, UNKNOWN_TYPE, NOTHING_TO_OVERRIDE, FIELD_NEEDS_VALUE -> arguments.get(0);
      case UNKNOWN_MEMBER, UNKNOWN_CASE, UNKNOWN_ARGUMENT, IMPORT_NOT_FOUND, NOT_IMPLEMENTED ->
          arguments.get(1);
      default -> null;
    };
  }

  /** The declaration that a diagnostic finds to lack something. */
  private static @Nullable String owner(Diagnostic diagnostic) {
    return switch (diagnostic.code()) {
      case UNKNOWN_MEMBER,
          UNKNOWN_CASE,
          UNKNOWN_ARGUMENT,
          MISSING_ARGUMENT,
          TOO_MANY_ARGUMENTS,
          NOT_IMPLEMENTED,
          CANNOT_BUILD,
          MISSING_BODY,
          RECORD_NEEDS_HEADER,
          PROPERTY_NEEDS_TYPE,
          PATTERN_PARTS ->
          withoutArguments(diagnostic.arguments().get(0));
      default -> null;
    };
  }

  private static String withoutArguments(String type) {
    int at = type.indexOf('<');
    return at < 0 ? type : type.substring(0, at);
  }
}
