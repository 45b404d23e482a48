package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.FieldPattern;
import dev.cayo.compiler.ast.Pattern;
import java.util.ArrayList;
import java.util.List;

/** The names that a pattern binds, in order. */
final class PatternNames {

  private PatternNames() {}

  static List<Pattern.Binding> bindings(Pattern pattern) {
    List<Pattern.Binding> found = new ArrayList<>();
    collect(pattern, found);
    return found;
  }

  /** What a declaration is called in messages: its name, or those that its pattern binds. */
  static String text(Pattern pattern) {
    return bindings(pattern).stream()
        .map(Pattern.Binding::name)
        .collect(java.util.stream.Collectors.joining("`, `"));
  }

  private static void collect(Pattern pattern, List<Pattern.Binding> found) {
    if (pattern instanceof Pattern.Binding binding) {
      found.add(binding);
    } else if (pattern instanceof Pattern.Constructor constructor) {
      List<FieldPattern> fields = constructor.fields();
      if (fields != null) {
        fields.forEach(f -> collect(f.pattern(), found));
      }
    } else if (pattern instanceof Pattern.Tuple tuple) {
      tuple.elements().forEach(p -> collect(p, found));
    } else if (pattern instanceof Pattern.Elements elements) {
      elements.elements().forEach(p -> collect(p, found));
    } else if (pattern instanceof Pattern.Rest rest && rest.name() != null) {
      found.add(new Pattern.Binding(rest.span(), rest.name()));
    } else if (pattern instanceof Pattern.Or or && !or.alternatives().isEmpty()) {
      collect(or.alternatives().get(0), found);
    }
  }
}
