package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.BinaryOperator;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks assignments. The parts of a target are evaluated once, whatever the operator. */
final class Assignments {
  private static final String VAR = "what changes is declared with `var`: ";
  private static final String FOREIGN = "only its own file may assign it";

  private final Body body;

  Assignments(Body body) {
    this.body = body;
  }

  /**
   * A place that can be read and written.
   *
   * @param prologue evaluates the parts of the target
   * @param variable the local or top-level variable that is assigned, if it is one
   */
  private record Place(
      List<Tree> prologue,
      Ty type,
      Tree read,
      Function<Tree, Tree> write,
      @Nullable Declared variable) {}

  Tree assign(Stmt.Assign node) {
    Place place = place(node.target(), node.operator() != null);
    if (place == null) {
      body.check(node.value(), null);
      return body.trees.unit(node.span());
    }
    BinaryOperator operator = node.operator();
    Tree write = operator == null ? plain(node, place) : compound(node, place, operator);
    return body.trees.sequence(node.span(), place.prologue(), write);
  }

  private Tree plain(Stmt.Assign node, Place place) {
    Tree value = body.checkAs(node.value(), place.type());
    return write(place, value, originalType(value));
  }

  /** The type that a value had before it was boxed: what is known of the variable now. */
  private static Ty originalType(Tree value) {
    return value instanceof Tree.Box box ? box.value().type() : value.type();
  }

  private Tree write(Place place, Tree value, Ty known) {
    Declared variable = place.variable();
    if (variable != null) {
      Flow flow = body.flow().forget(variable);
      if (variable instanceof LocalSymbol local) {
        flow = flow.set(local);
      }
      body.setFlow(flow);
      narrow(variable, place.type(), known, value.span());
    }
    return place.write().apply(value);
  }

  /** What is known of a variable that was just given a value of a type. */
  void narrow(Declared variable, Ty type, Ty known, Span span) {
    if (!Types.isNullable(type) || body.types.mayBeNull(known) || Types.isError(known)) {
      return;
    }
    Tree read =
        variable instanceof GlobalSymbol global
            ? new Tree.GetGlobal(span, type, global)
            : body.trees.get(span, (LocalSymbol) variable);
    body.setFlow(body.flow().narrow(body.access.pathOf(read), body.types.nonNull(type)));
  }

  private Tree compound(Stmt.Assign node, Place place, BinaryOperator operator) {
    Tree read = place.read();
    if (Types.isError(read.type())) {
      body.check(node.value(), null);
      return body.trees.unit(node.span());
    }
    if (place.variable() instanceof LocalSymbol local && body.flow().unset().contains(local)) {
      body.error(DiagnosticCode.UNSET_LOCAL, node.target().span(), local.name());
      body.setFlow(body.flow().set(local));
    }
    if (operator == BinaryOperator.COALESCE) {
      return coalesce(node, place);
    }
    if (Types.isNullable(read.type())) {
      nullable(node, read, operator);
      return body.trees.unit(node.span());
    }
    if (operator == BinaryOperator.LOGICAL_AND || operator == BinaryOperator.LOGICAL_OR) {
      return logical(node, place, operator == BinaryOperator.LOGICAL_AND);
    }
    boolean builtin = Types.isPrimitive(read.type()) || isString(read.type());
    Tree value =
        builtin
            ? body.operators.operate(
                operator, read, body.check(node.value(), operandHint(read)), node.span())
            : userOperator(node, read, operator);
    return write(place, body.coercions.coerce(value, place.type()), place.type());
  }

  /** {@code a &&= b} assigns only where a is true, {@code a ||= b} only where it is false. */
  private Tree logical(Stmt.Assign node, Place place, boolean and) {
    Tree read = place.read();
    Flow before = body.flow();
    Tree value = body.check(node.value(), body.prelude.boolType());
    if (!Types.isBuiltin(read.type(), Builtin.BOOL)
        || !Types.isBuiltin(value.type(), Builtin.BOOL)) {
      body.error(
          DiagnosticCode.OPERATOR_MISMATCH,
          node.span(),
          and ? "&&" : "||",
          read.type(),
          value.type());
      return body.trees.unit(node.span());
    }
    Tree written = write(place, body.coercions.coerce(value, place.type()), place.type());
    body.setFlow(before.join(body.flow()));
    Tree nothing = body.trees.unit(node.span());
    return new Tree.If(
        node.span(),
        body.prelude.unitType(),
        read,
        and ? written : nothing,
        and ? nothing : written);
  }

  private static boolean isString(Ty type) {
    return Types.isBuiltin(type, Builtin.STRING);
  }

  private static @Nullable Ty operandHint(Tree read) {
    return Types.isBuiltin(read.type(), Builtin.FLOAT) ? read.type() : null;
  }

  private Tree userOperator(Stmt.Assign node, Tree read, BinaryOperator operator) {
    String function =
        switch (operator) {
          case ADD -> "plus";
          case SUBTRACT -> "minus";
          case MULTIPLY -> "times";
          case DIVIDE -> "div";
          case REMAINDER -> "rem";
          default -> operator.symbol();
        };
    return body.calls.operator(read, function, List.of(node.value()), node.span(), null);
  }

  private void nullable(Stmt.Assign node, Tree read, BinaryOperator operator) {
    Diagnostic mismatch =
        Session.diagnostic(
            DiagnosticCode.NULLABLE_OPERAND, node.span(), operator.symbol() + "=", read.type());
    boolean entry = node.target() instanceof Expr.Index;
    body.check(node.value(), null);
    body.session.report(
        mismatch.withHint(
            entry
                ? "the entry may be missing: write `m[k] = (m[k] ?? 0) "
                    + operator.symbol()
                    + " …`, or use `update`"
                : "it may be null: use `??` or test for null first"));
  }

  private Tree coalesce(Stmt.Assign node, Place place) {
    Ty type = place.type();
    Tree read = body.conditions.open(place.read());
    Flow before = body.flow();
    Tree value = body.checkAs(node.value(), type);
    if (!Types.isNullable(read.type())) {
      body.error(DiagnosticCode.NEEDLESS_NULL_TEST, node.span(), read.type());
      return body.trees.unit(node.span());
    }
    Tree written = write(place, value, originalType(value));
    Flow after = body.flow();
    Flow.Path path = body.access.pathOf(place.read());
    body.setFlow(before.narrow(path, body.types.nonNull(read.type())).join(after));
    return new Tree.If(
        node.span(),
        body.prelude.unitType(),
        body.trees.isNull(read),
        written,
        body.trees.unit(node.span()));
  }

  private @Nullable Place place(Expr target, boolean reads) {
    if (target instanceof Expr.Name name) {
      return named(name);
    }
    if (target instanceof Expr.Member member && !member.safe()) {
      return member(member);
    }
    if (target instanceof Expr.Index index && !index.safe()) {
      return element(index, reads);
    }
    notAssignable(target);
    return null;
  }

  private void notAssignable(Expr target) {
    if (!(target instanceof Expr.Tuple) && Types.isError(body.check(target, null).type())) {
      return;
    }
    Diagnostic found = Session.diagnostic(DiagnosticCode.NOT_ASSIGNABLE, target.span());
    body.session.report(
        target instanceof Expr.Tuple
            ? found.withHint("`let (a, b) = …` declares several names; assign one after the other")
            : found.withHint("variables, fields and elements can be assigned"));
  }

  private @Nullable Place named(Expr.Name name) {
    Names.Resolved found = body.names.resolve(name.name());
    Span span = name.span();
    if (found instanceof Names.Local local) {
      return local(local.symbol(), span);
    }
    if (found instanceof Names.OfSelf member
        && member.found().symbol() instanceof FieldSymbol field) {
      return field(body.names.self(span), member.found(), field, span);
    }
    if (found instanceof Names.TopLevel top && top.symbol() instanceof GlobalSymbol global) {
      return global(global, span);
    }
    if (found == null) {
      body.names.unknown(name.name(), span);
    } else {
      body.error(DiagnosticCode.NOT_ASSIGNABLE, span);
    }
    return null;
  }

  private @Nullable Place local(LocalSymbol local, Span span) {
    boolean first = body.flow().unset().contains(local);
    boolean once = body.flow().isVacant(local) && !body.scope().isOutside(local);
    if (!local.mutable() && !once) {
      Diagnostic fixed = Session.diagnostic(DiagnosticCode.ASSIGN_TO_LET, span, local.name());
      body.session.report(
          fixed.withHint(
              local.isDeclaration()
                  ? VAR + "`var " + local.name() + " = …`"
                  : "it keeps its value: copy it to a variable, as in `var next = "
                      + local.name()
                      + "`"));
      return null;
    }
    local.markAssigned();
    Tree plain = new Tree.GetLocal(span, local.type(), local);
    Tree read = first ? plain : body.names.narrowed(plain);
    return new Place(List.of(), local.type(), read, v -> body.trees.set(span, local, v), local);
  }

  private @Nullable Place global(GlobalSymbol global, Span span) {
    Ty type = body.session.typeOf(global, span);
    boolean own = global.module() == body.module.module();
    if (!global.has(Flag.MUTABLE) || (!own && global.has(Flag.PRIVATE_SET))) {
      Diagnostic fixed = Session.diagnostic(DiagnosticCode.ASSIGN_TO_LET, span, global.name());
      body.session.report(
          own ? fixed.withHint(VAR + "`var " + global.name() + " = …`") : fixed.withHint(FOREIGN));
      return null;
    }
    Tree read = body.names.narrowed(new Tree.GetGlobal(span, type, global));
    return new Place(
        List.of(),
        type,
        read,
        v -> new Tree.SetGlobal(span, body.prelude.unitType(), global, v),
        global);
  }

  private @Nullable Place member(Expr.Member member) {
    Declared qualifier = body.access.qualifier(member.receiver());
    if (qualifier instanceof ModuleSymbol module) {
      if (ModuleScope.findIn(module, member.name(), false) instanceof GlobalSymbol global) {
        return global(global, member.span());
      }
      body.error(DiagnosticCode.NOT_ASSIGNABLE, member.span());
      return null;
    }
    Tree receiver = body.check(member.receiver(), null);
    if (Types.isError(receiver.type())) {
      return null;
    }
    Members.Found found = Members.find(body.session, receiver.type(), member.name());
    if (found == null) {
      body.access.unknownMember(receiver, member);
      return null;
    }
    if (!(found.symbol() instanceof FieldSymbol field)) {
      body.error(DiagnosticCode.ASSIGN_TO_PROPERTY, member.nameSpan(), member.name());
      return null;
    }
    if (!body.access.visible(field, member.nameSpan())) {
      return null;
    }
    if (receiver instanceof Tree.GetLocal get && get.local() == body.self()) {
      return field(receiver, found, field, member.span());
    }
    LocalSymbol holder = body.trees.temporary("object", Types.zonk(receiver.type()));
    Place inner = field(body.trees.get(member.span(), holder), found, field, member.span());
    return inner == null
        ? null
        : new Place(
            List.of(body.trees.declare(member.span(), holder, receiver)),
            inner.type(),
            inner.read(),
            inner.write(),
            null);
  }

  private @Nullable Place field(Tree receiver, Members.Found found, FieldSymbol field, Span span) {
    boolean own = field.owner().module() == body.module.module();
    if (!field.has(Flag.MUTABLE) || (field.has(Flag.PRIVATE_SET) && !own)) {
      Diagnostic fixed = Session.diagnostic(DiagnosticCode.ASSIGN_TO_LET, span, field.name());
      String owner = field.owner().name();
      boolean record = field.owner().kind() == dev.cayo.bytecode.TypeKind.RECORD;
      body.session.report(
          record
              ? fixed.withHint(
                  "records do not change: make another with `.with(" + field.name() + ": …)`")
              : fixed.withHint("declare it as `var` in `" + owner + "` if it is to change"));
      return null;
    }
    Ty type = Types.substitute(body.session.typeOf(field, span), Types.bindings(found.owner()));
    Tree object = body.coercions.coerce(receiver, found.owner());
    Tree read = new Tree.GetField(span, type, object, field);
    return new Place(
        List.of(),
        type,
        read,
        v -> new Tree.SetField(span, body.prelude.unitType(), object, field, type, v),
        null);
  }

  private @Nullable Place element(Expr.Index index, boolean reads) {
    Span span = index.span();
    List<Tree> prologue = new ArrayList<>();
    Tree receiver = hold(body.check(index.receiver(), null), prologue);
    if (Types.isError(receiver.type())) {
      return null;
    }
    Members.Found set = Members.find(body.session, receiver.type(), "set");
    if (set == null || !(set.symbol() instanceof dev.cayo.compiler.symbols.FunctionSymbol method)) {
      return extensionElement(index, receiver);
    }
    var bindings = Types.bindings(set.owner());
    List<Tree> indices = new ArrayList<>();
    int count = method.parameters().size() - 1;
    if (count != index.indices().size()) {
      body.error(DiagnosticCode.MISSING_ARGUMENT, span, "set", "index");
      return null;
    }
    for (int i = 0; i < count; i++) {
      Ty wanted = Types.substitute(method.parameters().get(i).type(), bindings);
      indices.add(hold(body.checkAs(index.indices().get(i), wanted), prologue));
    }
    Ty type = Types.substitute(method.parameters().get(count).type(), bindings);
    Tree read =
        reads ? body.calls.methodOn(receiver, "get", indices, span) : body.trees.error(span);
    return new Place(prologue, type, read, v -> setElement(receiver, indices, v, span), null);
  }

  private Tree setElement(Tree receiver, List<Tree> indices, Tree value, Span span) {
    List<Tree> all = new ArrayList<>(indices);
    all.add(value);
    return body.trees.statement(body.calls.methodOn(receiver, "set", all, span));
  }

  private @Nullable Place extensionElement(Expr.Index index, Tree receiver) {
    Diagnostic missing =
        Session.diagnostic(DiagnosticCode.NO_OPERATOR, index.span(), "[]=", receiver.type());
    boolean isText = body.prelude.is(receiver.type(), "String");
    body.session.report(
        isText
            ? missing.withHint("a String does not change: make another, as with a `StringBuilder`")
            : missing);
    return null;
  }

  /** Evaluates a part of a target once. */
  private Tree hold(Tree value, List<Tree> prologue) {
    boolean stable =
        value instanceof Tree.Constant
            || (value instanceof Tree.GetLocal get && !get.local().mutable());
    if (stable || Types.isError(value.type())) {
      return value;
    }
    LocalSymbol holder = body.trees.temporary("part", Types.zonk(value.type()));
    prologue.add(body.trees.declare(value.span(), holder, value));
    return body.trees.get(value.span(), holder);
  }
}
