package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks statements and blocks. */
final class Statements implements Stmt.Visitor<List<Tree>> {
  private final Body body;
  private final Jumps jumps;
  private final Assertions assertions;
  private final LocalFunctions localFunctions;

  Statements(Body body) {
    this.body = body;
    this.jumps = new Jumps(body);
    this.assertions = new Assertions(body);
    this.localFunctions = new LocalFunctions(body);
  }

  Jumps jumps() {
    return jumps;
  }

  /** A block whose value is dropped. */
  Tree block(Block block) {
    return value(block, body.prelude.unitType());
  }

  /** The body of a function that gives back what {@code return} says: its last value is dropped. */
  Tree body(Block block, Ty result) {
    return value(block, body.prelude.unitType(), Types.isUnit(result));
  }

  /**
   * A block as a value: that of its last expression. Where Unit is expected the value is dropped.
   */
  Tree value(Block block, @Nullable Ty expected) {
    return value(block, expected, true);
  }

  /**
   * As above.
   *
   * @param effect whether a last expression that is dropped must do something
   */
  Tree value(Block block, @Nullable Ty expected, boolean effect) {
    boolean dropped = expected != null && Types.isUnit(expected);
    ModuleScope outer = body.module;
    body.enterScope();
    new LocalClasses(body).declare(block);
    List<Tree> statements = new ArrayList<>();
    Tree result = null;
    int last = block.statements().size() - 1;
    for (int i = 0; i <= last; i++) {
      Stmt statement = block.statements().get(i);
      warnUnreachable(statement, statements);
      if (i == last && !dropped && statement instanceof Stmt.Expression only) {
        result = body.check(only.expression(), expected);
      } else if (i == last && !effect && statement instanceof Stmt.Expression only) {
        Tree value = body.check(only.expression(), body.prelude.unitType());
        statements.add(body.trees.statement(value));
      } else {
        statements.addAll(check(statement));
      }
    }
    body.leaveScope();
    body.module = outer;
    return finish(block, statements, result);
  }

  private Tree finish(Block block, List<Tree> statements, @Nullable Tree result) {
    Tree value = result == null ? body.trees.unit(block.span()) : result;
    Ty type = value.type();
    if (statements.stream().anyMatch(s -> Types.isNever(s.type()))) {
      type = body.prelude.neverType();
    }
    return statements.isEmpty()
        ? value
        : new Tree.Sequence(block.span(), type, List.copyOf(statements), value);
  }

  private void warnUnreachable(Stmt statement, List<Tree> before) {
    boolean ended = !before.isEmpty() && Types.isNever(before.get(before.size() - 1).type());
    if (ended) {
      body.error(DiagnosticCode.UNREACHABLE, statement.span());
    }
  }

  /**
   * The body of a lambda: its last expression is the result; {@code result} null where it is
   * inferred.
   */
  Tree lambdaBody(Block block, @Nullable Ty result) {
    Tree value = value(block, result, false);
    if (result == null) {
      return value;
    }
    if (Types.isUnit(result)) {
      return body.trees.statement(value);
    }
    return body.coercions.coerce(value, result);
  }

  List<Tree> check(Stmt statement) {
    return statement.accept(this);
  }

  @Override
  public List<Tree> visitExpression(Stmt.Expression node) {
    Tree value = body.check(node.expression(), body.prelude.unitType());
    if (!Types.isError(value.type())) {
      EffectCheck.check(body.session, node, value);
    }
    return List.of(body.trees.statement(value));
  }

  @Override
  public List<Tree> visitLocal(Stmt.Local node) {
    if (node.otherwise() != null) {
      return letElse(node, node.otherwise());
    }
    Ty written = node.type() == null ? null : body.resolve(node.type());
    Expr initialiser = node.initialiser();
    if (initialiser == null) {
      return declareUnset(node, written);
    }
    Tree value =
        written == null ? body.check(initialiser, null) : body.checkAs(initialiser, written);
    if (value.type() == Ty.Null.NULL && node.pattern() instanceof Pattern.Binding unknown) {
      body.error(DiagnosticCode.NEEDS_TYPE, initialiser.span(), unknown.name());
      return declare(unknown, Ty.Error.ERROR, body.trees.error(node.span()), node.mutable());
    }
    if (value.type() == Ty.Null.NULL) {
      body.error(DiagnosticCode.NEEDS_TYPE, initialiser.span(), "null");
      body.patterns.checkLoose(node.pattern());
      return List.of(value);
    }
    if (node.pattern() instanceof Pattern.Binding binding) {
      Ty type = written != null ? written : Types.zonk(value.type());
      return declare(binding, type, value, node.mutable());
    }
    return body.patterns.destructure(node.pattern(), value, node.mutable());
  }

  private List<Tree> declare(Pattern.Binding binding, Ty type, Tree value, boolean mutable) {
    LocalSymbol local = new LocalSymbol(binding.name(), type, mutable);
    local.markDeclaration();
    body.declare(binding.name(), local, binding.span());
    Tree original = value instanceof Tree.Box box ? box.value() : value;
    body.assignments.narrow(local, type, original.type(), binding.span());
    return List.of(body.trees.declare(binding.span(), local, value));
  }

  private List<Tree> declareUnset(Stmt.Local node, @Nullable Ty written) {
    if (!(node.pattern() instanceof Pattern.Binding binding) || written == null) {
      body.error(DiagnosticCode.NEEDS_TYPE, node.span(), PatternNames.text(node.pattern()));
      body.patterns.checkLoose(node.pattern());
      return List.of();
    }
    LocalSymbol local = new LocalSymbol(binding.name(), written, node.mutable());
    body.declare(binding.name(), local, binding.span());
    body.setFlow(body.flow().declareUnset(local));
    return List.of(new Tree.Declare(node.span(), body.prelude.unitType(), local, null));
  }

  /** {@code let pattern = e else { leave }}. */
  private List<Tree> letElse(Stmt.Local node, Block otherwise) {
    Expr initialiser = node.initialiser();
    Tree value =
        initialiser == null ? body.trees.error(node.span()) : body.check(initialiser, null);
    Flow before = body.flow();
    Tree leave = block(otherwise);
    if (!Types.isNever(leave.type())) {
      body.error(DiagnosticCode.ELSE_MUST_LEAVE, otherwise.span());
    }
    body.setFlow(before);
    if (Types.isError(value.type())) {
      body.patterns.checkLoose(node.pattern());
      return List.of(value);
    }
    Tree open = body.conditions.open(value);
    Ty whole = open.type();
    boolean nullable = Types.isNullable(whole);
    PatternTree inner =
        body.patterns.check(node.pattern(), body.types.nonNull(whole), node.mutable());
    PatternTree pattern = nullable ? new PatternTree.NotNull(node.span(), whole, inner) : inner;
    Tree test = new Tree.Matches(node.span(), body.prelude.boolType(), open, pattern);
    return List.of(
        new Tree.If(
            node.span(), body.prelude.unitType(), test, body.trees.unit(node.span()), leave));
  }

  @Override
  public List<Tree> visitAssign(Stmt.Assign node) {
    return List.of(body.assignments.assign(node));
  }

  @Override
  public List<Tree> visitWhile(Stmt.While node) {
    return List.of(body.loops.whileLoop(node));
  }

  @Override
  public List<Tree> visitFor(Stmt.For node) {
    return List.of(body.loops.forLoop(node));
  }

  @Override
  public List<Tree> visitAssert(Stmt.Assert node) {
    return assertions.check(node);
  }

  @Override
  public List<Tree> visitDeclaration(Stmt.Declaration node) {
    if (node.declaration() instanceof Decl.Function function) {
      return List.of(localFunctions.declare(function));
    }
    return List.of(); // a class: declared with the block
  }
}
