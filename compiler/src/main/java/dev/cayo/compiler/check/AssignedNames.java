package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Stmt;
import java.util.HashSet;
import java.util.Set;

/** The simple names that a piece of source assigns, whatever they refer to. */
final class AssignedNames {

  private AssignedNames() {}

  /** All names assigned inside. */
  static Set<String> in(Node node) {
    Set<String> names = new HashSet<>();
    Walk.over(node, each -> addTarget(each, names));
    return names;
  }

  /** The names assigned inside lambdas and local functions. */
  static Set<String> inClosures(Node node) {
    Set<String> names = new HashSet<>();
    Walk.over(
        node,
        each -> {
          if (each instanceof Expr.Lambda || each instanceof Stmt.Declaration) {
            names.addAll(in(each));
          }
        });
    return names;
  }

  private static void addTarget(Node node, Set<String> names) {
    if (node instanceof Stmt.Assign assign && assign.target() instanceof Expr.Name name) {
      names.add(name.name());
    }
  }
}
