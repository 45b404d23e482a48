package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks access to members, tuple parts and elements. */
final class Access {
  private final Body body;
  private final Statics statics;

  Access(Body body) {
    this.body = body;
    this.statics = new Statics(body);
  }

  /** The stable path that a read goes along, or null: its value cannot change behind our back. */
  Flow.@Nullable Path pathOf(Tree tree) {
    if (tree instanceof Tree.GetLocal get) {
      boolean changes =
          get.local().mutable() && body.assignedInClosures().contains(get.local().name());
      return changes ? null : Flow.Path.of(get.local());
    }
    if (tree instanceof Tree.GetGlobal get) {
      return body.isStable(get.global()) ? Flow.Path.of(get.global()) : null;
    }
    if (tree instanceof Tree.GetField get && !get.field().has(Flag.MUTABLE)) {
      Flow.Path receiver = pathOf(get.receiver());
      return receiver == null ? null : receiver.then(get.field());
    }
    if (tree instanceof Tree.Unwrap unwrap) {
      return pathOf(unwrap.value());
    }
    if (tree instanceof Tree.Box box) {
      return pathOf(box.value());
    }
    return tree instanceof Tree.Cast cast ? pathOf(cast.value()) : null;
  }

  /** What the left of a dot names when it is a module or a type, or null when it is a value. */
  @Nullable Declared qualifier(Expr receiver) {
    if (receiver instanceof Expr.Name name) {
      Names.Resolved found = body.names.resolve(name.name());
      if (found instanceof Names.TopLevel top) {
        Declared symbol = Aliases.classOf(body.session, top.symbol());
        return symbol instanceof ModuleSymbol || symbol instanceof ClassSymbol ? symbol : null;
      }
      return null;
    }
    if (receiver instanceof Expr.TypeApply apply) {
      return qualifier(apply.target());
    }
    if (receiver instanceof Expr.Member member
        && !member.safe()
        && member.receiver() instanceof Expr.Name) {
      Declared outer = qualifier(member.receiver());
      if (outer instanceof ModuleSymbol module
          && ModuleScope.findIn(module, member.name(), false) instanceof ClassSymbol type) {
        return type;
      }
    }
    return null;
  }

  Tree member(Expr.Member node, @Nullable Ty expected) {
    if (node.receiver() instanceof Expr.Super) {
      return body.calls.superProperty(node);
    }
    Declared qualifier = qualifier(node.receiver());
    if (qualifier != null) {
      return statics.read(qualifier, node, expected);
    }
    Tree receiver = body.check(node.receiver(), null);
    if (node.safe()) {
      return safely(receiver, node.span(), r -> memberOf(r, node, expected));
    }
    return memberOf(receiver, node, expected);
  }

  private Tree memberOf(Tree receiver, Expr.Member node, @Nullable Ty expected) {
    if (Types.isError(receiver.type())) {
      return receiver;
    }
    Members.Found found = Members.find(body.session, receiver.type(), node.name());
    if (found != null) {
      return visible(found.symbol(), node.nameSpan())
          ? read(receiver, found, node.span(), expected)
          : body.trees.error(node.span());
    }
    Tree extension = body.calls.extensionProperty(receiver, node);
    return extension != null ? extension : unknownMember(receiver, node);
  }

  boolean visible(Declared symbol, Span span) {
    boolean seen = sees(symbol);
    if (!seen) {
      body.error(DiagnosticCode.PRIVATE_MEMBER, span, symbol.name());
    }
    return seen;
  }

  boolean sees(Declared symbol) {
    return symbol instanceof FieldSymbol field
        ? Visibility.sees(body.module.module(), field)
        : symbol instanceof FunctionSymbol function
            && Visibility.sees(body.module.module(), function);
  }

  /** Reads a field or property, or takes a method as a value. */
  Tree read(Tree receiver, Members.Found found, Span span, @Nullable Ty expected) {
    if (found.symbol() instanceof FieldSymbol) {
      return body.names.read(found, receiver, span);
    }
    FunctionSymbol method = (FunctionSymbol) found.symbol();
    if (method.isProperty()) {
      return body.calls.invoke(method, found.owner(), receiver, List.of(), span, expected);
    }
    return body.lambdas.value(
        method, List.of(), new Lambdas.Bound(receiver, found.owner()), span, expected);
  }

  Tree unknownMember(Tree receiver, Expr.Member node) {
    Ty type = Types.resolve(receiver.type());
    if (Types.isNullable(type)) {
      Diagnostic nullable =
          Session.diagnostic(DiagnosticCode.NULLABLE_RECEIVER, node.nameSpan(), type, node.name());
      body.session.report(nullable.withHint(ofNullable(receiver, node)));
      return body.trees.error(node.span());
    }
    Diagnostic unknown =
        Session.diagnostic(DiagnosticCode.UNKNOWN_MEMBER, node.nameSpan(), type, node.name());
    body.session.report(unknown.suggesting(body.suggestions.forMember(receiver, node.name())));
    return body.trees.error(node.span());
  }

  private String ofNullable(Tree receiver, Expr.Member node) {
    if (pathOf(receiver) == null && Variables.changes(receiver)) {
      String name = Variables.nameOf(receiver);
      return "`"
          + name
          + "` may change between a test and this: write `if let x = "
          + name
          + " { … }`, and use `x`";
    }
    return "use `?." + node.name() + "`, `??`, or test for null first";
  }

  /** {@code receiver?.…}: null where the receiver is null. */
  Tree safely(Tree receiver, Span span, Function<Tree, Tree> then) {
    if (Types.isError(receiver.type())) {
      return receiver;
    }
    if (!Types.isNullable(receiver.type())) {
      body.error(DiagnosticCode.NEEDLESS_SAFE_CALL, span, receiver.type());
      return then.apply(receiver);
    }
    LocalSymbol holder = body.trees.temporary("receiver", Types.zonk(receiver.type()));
    Tree read = body.trees.get(span, holder);
    Tree value = then.apply(new Tree.Unwrap(span, body.types.nonNull(receiver.type()), read));
    Tree result = nullOrValue(span, read, value);
    return body.trees.sequence(span, List.of(body.trees.declare(span, holder, receiver)), result);
  }

  private Tree nullOrValue(Span span, Tree read, Tree value) {
    if (Types.isUnit(value.type())) {
      return new Tree.If(span, value.type(), body.trees.isNull(read), body.trees.unit(span), value);
    }
    Ty type = Types.nullable(value.type());
    Tree boxed = body.coercions.coerce(value, type);
    return new Tree.If(span, type, body.trees.isNull(read), body.trees.nullOf(span, type), boxed);
  }

  Tree tupleIndex(Expr.TupleIndex node) {
    Tree receiver = body.check(node.receiver(), null);
    if (node.safe()) {
      return safely(receiver, node.span(), r -> tuplePart(r, node));
    }
    return tuplePart(receiver, node);
  }

  private Tree tuplePart(Tree receiver, Expr.TupleIndex node) {
    if (Types.isError(receiver.type())) {
      return receiver;
    }
    boolean tuple =
        receiver.type() instanceof Ty.Class type
            && type.symbol().isTuple()
            && node.index() < type.arguments().size();
    Members.Found found =
        tuple ? Members.find(body.session, receiver.type(), "item" + node.index()) : null;
    if (found == null) {
      Diagnostic missing =
          Session.diagnostic(
              DiagnosticCode.NO_TUPLE_PART, node.span(), receiver.type(), node.index());
      boolean isTuple = receiver.type() instanceof Ty.Class named && named.symbol().isTuple();
      body.session.report(
          isTuple ? missing.withHint("parts are counted from 0: `.0`, `.1` and so on") : missing);
      return body.trees.error(node.span());
    }
    return body.names.read(found, receiver, node.span());
  }

  Tree typeApply(Expr.TypeApply node, @Nullable Ty expected) {
    List<Ty> arguments = node.arguments().stream().map(body::resolve).toList();
    if (node.target() instanceof Expr.Name name
        && body.names.resolve(name.name()) instanceof Names.TopLevel top
        && top.symbol() instanceof FunctionSymbol function) {
      return body.lambdas.value(function, arguments, null, node.span(), expected);
    }
    body.error(DiagnosticCode.TYPE_ARGUMENTS_HERE, node.span());
    return body.trees.error(node.span());
  }

  Tree caseValue(ClassSymbol symbol, List<Ty> arguments, Span span, @Nullable Ty expected) {
    return statics.caseValue(symbol, arguments, span, expected);
  }

  Tree index(Expr.Index node) {
    Tree receiver = body.check(node.receiver(), null);
    if (node.safe()) {
      return safely(receiver, node.span(), r -> element(r, node));
    }
    return element(receiver, node);
  }

  private Tree element(Tree receiver, Expr.Index node) {
    if (Types.isError(receiver.type())) {
      return receiver;
    }
    if (node.indices().size() == 1 && node.indices().get(0) instanceof Expr.Range range) {
      return slice(receiver, range, node);
    }
    return body.calls.operator(receiver, "get", node.indices(), node.span(), null);
  }

  /** {@code s[a..b]} is {@code s.slice(a..b)}; open ends stand for 0 and the size. */
  private Tree slice(Tree receiver, Expr.Range range, Expr.Index node) {
    if (range.start() != null && range.end() != null) {
      return body.calls.method(receiver, "slice", List.of(range), node.span(), null);
    }
    LocalSymbol holder = body.trees.temporary("sliced", Types.zonk(receiver.type()));
    Tree read = body.trees.get(node.span(), holder);
    Tree start =
        range.start() == null
            ? body.trees.integer(node.span(), 0)
            : body.checkAs(range.start(), body.prelude.intType());
    String size = Types.isBuiltin(receiver.type(), Builtin.STRING) ? "length" : "size";
    Members.Found found = Members.find(body.session, receiver.type(), size);
    if (found == null) {
      body.error(DiagnosticCode.NO_OPERATOR, node.span(), "[]", receiver.type());
      return body.trees.error(node.span());
    }
    Tree end =
        range.end() == null
            ? read(read, found, node.span(), null)
            : body.checkAs(range.end(), body.prelude.intType());
    Tree made = body.collections.rangeOf(start, end, range.inclusive(), node.span());
    Tree call = body.calls.methodOn(read, "slice", List.of(made), node.span());
    return body.trees.sequence(
        node.span(), List.of(body.trees.declare(node.span(), holder, receiver)), call);
  }
}
