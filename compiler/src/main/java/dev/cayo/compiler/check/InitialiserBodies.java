package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.ModuleTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Checks what runs when a module is initialised: its variables and, in a script, its statements.
 */
final class InitialiserBodies {
  private final Session session;
  private final ModuleUnit unit;
  private final Body body;
  private final IdentityHashMap<Decl.Variable, List<Tree>> variables = new IdentityHashMap<>();

  InitialiserBodies(Session session, ModuleUnit unit) {
    this.session = session;
    this.unit = unit;
    this.body =
        new Body(
            session,
            TypeScope.of(unit.scope()),
            null,
            new Frame(session.prelude().unitType(), false),
            dev.cayo.bytecode.Names.INITIALISER);
  }

  List<Tree> all() {
    List<Tree> trees = new ArrayList<>();
    List<Node> items = unit.scope().unit().items();
    for (Node item : items) {
      if (item instanceof Decl.Variable node) {
        trees.addAll(variable(node));
      } else if (item instanceof Stmt statement) {
        body.assignedInClosures().addAll(AssignedNames.inClosures(statement));
        boolean last = item == items.get(items.size() - 1);
        if (last && unit.keepsValue() && statement instanceof Stmt.Expression expression) {
          trees.add(kept(expression));
        } else if (!last && unit.isInput() && statement instanceof Stmt.Expression expression) {
          // One without effect is no error: it was there to be looked at.
          trees.add(
              body.trees.statement(
                  body.check(expression.expression(), session.prelude().unitType())));
        } else {
          trees.addAll(body.statements.check(statement));
        }
      }
    }
    return trees;
  }

  /** The last expression of an input: its value is kept, unless it has none. */
  private Tree kept(Stmt.Expression statement) {
    Tree value = body.check(statement.expression(), null);
    if (value.type() == Ty.Null.NULL) {
      value = body.coercions.coerce(value, session.prelude().anyOrNull());
    }
    Ty type = Types.zonk(value.type());
    if (Types.isUnit(type) || Types.isNever(type) || Types.isError(type)) {
      return body.trees.statement(value);
    }
    InputValue kept = InputValue.declare(session.prelude(), unit.scope().module(), type);
    unit.setValue(kept);
    return new Tree.SetGlobal(
        statement.span(), session.prelude().unitType(), kept.variable(), value);
  }

  List<ModuleTree.TestTree> tests() {
    List<ModuleTree.TestTree> tests = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node item : unit.scope().unit().items()) {
      if (item instanceof Decl.Test node) {
        String name = dev.cayo.bytecode.Names.test(node.name());
        if (!names.add(name)) {
          session.error(DiagnosticCode.DUPLICATE_NAME, node.nameSpan(), name);
        }
        tests.add(new ModuleTree.TestTree(node.span(), node.name(), test(node, name)));
      }
    }
    return tests;
  }

  private Tree test(Decl.Test node, String functionName) {
    Frame frame = new Frame(session.prelude().unitType(), false);
    Body inner = new Body(session, TypeScope.of(unit.scope()), null, frame, functionName);
    inner.assignedInClosures().addAll(AssignedNames.inClosures(node.body()));
    return inner.statements.block(node.body());
  }

  /** Checks a declaration before its turn, because the type of a variable is wanted. */
  void early(Decl.Variable node) {
    Flow there = body.flow();
    body.setFlow(Flow.START);
    variable(node);
    body.setFlow(there);
  }

  /** Assigns the globals of a declaration; finds their types where they are not written. */
  private List<Tree> variable(Decl.Variable node) {
    List<Tree> known = variables.get(node);
    if (known == null) {
      variables.put(node, List.of());
      known = make(node);
      variables.put(node, known);
    }
    return known;
  }

  private List<Tree> make(Decl.Variable node) {
    Expr initialiser = node.initialiser();
    if (initialiser == null) {
      boolean late = node.modifiers().has(dev.cayo.compiler.ast.Modifier.LATE);
      if (!late) {
        session.error(
            DiagnosticCode.FIELD_NEEDS_VALUE, node.span(), PatternNames.text(node.pattern()));
      } else if (node.type() == null) {
        session.error(DiagnosticCode.NEEDS_TYPE, node.span(), PatternNames.text(node.pattern()));
      }
      return List.of();
    }
    body.assignedInClosures().addAll(AssignedNames.inClosures(initialiser));
    if (node.pattern() instanceof Pattern.Binding binding) {
      return single(node, binding, initialiser);
    }
    return several(node, initialiser);
  }

  private List<Tree> single(Decl.Variable node, Pattern.Binding binding, Expr initialiser) {
    GlobalSymbol global = unit.scope().module().globals().get(binding.name());
    boolean written = node.type() != null && global != null;
    Tree value =
        written && global != null
            ? body.checkAs(initialiser, global.type())
            : body.check(initialiser, null);
    if (global == null) {
      return List.of(value);
    }
    Tree original = value instanceof Tree.Box box ? box.value() : value;
    settle(global, value.type(), node);
    if (value instanceof Tree.Constant constant && !global.has(Flag.MUTABLE)) {
      global.setConstant(constant.value());
    }
    body.assignments.narrow(global, global.type(), original.type(), node.span());
    return List.of(set(node, global, value));
  }

  private void settle(GlobalSymbol global, Ty found, Decl.Variable node) {
    if (global.type() != Ty.Null.NULL) {
      return;
    }
    Ty type = Types.zonk(found);
    if (type == Ty.Null.NULL) {
      session.error(DiagnosticCode.NEEDS_TYPE, node.span(), global.name());
      type = Ty.Error.ERROR;
    }
    global.setType(type);
  }

  private Tree set(Decl.Variable node, GlobalSymbol global, Tree value) {
    return new Tree.SetGlobal(node.span(), session.prelude().unitType(), global, value);
  }

  /** A pattern: bound to locals first, which are then stored. */
  private List<Tree> several(Decl.Variable node, Expr initialiser) {
    Tree value = body.check(initialiser, null);
    body.enterScope();
    List<Tree> trees = new ArrayList<>(body.patterns.destructure(node.pattern(), value, false));
    for (Pattern.Binding binding : PatternNames.bindings(node.pattern())) {
      GlobalSymbol global = unit.scope().module().globals().get(binding.name());
      Scope.Entry entry = body.scope().find(binding.name());
      if (global != null && entry != null && entry.symbol() instanceof LocalSymbol local) {
        settle(global, local.type(), node);
        session.unused().use(local);
        trees.add(set(node, global, body.trees.get(binding.span(), local)));
      }
    }
    body.leaveScope();
    Tree all = body.trees.sequence(node.span(), trees, body.trees.unit(node.span()));
    return List.of(all);
  }
}
