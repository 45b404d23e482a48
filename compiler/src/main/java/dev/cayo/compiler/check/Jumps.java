package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import org.jspecify.annotations.Nullable;

/** Checks {@code return}, {@code throw}, {@code break} and {@code continue}. */
final class Jumps {
  private final Body body;

  Jumps(Body body) {
    this.body = body;
  }

  private Tree never(Tree tree) {
    body.setFlow(body.flow().unreachable());
    return tree;
  }

  Tree visitReturn(Expr.Return node) {
    Frame frame = body.frame();
    Ty result = frame.result();
    if (!frame.returns()) {
      body.session.report(
          Session.diagnostic(DiagnosticCode.MISPLACED, node.span(), "`return`")
              .withHint("it leaves a function or lambda, and this is the body of none"));
    }
    if (frame.finallyDepth() > 0) {
      body.error(DiagnosticCode.JUMP_OUT_OF_FINALLY, node.span(), "return");
    }
    Tree value = value(node, result);
    if (result == null) {
      frame.returned().add(value.type());
    }
    return never(new Tree.Return(node.span(), body.prelude.neverType(), value));
  }

  private Tree value(Expr.Return node, @Nullable Ty result) {
    Expr written = node.value();
    if (written == null) {
      if (result != null && !Types.isUnit(result) && !Types.isError(result)) {
        body.error(DiagnosticCode.RETURN_NEEDS_VALUE, node.span(), result);
      }
      return body.trees.unit(node.span());
    }
    if (result == null) {
      return body.check(written, null);
    }
    if (Types.isUnit(result)) {
      Tree value = body.check(written, null);
      if (!Types.isUnit(value.type())
          && !Types.isNever(value.type())
          && !Types.isError(value.type())) {
        body.session.report(
            Session.diagnostic(DiagnosticCode.TYPE_MISMATCH, written.span(), result, value.type())
                .withHint(
                    "to return a value, give the function a result type: `: "
                        + Types.zonk(value.type())
                        + "`"));
      }
      return body.trees.statement(value);
    }
    return body.checkAs(written, result);
  }

  Tree visitThrow(Expr.Throw node) {
    Tree error = body.checkAs(node.error(), body.prelude.type("Error"));
    return never(new Tree.Throw(node.span(), body.prelude.neverType(), error));
  }

  Tree visitBreak(Expr.Break node) {
    Frame.LoopScope loop = loop(node.label(), node.span(), "break");
    if (loop == null) {
      return body.trees.error(node.span());
    }
    loop.broken = true;
    loop.breaks = loop.breaks.join(body.flow());
    return never(new Tree.Break(node.span(), body.prelude.neverType(), loop.label));
  }

  Tree visitContinue(Expr.Continue node) {
    Frame.LoopScope loop = loop(node.label(), node.span(), "continue");
    return loop == null
        ? body.trees.error(node.span())
        : never(new Tree.Continue(node.span(), body.prelude.neverType(), loop.label));
  }

  private Frame.@Nullable LoopScope loop(@Nullable String label, Span span, String jump) {
    Frame.LoopScope loop = body.frame().loop(label);
    if (loop == null) {
      if (label == null) {
        body.error(DiagnosticCode.JUMP_OUTSIDE_LOOP, span, jump);
      } else {
        body.error(DiagnosticCode.UNKNOWN_LABEL, span, label);
      }
    } else if (loop.finallyDepth < body.frame().finallyDepth()) {
      body.error(DiagnosticCode.JUMP_OUT_OF_FINALLY, span, jump);
    }
    return loop;
  }
}
