package dev.cayo.compiler.check;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.Tree;
import java.util.List;

/**
 * Expands {@code assertThrows<E>(body)}, whose test for {@code E} cannot be made in the library,
 * where type arguments are no more than shapes: it becomes {@code expectError("E", body, e -> e is
 * E) as E}.
 */
final class ThrowAssertions {

  private ThrowAssertions() {}

  /** The tree itself, unless it is such a call. */
  static Tree expand(Body body, Tree tree) {
    if (!(tree instanceof Tree.Call call)
        || call.function() != body.prelude.module().functions().get("assertThrows")
        || !(call.typeArguments().get(0) instanceof Ty.Class expected)) {
      return tree;
    }
    List<Argument> arguments = call.arguments();
    Tree raised =
        body.trees.call(
            call.span(),
            body.prelude.function("expectError"),
            body.prelude.type("Error"),
            List.of(),
            null,
            body.trees.string(call.span(), expected.toString()),
            arguments.get(0).value(),
            test(body, expected, call.span()));
    return isError(body, expected) ? raised : new Tree.Cast(call.span(), expected, raised);
  }

  private static boolean isError(Body body, Ty.Class type) {
    return body.prelude.is(type, "Error");
  }

  /** {@code e -> e is E}. */
  private static Tree test(Body body, Ty.Class expected, Span span) {
    Ty error = body.prelude.type("Error");
    Ty bool = body.prelude.boolType();
    LocalSymbol raised = body.trees.temporary("raised", error);
    Tree fits =
        isError(body, expected)
            ? body.trees.bool(span, true)
            : new Tree.IsType(span, bool, body.trees.get(span, raised), expected);
    return new Tree.Lambda(
        span, new Ty.Function(List.of(error), bool), List.of(raised), fits, bool);
  }
}
