package dev.cayo.compiler.check;

import dev.cayo.bytecode.Opcode;
import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.UnaryOperator;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks operators. Chains that lean to the left are walked, not recursed into. */
final class Operators {
  private final Body body;

  Operators(Body body) {
    this.body = body;
  }

  /** The operator whose function has this name. */
  static String symbolOf(String function) {
    return switch (function) {
      case "plus" -> "+";
      case "minus", "unaryMinus" -> "-";
      case "times" -> "*";
      case "div" -> "/";
      case "rem" -> "%";
      case "get" -> "[]";
      case "set" -> "[]=";
      case "contains" -> "in";
      default -> function;
    };
  }

  private static @Nullable String functionOf(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "plus";
      case SUBTRACT -> "minus";
      case MULTIPLY -> "times";
      case DIVIDE -> "div";
      case REMAINDER -> "rem";
      default -> null;
    };
  }

  Tree unary(Expr.Unary node, @Nullable Ty expected) {
    if (node.operator() == UnaryOperator.NOT) {
      return body.trees.not(body.checkAs(node.operand(), body.prelude.boolType()));
    }
    Tree operand = body.check(node.operand(), numeric(expected));
    Ty type = Types.resolve(operand.type());
    if (node.operator() == UnaryOperator.COMPLEMENT) {
      Tree number = widen(operand);
      return number != null && Types.isBuiltin(number.type(), Builtin.INT)
          ? body.trees.operate(node.span(), number.type(), Opcode.COMPLEMENT, number)
          : mismatch("~", operand, operand, node.span());
    }
    if (isNumber(type)) {
      return body.trees.operate(node.span(), type, Opcode.NEGATE, operand);
    }
    Tree byteValue = widen(operand);
    if (byteValue != null) {
      return body.trees.operate(node.span(), byteValue.type(), Opcode.NEGATE, byteValue);
    }
    return Types.isError(type)
        ? operand
        : body.calls.operator(operand, "unaryMinus", List.of(), node.span(), expected);
  }

  Tree binary(Expr.Binary node, @Nullable Ty expected) {
    return switch (node.operator()) {
      case LOGICAL_AND, LOGICAL_OR, EQUAL, NOT_EQUAL, SAME, NOT_SAME -> body.conditions.value(node);
      case COALESCE -> coalesce(node, expected);
      case IN -> in(node);
      case NOT_IN -> body.trees.not(in(node));
      default -> chain(node, expected);
    };
  }

  /** Arithmetic: {@code a + b + c + …} leans to the left, perhaps a hundred thousand deep. */
  private Tree chain(Expr.Binary node, @Nullable Ty expected) {
    Deque<Expr.Binary> pending = new ArrayDeque<>();
    Expr current = node;
    while (current instanceof Expr.Binary binary && isArithmetic(binary.operator())) {
      pending.push(binary);
      current = binary.left();
    }
    Ty operandHint = isComparison(node.operator()) ? null : numeric(expected);
    Tree left = body.check(current, operandHint);
    for (Expr.Binary binary : pending) {
      left = apply(binary, left, operandHint);
    }
    return left;
  }

  private static boolean isArithmetic(BinaryOperator operator) {
    return switch (operator) {
      case LOGICAL_AND, LOGICAL_OR, EQUAL, NOT_EQUAL, SAME, NOT_SAME, COALESCE, IN, NOT_IN -> false;
      default -> true;
    };
  }

  private static boolean isComparison(BinaryOperator operator) {
    return switch (operator) {
      case LESS, LESS_EQUAL, GREATER, GREATER_EQUAL -> true;
      default -> false;
    };
  }

  private @Nullable Ty numeric(@Nullable Ty expected) {
    return expected != null && Types.isBuiltin(body.types.nonNull(expected), Builtin.FLOAT)
        ? body.prelude.floatType()
        : null;
  }

  private Tree apply(Expr.Binary node, Tree left, @Nullable Ty hint) {
    if (Types.isError(left.type())) {
      body.check(node.right(), hint);
      return left;
    }
    boolean builtin =
        Types.isPrimitive(left.type()) || Types.isBuiltin(left.type(), Builtin.STRING);
    String function = functionOf(node.operator());
    if (!builtin && function != null) {
      return body.calls.operator(left, function, List.of(node.right()), node.span(), null);
    }
    Ty rightHint = hint != null ? hint : Types.isPrimitive(left.type()) ? floatHint(left) : null;
    int mark = body.session.diagnostics().mark();
    Tree right = body.check(node.right(), rightHint);
    Tree result = operate(node.operator(), left, right, node.span());
    if (function == null
        || body.session.diagnostics().mark() == mark
        || !body.calls.hasOperatorExtension(left, function)) {
      return result;
    }
    body.session.diagnostics().rollback(mark);
    return body.calls.operator(left, function, List.of(node.right()), node.span(), null);
  }

  private @Nullable Ty floatHint(Tree left) {
    return Types.isBuiltin(left.type(), Builtin.FLOAT) ? left.type() : null;
  }

  /** An operator on two checked operands. */
  Tree operate(BinaryOperator operator, Tree leftOperand, Tree rightOperand, Span span) {
    if (Types.isError(leftOperand.type()) || Types.isError(rightOperand.type())) {
      return body.trees.error(span);
    }
    Tree left = leftOperand;
    Tree right = rightOperand;
    if (isComparison(operator)) {
      return compare(operator, left, right, span);
    }
    if (operator == BinaryOperator.ADD && isString(left)) {
      return isString(right) ? concat(left, right, span) : mismatch("+", left, right, span);
    }
    Tree chars = charArithmetic(operator, left, right, span);
    if (chars != null) {
      return chars;
    }
    Tree[] pair = unify(left, right);
    if (pair == null || !allowed(operator, pair[0].type())) {
      return mismatch(operator.symbol(), left, right, span);
    }
    return body.trees.operate(span, pair[0].type(), opcode(operator), pair[0], pair[1]);
  }

  private boolean isString(Tree tree) {
    return Types.isBuiltin(tree.type(), Builtin.STRING);
  }

  /** Joins strings; a chain of joins becomes one. */
  private Tree concat(Tree left, Tree right, Span span) {
    List<Tree> parts = new ArrayList<>();
    if (left instanceof Tree.Concat before && before.parts().size() < 200) {
      parts.addAll(before.parts());
    } else {
      parts.add(left);
    }
    parts.add(right);
    return new Tree.Concat(span, body.prelude.stringType(), List.copyOf(parts));
  }

  private @Nullable Tree charArithmetic(BinaryOperator operator, Tree left, Tree right, Span span) {
    if (!Types.isBuiltin(left.type(), Builtin.CHAR)) {
      return null;
    }
    Ty integer = body.prelude.intType();
    Tree code = body.trees.operate(left.span(), integer, Opcode.CHAR_TO_INT, left);
    if (operator == BinaryOperator.SUBTRACT && Types.isBuiltin(right.type(), Builtin.CHAR)) {
      Tree other = body.trees.operate(right.span(), integer, Opcode.CHAR_TO_INT, right);
      return body.trees.operate(span, integer, Opcode.SUBTRACT, code, other);
    }
    boolean shifts = operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT;
    if (shifts && Types.isBuiltin(right.type(), Builtin.INT)) {
      Tree moved = body.trees.operate(span, integer, opcode(operator), code, right);
      return body.trees.operate(span, left.type(), Opcode.INT_TO_CHAR, moved);
    }
    return null;
  }

  static boolean isNumber(Ty type) {
    return Types.isBuiltin(type, Builtin.INT) || Types.isBuiltin(type, Builtin.FLOAT);
  }

  /** A Byte as Int, a number as it is, else null. */
  private @Nullable Tree widen(Tree operand) {
    if (Types.isBuiltin(operand.type(), Builtin.BYTE)) {
      return body.trees.operate(
          operand.span(), body.prelude.intType(), Opcode.BYTE_TO_INT, operand);
    }
    return isNumber(Types.resolve(operand.type())) ? operand : null;
  }

  /**
   * Both operands as numbers of one type, a literal adapting to the other side; null where
   * impossible.
   */
  private Tree @Nullable [] unify(Tree left, Tree right) {
    Tree a = widen(left);
    Tree b = widen(right);
    if (a == null || b == null) {
      return null;
    }
    if (!body.types.same(a.type(), b.type())) {
      Tree converted = body.coercions.tryCoerce(a, b.type());
      if (converted != null) {
        return new Tree[] {converted, b};
      }
      converted = body.coercions.tryCoerce(b, a.type());
      return converted == null ? null : new Tree[] {a, converted};
    }
    return new Tree[] {a, b};
  }

  private static boolean allowed(BinaryOperator operator, Ty type) {
    return switch (operator) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> true;
      default -> Types.isBuiltin(type, Builtin.INT);
    };
  }

  private Tree compare(BinaryOperator operator, Tree left, Tree right, Span span) {
    boolean sameKind = body.types.same(left.type(), right.type()) && Types.isPrimitive(left.type());
    if (sameKind && !Types.isBuiltin(left.type(), Builtin.BOOL)) {
      return body.trees.test(span, opcode(operator), left, right);
    }
    Tree[] pair = unify(left, right);
    if (pair != null) {
      return body.trees.test(span, opcode(operator), pair[0], pair[1]);
    }
    Ty joined = body.types.join(left.type(), right.type());
    if (joined == null || !isComparable(joined)) {
      return mismatch(operator.symbol(), left, right, span);
    }
    Tree order = body.trees.operate(span, body.prelude.intType(), Opcode.COMPARE, left, right);
    return body.trees.test(span, opcode(operator), order, body.trees.integer(span, 0));
  }

  private boolean isComparable(Ty type) {
    Ty.Class order =
        Types.isNullable(type)
            ? null
            : body.types.asSuper(type, body.prelude.classNamed("Comparable"));
    return order != null && body.types.isSubtype(type, order.arguments().get(0));
  }

  static Opcode opcode(BinaryOperator operator) {
    return switch (operator) {
      case ADD -> Opcode.ADD;
      case SUBTRACT -> Opcode.SUBTRACT;
      case MULTIPLY -> Opcode.MULTIPLY;
      case DIVIDE -> Opcode.DIVIDE;
      case REMAINDER -> Opcode.REMAINDER;
      case WRAPPING_ADD -> Opcode.ADD_WRAPPING;
      case WRAPPING_SUBTRACT -> Opcode.SUBTRACT_WRAPPING;
      case WRAPPING_MULTIPLY -> Opcode.MULTIPLY_WRAPPING;
      case AND -> Opcode.AND;
      case OR -> Opcode.OR;
      case XOR -> Opcode.XOR;
      case SHIFT_LEFT -> Opcode.SHIFT_LEFT;
      case SHIFT_RIGHT -> Opcode.SHIFT_RIGHT;
      case UNSIGNED_SHIFT_RIGHT -> Opcode.SHIFT_RIGHT_UNSIGNED;
      case LESS -> Opcode.LESS;
      case LESS_EQUAL -> Opcode.LESS_EQUAL;
      case GREATER -> Opcode.GREATER;
      case GREATER_EQUAL -> Opcode.GREATER_EQUAL;
      case EQUAL, NOT_EQUAL, SAME, NOT_SAME, LOGICAL_AND, LOGICAL_OR, COALESCE, IN, NOT_IN ->
          throw new IllegalArgumentException("no opcode for " + operator);
    };
  }

  private Tree mismatch(String symbol, Tree left, Tree right, Span span) {
    Diagnostic mismatch =
        Session.diagnostic(
            DiagnosticCode.OPERATOR_MISMATCH, span, symbol, left.type(), right.type());
    body.session.report(hinted(symbol, mismatch, left, right));
    return body.trees.error(span);
  }

  private Diagnostic hinted(String symbol, Diagnostic mismatch, Tree left, Tree right) {
    if (Types.isNullable(left.type()) || Types.isNullable(right.type())) {
      return mismatch.withHint("one side may be null: use `??` or test for null first");
    }
    if (symbol.equals("+") && (isString(left) || isString(right))) {
      return mismatch.withHint("put the value in a string: \"${…}\"");
    }
    if (symbol.equals("*") && isString(left)) {
      return mismatch.withHint("repeat it with `.repeat(n)`");
    }
    if (left.type() instanceof Ty.Parameter parameter && symbol.matches("[<>]=?")) {
      return mismatch.withHint(
          "say that it has an order: `<" + parameter + ": Comparable<" + parameter + ">>`");
    }
    boolean mixed = isNumber(Types.resolve(left.type())) && isNumber(Types.resolve(right.type()));
    return mixed ? mismatch.withHint("convert the Int with `.toFloat()`") : mismatch;
  }

  private Tree coalesce(Expr.Binary node, @Nullable Ty expected) {
    Tree left = body.check(node.left(), expected == null ? null : Types.nullable(expected));
    if (Types.isError(left.type())) {
      body.check(node.right(), expected);
      return left;
    }
    if (left.type() == Ty.Null.NULL) {
      return body.check(node.right(), expected);
    }
    boolean open = left.type() instanceof Ty.Parameter p && body.types.mayBeNull(p);
    if (!Types.isNullable(left.type()) && !open) {
      body.error(DiagnosticCode.NEEDLESS_NULL_TEST, node.left().span(), left.type());
    }
    Ty inner = body.types.nonNull(left.type());
    LocalSymbol holder = body.trees.temporary("value", Types.zonk(left.type()));
    Flow before = body.flow();
    Tree right =
        body.check(node.right(), expected != null && !Types.isUnit(expected) ? expected : inner);
    body.setFlow(
        Types.isNever(right.type())
            ? before.narrow(body.access.pathOf(left), inner)
            : before.join(body.flow()));
    Tree value = new Tree.Unwrap(left.span(), inner, body.trees.get(left.span(), holder));
    Ty type = body.coercions.join(List.of(value, right));
    if (type == null && expected != null) {
      type = expected;
    }
    if (type == null) {
      return mismatch("??", left, right, node.span());
    }
    Tree otherwise = body.coercions.coerce(right, type);
    if (left instanceof Tree.Sequence safe
        && safe.result() instanceof Tree.If choice
        && choice.then() instanceof Tree.NullValue
        && isPresent(unboxed(choice.otherwise()))) {
      // The value of a safe call goes where the result is wanted, without being a nullable between.
      Tree present = body.coercions.coerce(unboxed(choice.otherwise()), type);
      Tree chosen = new Tree.If(node.span(), type, choice.condition(), otherwise, present);
      return body.trees.sequence(node.span(), safe.statements(), chosen);
    }
    Tree chosen =
        new Tree.If(
            node.span(),
            type,
            body.trees.isNull(body.trees.get(left.span(), holder)),
            otherwise,
            body.coercions.coerce(value, type));
    return body.trees.sequence(
        node.span(), List.of(body.trees.declare(left.span(), holder, left)), chosen);
  }

  private static Tree unboxed(Tree tree) {
    return tree instanceof Tree.Box box ? box.value() : tree;
  }

  /** Whether a value is known not to be null. */
  private static boolean isPresent(Tree tree) {
    Ty type = Types.resolve(tree.type());
    return type instanceof Ty.Class && !Types.isNullable(type);
  }

  private Tree in(Expr.Binary node) {
    if (node.right() instanceof Expr.Range range && range.start() != null && range.end() != null) {
      return inRange(node, range, range.start(), range.end());
    }
    Tree container = body.check(node.right(), null);
    if (Types.isError(container.type())) {
      body.check(node.left(), null);
      return container;
    }
    Tree left = body.check(node.left(), elementHint(container));
    LocalSymbol element = body.trees.temporary("element", Types.zonk(left.type()));
    Tree call =
        body.calls.methodOn(
            container,
            "contains",
            List.of(body.trees.get(node.left().span(), element)),
            node.span());
    return body.trees.sequence(
        node.span(), List.of(body.trees.declare(node.span(), element, left)), call);
  }

  private static @Nullable Ty elementHint(Tree container) {
    return Types.resolve(container.type()) instanceof Ty.Class named && !named.arguments().isEmpty()
        ? named.arguments().get(0)
        : null;
  }

  private Tree inRange(Expr.Binary node, Expr.Range range, Expr start, Expr end) {
    Tree value = body.check(node.left(), null);
    LocalSymbol holder = body.trees.temporary("element", Types.zonk(value.type()));
    Tree read = body.trees.get(node.span(), holder);
    Tree low = body.check(start, value.type());
    Tree high = body.check(end, value.type());
    BinaryOperator upper = range.inclusive() ? BinaryOperator.LESS_EQUAL : BinaryOperator.LESS;
    Tree both =
        new Tree.And(
            node.span(),
            body.prelude.boolType(),
            operate(BinaryOperator.LESS_EQUAL, low, read, node.span()),
            operate(upper, read, high, node.span()));
    return body.trees.sequence(
        node.span(), List.of(body.trees.declare(node.span(), holder, value)), both);
  }
}
