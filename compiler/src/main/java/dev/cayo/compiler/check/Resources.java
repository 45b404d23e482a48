package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Catch;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code use f = e { … }}: the resource is closed on every way out. */
final class Resources {
  private final Body body;

  Resources(Body body) {
    this.body = body;
  }

  Tree use(Expr.Use node, @Nullable Ty expected) {
    Tree resource = body.check(node.resource(), null);
    body.enterScope();
    LocalSymbol holder = body.trees.temporary("resource", Types.zonk(resource.type()));
    Tree read = body.trees.get(node.resource().span(), holder);
    List<Tree> before = new ArrayList<>();
    before.add(body.trees.declare(node.resource().span(), holder, resource));
    before.addAll(body.patterns.destructure(node.pattern(), read, false));
    body.needNoUse(node.pattern()); // it is closed
    Tree inner = body.statements.value(node.body(), expected);
    body.leaveScope();
    if (Types.isError(resource.type())) {
      return inner;
    }
    if (body.types.asSuper(resource.type(), body.prelude.classNamed("Closeable")) == null) {
      body.error(DiagnosticCode.NOT_CLOSEABLE, node.resource().span(), resource.type());
      return inner;
    }
    return body.trees.sequence(node.span(), before, closing(node.span(), inner, read));
  }

  /** An error of the block goes on, whatever closing does then. */
  private Tree closing(Span span, Tree inner, Tree resource) {
    Ty error = body.prelude.type("Error");
    LocalSymbol failed = new LocalSymbol("$failed", Types.nullable(error), true);
    LocalSymbol caught = body.trees.temporary("error", error);
    Tree raised = body.trees.get(span, caught);
    Tree again = new Tree.Throw(span, body.prelude.neverType(), raised);
    Tree note = body.trees.sequence(span, List.of(body.trees.set(span, failed, raised)), again);
    Tree noting = attempt(span, inner, caught, note);
    LocalSymbol ignored = body.trees.temporary("ignored", error);
    Tree quietly = attempt(span, close(span, resource), ignored, body.trees.unit(span));
    Tree none = body.trees.isNull(body.trees.get(span, failed));
    Tree last = new Tree.If(span, body.prelude.unitType(), none, close(span, resource), quietly);
    Tree start = body.trees.nullOf(span, failed.type());
    return body.trees.sequence(
        span,
        List.of(body.trees.declare(span, failed, start)),
        new Tree.Try(span, noting.type(), noting, List.of(), last));
  }

  private Tree attempt(Span span, Tree inner, LocalSymbol caught, Tree then) {
    List<Catch> catches = List.of(new Catch(span, List.of(caught.type()), caught, then));
    return new Tree.Try(span, inner.type(), inner, catches, null);
  }

  private Tree close(Span span, Tree resource) {
    return body.trees.statement(body.calls.methodOn(resource, "close", List.of(), span));
  }
}
