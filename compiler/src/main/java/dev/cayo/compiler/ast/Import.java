package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code import a.b}, {@code import a.b as c}, {@code import a.b.{f, G as H}}, and for the cases of
 * an enum {@code import Shape.{Circle}} or {@code import a.b.Shape.{Circle}}.
 */
public record Import(
    Span span, List<String> path, @Nullable String alias, List<ImportItem> items, boolean selective)
    implements Node {

  /** The module that it names; empty where it names an enum of its own file. */
  public String module() {
    return String.join(".", enumeration() == null ? path : path.subList(0, path.size() - 1));
  }

  /** The enum whose cases it names, if it does. */
  public @Nullable String enumeration() {
    String last = path.get(path.size() - 1);
    return selective && Character.isUpperCase(last.codePointAt(0)) ? last : null;
  }
}
