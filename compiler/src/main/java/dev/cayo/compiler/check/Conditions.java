package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Condition;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.UnaryOperator;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks tests, and what is known after them when they hold and when they do not. */
final class Conditions {
  private final Body body;

  Conditions(Body body) {
    this.body = body;
  }

  /** A test with what is known on each way out. */
  record Tested(Tree tree, Flow whenTrue, Flow whenFalse) {
    /** The negated test. */
    Tested negate(Tree negated) {
      Flow holds = whenFalse;
      Flow fails = whenTrue;
      return new Tested(negated, holds, fails);
    }
  }

  /** A Bool expression as a value. */
  Tree value(Expr node) {
    Tested tested = alone(node);
    body.setFlow(tested.whenTrue().join(tested.whenFalse()));
    return tested.tree();
  }

  /** A test that may fail and what follows be reached: what its patterns bind ends with it. */
  private Tested alone(Expr node) {
    body.enterScope();
    Tested tested = test(node);
    body.leaveScope();
    return tested;
  }

  Tested test(Condition condition) {
    if (condition instanceof Condition.Test test) {
      return test(test.value());
    }
    Condition.Let let = (Condition.Let) condition;
    Ty written = let.type() == null ? null : body.resolve(let.type());
    Tree value =
        written == null
            ? body.check(let.value(), null)
            : body.checkAs(let.value(), Types.nullable(written));
    Tree open = open(value);
    if (!Types.isNullable(open.type())
        && let.pattern() instanceof Pattern.Binding
        && !Types.isError(open.type())) {
      body.error(DiagnosticCode.NEEDLESS_NULL_TEST, let.value().span(), value.type());
    }
    return matches(let.span(), open, let.pattern(), true);
  }

  Tested test(Expr node) {
    if (node instanceof Expr.Unary unary && unary.operator() == UnaryOperator.NOT) {
      Tested inner = alone(unary.operand());
      return inner.negate(body.trees.not(inner.tree()));
    }
    if (node instanceof Expr.Is is) {
      return is.negated() ? negated(is) : holds(is);
    }
    if (node instanceof Expr.Binary binary) {
      return binary(binary);
    }
    return plain(body.checkAs(node, body.prelude.boolType()));
  }

  private Tested holds(Expr.Is node) {
    Tree subject = body.check(node.operand(), null);
    return matches(node.span(), subject, node.pattern(), false);
  }

  private Tested negated(Expr.Is node) {
    body.enterScope();
    Tested found = holds(node);
    body.leaveScope();
    return found.negate(body.trees.not(found.tree()));
  }

  private Tested plain(Tree tree) {
    Flow flow = body.flow();
    if (tree instanceof Tree.Constant constant && constant.value() instanceof Boolean known) {
      return known
          ? new Tested(tree, flow, flow.unreachable())
          : new Tested(tree, flow.unreachable(), flow);
    }
    return new Tested(tree, flow, flow);
  }

  private Tested binary(Expr.Binary node) {
    return switch (node.operator()) {
      case LOGICAL_AND, LOGICAL_OR -> logical(node);
      case EQUAL -> equality(node);
      case NOT_EQUAL -> {
        Tested equal = equality(node);
        yield equal.negate(body.trees.not(equal.tree()));
      }
      case SAME -> plain(same(node));
      case NOT_SAME -> plain(body.trees.not(same(node)));
      default ->
          plain(body.coercions.coerce(body.operators.binary(node, null), body.prelude.boolType()));
    };
  }

  /** Chains of one logical operator lean to the left: walked, not recursed into. */
  private Tested logical(Expr.Binary node) {
    BinaryOperator operator = node.operator();
    Deque<Expr.Binary> pending = new ArrayDeque<>();
    Expr current = node;
    while (current instanceof Expr.Binary binary && binary.operator() == operator) {
      pending.push(binary);
      current = binary.left();
    }
    Tested left = operator == BinaryOperator.LOGICAL_AND ? test(current) : alone(current);
    for (Expr.Binary binary : pending) {
      left = operator == BinaryOperator.LOGICAL_AND ? and(left, binary) : or(left, binary);
    }
    return left;
  }

  private Tested and(Tested left, Expr.Binary node) {
    body.setFlow(left.whenTrue());
    Tested right = test(node.right());
    Tree both = new Tree.And(node.span(), body.prelude.boolType(), left.tree(), right.tree());
    return new Tested(both, right.whenTrue(), left.whenFalse().join(right.whenFalse()));
  }

  private Tested or(Tested left, Expr.Binary node) {
    body.setFlow(left.whenFalse());
    Tested right = alone(node.right());
    Tree either = new Tree.Or(node.span(), body.prelude.boolType(), left.tree(), right.tree());
    return new Tested(either, left.whenTrue().join(right.whenTrue()), right.whenFalse());
  }

  private Tested equality(Expr.Binary node) {
    if (node.right() instanceof Expr.NullLiteral) {
      return nullTest(body.check(node.left(), null), node.span());
    }
    if (node.left() instanceof Expr.NullLiteral) {
      return nullTest(body.check(node.right(), null), node.span());
    }
    Tree left = body.check(node.left(), null);
    Tree right = body.check(node.right(), Types.isError(left.type()) ? null : left.type());
    return plain(equal(left, right, node.span()));
  }

  private Tested nullTest(Tree value, Span span) {
    Flow flow = body.flow();
    if (Types.isError(value.type())) {
      return new Tested(value, flow, flow);
    }
    Tree open = open(value);
    if (!Types.isNullable(open.type())) {
      Diagnostic needless =
          Session.diagnostic(DiagnosticCode.NEEDLESS_NULL_TEST, span, value.type());
      body.session.report(
          needless.withHint("only a nullable type, `" + value.type() + "?`, holds null"));
      return new Tested(body.trees.bool(span, false), flow, flow);
    }
    Flow present = flow.narrow(body.access.pathOf(value), body.types.nonNull(value.type()));
    return new Tested(
        new Tree.Operate(span, body.prelude.boolType(), Opcode.IS_NULL, List.of(open)),
        flow,
        present);
  }

  /** A value as it is; one of a type parameter that may stand for a nullable type as nullable. */
  Tree open(Tree value) {
    return value.type() instanceof Ty.Parameter parameter && body.types.mayBeNull(parameter)
        ? new Tree.Box(value.span(), Types.nullable(parameter), value)
        : value;
  }

  /** {@code ==} on two checked operands. */
  Tree equal(Tree left, Tree right, Span span) {
    if (Types.isError(left.type()) || Types.isError(right.type())) {
      return body.trees.error(span);
    }
    Ty joined = body.coercions.join(List.of(left, right));
    if (joined == null) {
      return comparable(left, right, span);
    }
    Tree a = body.coercions.coerce(left, joined);
    Tree b = body.coercions.coerce(right, joined);
    if (Types.isPrimitive(joined)) {
      return body.trees.test(span, Opcode.EQUAL, a, b);
    }
    if (!isPlainEnum(joined)) {
      return body.trees.test(span, Opcode.EQUALS, a, b);
    }
    Ty.Class bare = bareCase(right) == null ? bareCase(left) : bareCase(right);
    if (bare != null) {
      Tree other = bareCase(right) == null ? b : a;
      return new Tree.IsType(span, body.prelude.boolType(), other, bare);
    }
    return body.trees.test(span, isOfOneObjectEach(joined) ? Opcode.SAME : Opcode.EQUALS, a, b);
  }

  /** The type of a case without parts that an expression names; null where it is anything else. */
  private static Ty.@Nullable Class bareCase(Tree tree) {
    if (!(tree instanceof Tree.Call call)
        || call.function().kind() != FunctionSymbol.Kind.CONSTRUCTOR) {
      return null;
    }
    ClassSymbol type = call.function().owner();
    return type != null && type.kind() == TypeKind.CASE && type.fields().isEmpty()
        ? new Ty.Class(type, List.of())
        : null;
  }

  /** Whether a type is an enum without type parameters, whose equality is its own. */
  private static boolean isPlainEnum(Ty type) {
    ClassSymbol symbol = enumeration(type);
    FunctionSymbol equals = symbol == null ? null : symbol.methods().get("equals");
    return equals != null && equals.derived();
  }

  private static @Nullable ClassSymbol enumeration(Ty type) {
    Ty present = Types.resolve(type) instanceof Ty.Nullable nullable ? nullable.inner() : type;
    return Types.resolve(present) instanceof Ty.Class named
            && named.symbol().kind() == TypeKind.ENUM
            && named.arguments().isEmpty()
        ? named.symbol()
        : null;
  }

  /** Whether each case of an enum has one object only. */
  private static boolean isOfOneObjectEach(Ty type) {
    ClassSymbol symbol = enumeration(type);
    return symbol != null
        && symbol.cases().values().stream().allMatch(each -> each.fields().isEmpty());
  }

  /** Values of different types: as Any, unless they can never be equal. */
  private Tree comparable(Tree left, Tree right, Span span) {
    if (never(left.type(), right.type())) {
      Diagnostic never =
          Session.diagnostic(DiagnosticCode.NEVER_EQUAL, span, left.type(), right.type());
      body.session.report(never.withHintOrNone(neverHint(left, right)));
      return body.trees.error(span);
    }
    return body.trees.test(span, Opcode.EQUALS, reference(left), reference(right));
  }

  private static @Nullable String neverHint(Tree left, Tree right) {
    boolean a = Types.isBuiltin(left.type(), Builtin.STRING);
    boolean b = Types.isBuiltin(right.type(), Builtin.STRING);
    Tree other = a ? right : left;
    if (a == b) {
      return null;
    }
    if (Types.isBuiltin(other.type(), Builtin.CHAR)) {
      return Hints.isOneCharacter(a ? left : right)
          ? "a Char stands in single quotes: `'a'`"
          : "compare text with text: `c.toString()`";
    }
    return Types.isPrimitive(other.type())
        ? "convert one of them: `.toString()`, or `.to" + Types.resolve(other.type()) + "()`"
        : null;
  }

  private boolean never(Ty left, Ty right) {
    Ty a = body.types.nonNull(left);
    Ty b = body.types.nonNull(right);
    boolean open = isOpen(a) && isOpen(b);
    return !open && !body.types.isSubtype(a, b) && !body.types.isSubtype(b, a);
  }

  private static boolean isOpen(Ty type) {
    return type instanceof Ty.Parameter
        || (type instanceof Ty.Class named && named.symbol().isInterface());
  }

  private Tree same(Expr.Binary node) {
    Tree left = body.check(node.left(), null);
    Tree right = body.check(node.right(), null);
    for (Tree side : List.of(left, right)) {
      if (!hasIdentity(side.type())) {
        body.error(DiagnosticCode.NO_IDENTITY, side.span(), side.type());
        return body.trees.error(node.span());
      }
    }
    return body.trees.test(node.span(), Opcode.SAME, left, right);
  }

  private boolean hasIdentity(Ty type) {
    if (Types.isError(type) || type == Ty.Null.NULL) {
      return true;
    }
    return body.types.nonNull(type) instanceof Ty.Class named
        && switch (named.symbol().kind()) {
          case CLASS, INTERFACE -> true;
          case RECORD, ENUM, CASE, BUILTIN -> false;
        };
  }

  /** A pattern test; the bindings are declared in the current scope. */
  private Tested matches(Span span, Tree subject, Pattern pattern, boolean present) {
    Flow flow = body.flow();
    if (Types.isError(subject.type())) {
      body.patterns.checkLoose(pattern);
      return new Tested(subject, flow, flow);
    }
    boolean unwraps = present && Types.isNullable(subject.type());
    Ty inner = unwraps ? body.types.nonNull(subject.type()) : subject.type();
    PatternTree tree = body.patterns.check(pattern, inner, false);
    PatternTree whole = unwraps ? new PatternTree.NotNull(span, subject.type(), tree) : tree;
    Flow.Path path = body.access.pathOf(subject);
    Ty known = Patterns.knownType(whole);
    Flow yes = known == null ? body.flow() : body.flow().narrow(path, known);
    Tree test = new Tree.Matches(span, body.prelude.boolType(), subject, whole);
    Flow no =
        whole instanceof PatternTree.IsNull
            ? flow.narrow(path, body.types.nonNull(subject.type()))
            : flow;
    return new Tested(test, yes, no);
  }

  /** A value as a reference: as it is, or boxed as Any. */
  Tree reference(Tree value) {
    if (body.types.isReference(value.type())) {
      return value;
    }
    boolean maybe = value.type() instanceof Ty.Parameter p && body.types.mayBeNull(p);
    Ty boxed = maybe ? body.prelude.anyOrNull() : body.prelude.anyType();
    return new Tree.Box(value.span(), boxed, value);
  }

  /** Whether {@code is} and {@code as} can test for a type; reports where not. */
  boolean testable(Ty subject, Ty target, Span span) {
    Ty wanted = body.types.nonNull(target);
    if (wanted instanceof Ty.Function || wanted instanceof Ty.Parameter) {
      body.error(DiagnosticCode.NOT_TESTABLE, span, target);
      return false;
    }
    Ty from = body.types.nonNull(subject);
    if (wanted instanceof Ty.Class named) {
      if (impossible(from, named)) {
        Diagnostic never = Session.diagnostic(DiagnosticCode.NEVER_OF_TYPE, span, subject, target);
        body.session.report(never);
        return false;
      }
      if (!settled(from, named)) {
        body.error(DiagnosticCode.NOT_TESTABLE, span, target);
        return false;
      }
    }
    return true;
  }

  /**
   * Whether type arguments follow from the static type, or are visible in the shape. The library is
   * trusted to test for the shape alone.
   */
  private boolean settled(Ty subject, Ty.Class target) {
    if (body.module.module().isLibrary()
        || target.arguments().isEmpty()
        || target.arguments().stream().allMatch(Types::isPrimitive)) {
      return true;
    }
    if (!(subject instanceof Ty.Class from)) {
      return false;
    }
    Ty.Class self = target.symbol().selfType();
    Ty.Class upward = body.types.asSuper(self, from.symbol());
    return upward != null
        && target.symbol().typeParameters().stream()
            .allMatch(p -> upward.arguments().contains(new Ty.Parameter(p)))
        && body.types.isSubtype(target, from);
  }

  private boolean impossible(Ty subject, Ty.Class target) {
    if (!(subject instanceof Ty.Class from)) {
      return subject instanceof Ty.Function && target.symbol().builtin() != Builtin.ANY;
    }
    ClassSymbol a = from.symbol();
    ClassSymbol b = target.symbol();
    boolean related =
        body.types.asSuper(from, b) != null || body.types.asSuper(b.selfType(), a) != null;
    boolean any = a.builtin() == Builtin.ANY || b.builtin() == Builtin.ANY;
    return !any && !related && !couldMeet(a, b);
  }

  /** Whether a subclass of one might implement the other. */
  private static boolean couldMeet(ClassSymbol a, ClassSymbol b) {
    return (a.isInterface() && (b.isInterface() || isExtensible(b)))
        || (b.isInterface() && isExtensible(a));
  }

  private static boolean isExtensible(ClassSymbol symbol) {
    return symbol.has(dev.cayo.bytecode.Flag.OPEN)
        || symbol.has(dev.cayo.bytecode.Flag.ABSTRACT)
        || symbol.isInterface();
  }
}
