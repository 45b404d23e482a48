package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.TemplatePart;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks expressions: hands each kind to the part that knows it. */
final class Expressions {
  private final Body body;

  Expressions(Body body) {
    this.body = body;
  }

  Tree check(Expr node, @Nullable Ty expected) {
    Ty wanted = expected == null ? null : Types.resolve(expected);
    Tree tree = node.accept(new Dispatch(wanted instanceof Ty.Variable ? null : wanted));
    if (TypeSize.exceeds(tree.type(), body.session.budget())) {
      body.error(DiagnosticCode.TYPE_TOO_LARGE, node.span(), TypeSize.LIMIT);
      return body.trees.error(node.span());
    }
    return tree;
  }

  private final class Dispatch implements Expr.Visitor<Tree> {
    private final @Nullable Ty expected;

    Dispatch(@Nullable Ty expected) {
      this.expected = expected;
    }

    @Override
    public Tree visitIntLiteral(Expr.IntLiteral node) {
      return literal(new Tree.Constant(node.span(), body.prelude.intType(), node.value()));
    }

    /** A literal takes the expected type where it is exact. */
    private Tree literal(Tree constant) {
      Ty wanted = expected == null ? constant.type() : body.types.nonNull(expected);
      Tree converted =
          Types.isPrimitive(wanted) ? body.coercions.tryCoerce(constant, wanted) : null;
      return converted == null ? constant : converted;
    }

    @Override
    public Tree visitFloatLiteral(Expr.FloatLiteral node) {
      return new Tree.Constant(node.span(), body.prelude.floatType(), node.value());
    }

    @Override
    public Tree visitCharLiteral(Expr.CharLiteral node) {
      return new Tree.Constant(node.span(), body.prelude.charType(), (long) node.value());
    }

    @Override
    public Tree visitBoolLiteral(Expr.BoolLiteral node) {
      return body.trees.bool(node.span(), node.value());
    }

    @Override
    public Tree visitNullLiteral(Expr.NullLiteral node) {
      return body.trees.nullOf(node.span(), Ty.Null.NULL);
    }

    @Override
    public Tree visitStringTemplate(Expr.StringTemplate node) {
      return template(node);
    }

    @Override
    public Tree visitName(Expr.Name node) {
      return body.names.read(node, expected);
    }

    @Override
    public Tree visitThis(Expr.This node) {
      return body.names.self(node.span());
    }

    @Override
    public Tree visitSuper(Expr.Super node) {
      body.error(DiagnosticCode.SUPER_ALONE, node.span());
      return body.trees.error(node.span());
    }

    @Override
    public Tree visitListLiteral(Expr.ListLiteral node) {
      return body.collections.list(node, expected);
    }

    @Override
    public Tree visitMapLiteral(Expr.MapLiteral node) {
      return body.collections.map(node, expected);
    }

    @Override
    public Tree visitTuple(Expr.Tuple node) {
      return body.collections.tuple(node, expected);
    }

    @Override
    public Tree visitMember(Expr.Member node) {
      return body.access.member(node, expected);
    }

    @Override
    public Tree visitTupleIndex(Expr.TupleIndex node) {
      return body.access.tupleIndex(node);
    }

    @Override
    public Tree visitTypeApply(Expr.TypeApply node) {
      return body.access.typeApply(node, expected);
    }

    @Override
    public Tree visitCall(Expr.Call node) {
      return body.calls.call(node, expected);
    }

    @Override
    public Tree visitIndex(Expr.Index node) {
      return body.access.index(node);
    }

    @Override
    public Tree visitRange(Expr.Range node) {
      return body.collections.range(node, expected);
    }

    @Override
    public Tree visitUnary(Expr.Unary node) {
      return body.operators.unary(node, expected);
    }

    @Override
    public Tree visitBinary(Expr.Binary node) {
      return body.operators.binary(node, expected);
    }

    @Override
    public Tree visitIs(Expr.Is node) {
      return body.conditions.value(node);
    }

    @Override
    public Tree visitAs(Expr.As node) {
      return cast(node);
    }

    @Override
    public Tree visitNonNull(Expr.NonNull node) {
      return nonNull(node, expected);
    }

    @Override
    public Tree visitIf(Expr.If node) {
      return body.branches.ifElse(node, expected);
    }

    @Override
    public Tree visitMatch(Expr.Match node) {
      return body.branches.match(node, expected);
    }

    @Override
    public Tree visitTry(Expr.Try node) {
      return body.branches.tryCatch(node, expected);
    }

    @Override
    public Tree visitUse(Expr.Use node) {
      return new Resources(body).use(node, expected);
    }

    @Override
    public Tree visitLambda(Expr.Lambda node) {
      return body.lambdas.check(node, expected);
    }

    @Override
    public Tree visitReturn(Expr.Return node) {
      return body.statements.jumps().visitReturn(node);
    }

    @Override
    public Tree visitThrow(Expr.Throw node) {
      return body.statements.jumps().visitThrow(node);
    }

    @Override
    public Tree visitBreak(Expr.Break node) {
      return body.statements.jumps().visitBreak(node);
    }

    @Override
    public Tree visitContinue(Expr.Continue node) {
      return body.statements.jumps().visitContinue(node);
    }

    @Override
    public Tree visitMalformed(Expr.Malformed node) {
      return body.trees.error(node.span());
    }
  }

  private Tree template(Expr.StringTemplate node) {
    List<Tree> parts = new ArrayList<>();
    for (TemplatePart part : node.parts()) {
      if (part instanceof TemplatePart.Text text) {
        parts.add(body.trees.string(text.span(), text.value()));
      } else if (part instanceof TemplatePart.Interpolation inner) {
        parts.add(body.trees.text(body.check(inner.value(), null)));
      }
    }
    if (parts.isEmpty()) {
      return body.trees.string(node.span(), "");
    }
    boolean plain = parts.size() == 1 && node.parts().get(0) instanceof TemplatePart.Text;
    return plain
        ? body.trees.string(node.span(), (String) ((Tree.Constant) parts.get(0)).value())
        : new Tree.Concat(node.span(), body.prelude.stringType(), List.copyOf(parts));
  }

  private Tree nonNull(Expr.NonNull node, @Nullable Ty expected) {
    Tree value = body.check(node.operand(), expected == null ? null : Types.nullable(expected));
    if (Types.isError(value.type())) {
      return value;
    }
    Tree open = body.conditions.open(value);
    if (!Types.isNullable(open.type())) {
      body.error(DiagnosticCode.NEEDLESS_NULL_TEST, node.span(), value.type());
      return value;
    }
    Tree unwrapped = new Tree.Unwrap(node.span(), body.types.nonNull(open.type()), open);
    body.setFlow(body.flow().narrow(body.access.pathOf(value), unwrapped.type()));
    return unwrapped;
  }

  private Tree cast(Expr.As node) {
    Tree value = body.check(node.operand(), null);
    TypeNode written = node.type();
    Ty target = body.resolve(written);
    if (Types.isError(value.type()) || Types.isError(target)) {
      return body.trees.error(node.span());
    }
    Tree direct = body.coercions.tryCoerce(value, target);
    if (direct != null) {
      return direct;
    }
    if (!body.conditions.testable(value.type(), target, written.span())) {
      return body.trees.error(node.span());
    }
    return new Tree.Cast(node.span(), target, body.conditions.reference(value));
  }
}
