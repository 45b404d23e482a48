package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Modifier;
import dev.cayo.grammar.CayoParser;
import dev.cayo.grammar.CayoParser.DeclarationContext;
import java.util.EnumSet;
import java.util.Set;

/** Which modifiers a declaration may have, by what it is and where it stands. */
final class ModifierRules {
  private static final Set<Modifier> NONE = EnumSet.noneOf(Modifier.class);
  private static final Set<Modifier> PRIVATE = EnumSet.of(Modifier.PRIVATE);
  private static final Set<Modifier> INHERITED = EnumSet.of(Modifier.OPEN, Modifier.ABSTRACT);

  /** Those of a parameter in the header of a class. */
  static final Set<Modifier> HEADER = EnumSet.of(Modifier.PRIVATE, Modifier.OVERRIDE);

  private ModifierRules() {}

  static Set<Modifier> topLevel(DeclarationContext context) {
    if (context.test() != null || context.hostGroup() != null) {
      return NONE;
    }
    if (isClass(context)) {
      return plus(INHERITED, Modifier.PRIVATE);
    }
    return isVar(context) ? plus(PRIVATE, Modifier.LATE) : PRIVATE;
  }

  static Set<Modifier> local(DeclarationContext context) {
    return isClass(context) ? INHERITED : NONE;
  }

  static Set<Modifier> member(DeclarationContext context) {
    if (context.variable() != null) {
      return isVar(context) ? plus(HEADER, Modifier.LATE) : HEADER;
    }
    if (context.property() != null) {
      return EnumSet.complementOf(EnumSet.of(Modifier.LATE, Modifier.OPERATOR));
    }
    return context.initialiser() == null ? EnumSet.complementOf(EnumSet.of(Modifier.LATE)) : NONE;
  }

  private static Set<Modifier> plus(Set<Modifier> some, Modifier one) {
    Set<Modifier> more = EnumSet.copyOf(some);
    more.add(one);
    return more;
  }

  private static boolean isVar(DeclarationContext context) {
    return context.variable() != null && context.variable().VAR() != null;
  }

  private static boolean isClass(DeclarationContext context) {
    return context.classDeclaration() != null
        && context.classDeclaration().getStart().getType() == CayoParser.CLASS;
  }
}
