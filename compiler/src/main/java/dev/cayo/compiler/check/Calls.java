package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.AliasSymbol;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a call calls. */
final class Calls {
  private final Body body;
  private final Extensions extensions;

  Calls(Body body) {
    this.body = body;
    this.extensions = new Extensions(body);
  }

  Tree call(Expr.Call node, @Nullable Ty expected) {
    Expr callee = node.callee();
    List<Ty> typeArguments = List.of();
    if (callee instanceof Expr.TypeApply apply) {
      typeArguments = apply.arguments().stream().map((TypeNode t) -> body.resolve(t)).toList();
      callee = apply.target();
    }
    Site site = new Site(node, typeArguments, expected);
    if (callee instanceof Expr.Name name) {
      return named(name, site);
    }
    if (callee instanceof Expr.Member member) {
      return member(member, site);
    }
    return value(body.check(callee, null), site);
  }

  /** A call as written. */
  record Site(Expr.Call node, List<Ty> typeArguments, @Nullable Ty expected) {
    Span span() {
      return node.span();
    }
  }

  private Tree named(Expr.Name name, Site site) {
    Names.Resolved found = body.names.resolve(name.name());
    if (found instanceof Names.Local local) {
      return value(body.names.read(local.symbol(), name.span()), site);
    }
    if (found instanceof Names.LocalFunction function) {
      return target(function.symbol(), null, null, site);
    }
    if (found instanceof Names.OfSelf member) {
      return memberCall(body.names.self(name.span()), member.found(), site);
    }
    if (found instanceof Names.TopLevel top) {
      return topLevel(top.symbol(), name.span(), site);
    }
    LocalSymbol self = body.self();
    if (self != null) {
      Tree receiver = body.names.self(name.span());
      if (name.name().equals("with") && Records.isRecord(receiver.type())) {
        return Records.with(body, receiver, site);
      }
      Tree extension = extensions.call(receiver, name.name(), site, false);
      if (extension != null) {
        return extension;
      }
    }
    body.arguments.checkLoose(site.node().arguments());
    return body.names.unknown(name.name(), name.span());
  }

  private Tree topLevel(Declared symbol, Span span, Site site) {
    if (symbol instanceof FunctionSymbol function) {
      return target(function, null, null, site);
    }
    if (symbol instanceof ClassSymbol type) {
      return construct(type, site);
    }
    if (symbol instanceof AliasSymbol alias
        && Aliases.classOf(body.session, alias) instanceof ClassSymbol type) {
      List<Ty> arguments = Aliases.arguments(body.session, alias, site.typeArguments());
      return construct(type, new Site(site.node(), arguments, site.expected()));
    }
    return value(body.names.topLevel(symbol, span, null), site);
  }

  private Tree construct(ClassSymbol type, Site site) {
    FunctionSymbol constructor = type.constructor();
    if (type.builtin() == Builtin.ARRAY) {
      return target(body.prelude.function("newArray"), null, null, site);
    }
    if (constructor == null || type.has(Flag.ABSTRACT)) {
      Diagnostic impossible =
          Session.diagnostic(DiagnosticCode.CANNOT_BUILD, site.node().callee().span(), type.name());
      body.session.report(impossible.withHint(Hints.cannotBuild(type)));
      body.arguments.checkLoose(site.node().arguments());
      return body.trees.error(site.span());
    }
    return target(constructor, null, null, site);
  }

  private Tree target(
      FunctionSymbol function, @Nullable Tree receiver, Ty.@Nullable Class owner, Site site) {
    Tree call =
        body.arguments.call(
            new Arguments.Target(function, owner, receiver, site.typeArguments()),
            site.node().arguments(),
            site.span(),
            site.expected());
    return ThrowAssertions.expand(body, call);
  }

  private Tree member(Expr.Member member, Site site) {
    if (member.receiver() instanceof Expr.Super) {
      return superCall(member, site);
    }
    Declared qualifier = body.access.qualifier(member.receiver());
    if (qualifier != null) {
      return qualified(qualifier, member, site);
    }
    Tree receiver = body.check(member.receiver(), null);
    if (member.safe()) {
      return body.access.safely(receiver, site.span(), r -> on(r, member, site));
    }
    return on(receiver, member, site);
  }

  private Tree qualified(Declared qualifier, Expr.Member member, Site site) {
    if (qualifier instanceof ModuleSymbol module) {
      Declared found = ModuleScope.findIn(module, member.name(), module == body.module.module());
      if (found != null) {
        return topLevel(found, member.span(), site);
      }
    } else if (qualifier instanceof ClassSymbol type) {
      ClassSymbol found = type.cases().get(member.name());
      if (found != null) {
        List<Ty> written =
            member.receiver() instanceof Expr.TypeApply apply
                ? apply.arguments().stream().map((TypeNode t) -> body.resolve(t)).toList()
                : site.typeArguments();
        return construct(found, new Site(site.node(), written, site.expected()));
      }
    }
    return value(body.access.member(member, null), site);
  }

  private Tree on(Tree receiver, Expr.Member member, Site site) {
    if (Types.isError(receiver.type())) {
      body.arguments.checkLoose(site.node().arguments());
      return receiver;
    }
    if (member.name().equals("with") && Records.isRecord(receiver.type())) {
      return Records.with(body, receiver, site);
    }
    Members.Found found = Members.find(body.session, receiver.type(), member.name());
    boolean adds =
        found != null && addsParameters(found, site) && extensions.exists(receiver, member.name());
    if (found != null && !adds) {
      if (!body.access.visible(found.symbol(), member.nameSpan())) {
        return body.trees.error(site.span());
      }
      return memberCall(receiver, found, site);
    }
    Tree extension = extensions.call(receiver, member.name(), site, false);
    if (extension != null) {
      return extension;
    }
    body.arguments.checkLoose(site.node().arguments());
    return body.access.unknownMember(receiver, member);
  }

  /** An extension may add parameters to a member that has none: {@code n.toString(radix: 16)}. */
  private static boolean addsParameters(Members.Found found, Site site) {
    return found.symbol() instanceof FunctionSymbol method
        && !method.isProperty()
        && method.parameters().isEmpty()
        && !site.node().arguments().isEmpty();
  }

  private Tree memberCall(Tree receiver, Members.Found found, Site site) {
    if (found.symbol() instanceof FieldSymbol) {
      return value(body.names.read(found, receiver, site.node().callee().span()), site);
    }
    FunctionSymbol method = (FunctionSymbol) found.symbol();
    if (method.isProperty()) {
      Tree value = invoke(method, found.owner(), receiver, List.of(), site.span(), null);
      return value(value, site);
    }
    return target(method, receiver, found.owner(), site);
  }

  /** Calls a value: a closure, or an object with an operator {@code invoke}. */
  private Tree value(Tree callee, Site site) {
    Ty type = Types.resolve(callee.type());
    List<Argument> arguments = site.node().arguments();
    if (type instanceof Ty.Function function) {
      return body.arguments.callClosure(callee, function, arguments, site.span());
    }
    if (Types.isError(type)) {
      body.arguments.checkLoose(arguments);
      return callee;
    }
    Members.Found invoke = Members.find(body.session, type, "invoke");
    if (invoke != null && invoke.symbol() instanceof FunctionSymbol method && isOperator(method)) {
      return target(method, callee, invoke.owner(), site);
    }
    body.arguments.checkLoose(arguments);
    reportNotCallable(callee, type, site);
    return body.trees.error(site.span());
  }

  private void reportNotCallable(Tree callee, Ty type, Site site) {
    Diagnostic diagnostic = Session.diagnostic(DiagnosticCode.NOT_CALLABLE, callee.span(), type);
    if (site.node().callee() instanceof Expr.Member member && site.node().arguments().isEmpty()) {
      diagnostic =
          diagnostic.withHint("`" + member.name() + "` is a property: remove the parentheses");
    } else if (Types.isNullable(type) && body.types.nonNull(type) instanceof Ty.Function) {
      diagnostic = diagnostic.withHint("it may be null: test for null first");
    }
    body.session.report(diagnostic);
  }

  /** Calls a known member with written arguments. */
  Tree invoke(
      FunctionSymbol method,
      Ty.Class owner,
      Tree receiver,
      List<Argument> arguments,
      Span span,
      @Nullable Ty expected) {
    return body.arguments.call(
        new Arguments.Target(method, owner, receiver, List.of()), arguments, span, expected);
  }

  /** Calls an operator function, {@code get} for {@code []} and so on. */
  Tree operator(Tree receiver, String name, List<Expr> operands, Span span, @Nullable Ty expected) {
    List<Argument> arguments = new ArrayList<>();
    operands.forEach(o -> arguments.add(new Argument(o.span(), null, o)));
    Members.Found found = Members.find(body.session, receiver.type(), name);
    if (found != null
        && found.symbol() instanceof FunctionSymbol method
        && isOperator(method)
        && body.access.visible(method, span)) {
      return invoke(method, found.owner(), receiver, arguments, span, expected);
    }
    Expr.Call synthetic = new Expr.Call(span, new Expr.Malformed(span), arguments);
    Tree extension =
        extensions.call(receiver, name, new Site(synthetic, List.of(), expected), true);
    if (extension != null) {
      return extension;
    }
    body.arguments.checkLoose(arguments);
    reportNoOperator(receiver, name, span, found != null);
    return body.trees.error(span);
  }

  private static boolean isOperator(FunctionSymbol method) {
    return method.has(Flag.OPERATOR) || method.has(Flag.OVERRIDE);
  }

  /** Whether an extension gives the type of a receiver an operator. */
  boolean hasOperatorExtension(Tree receiver, String name) {
    return extensions.operator(receiver, name) != null;
  }

  private void reportNoOperator(Tree receiver, String name, Span span, boolean exists) {
    Ty type = Types.resolve(receiver.type());
    Diagnostic diagnostic =
        Session.diagnostic(DiagnosticCode.NO_OPERATOR, span, Operators.symbolOf(name), type);
    if (exists) {
      diagnostic = diagnostic.withHint("declare `" + name + "` as `operator fun`");
    } else if (Types.isNullable(type)) {
      diagnostic = diagnostic.withHint("it may be null: use `??` or test for null first");
    } else if (type instanceof Ty.Class named && named.symbol().isTuple()) {
      diagnostic = diagnostic.withHint("the parts of a tuple are `.0`, `.1` and so on");
    } else if (type instanceof Ty.Class named && named.symbol().module() == body.module.module()) {
      diagnostic =
          diagnostic.withHint("a class has it where it declares `operator fun " + name + "`");
    }
    body.session.report(diagnostic);
  }

  /** Calls a method by name with written arguments; reports where there is none. */
  Tree method(Tree receiver, String name, List<Expr> operands, Span span, @Nullable Ty expected) {
    List<Argument> arguments = new ArrayList<>();
    operands.forEach(o -> arguments.add(new Argument(o.span(), null, o)));
    Expr.Member member = new Expr.Member(span, new Expr.Malformed(span), name, span, false);
    return on(
        receiver, member, new Site(new Expr.Call(span, member, arguments), List.of(), expected));
  }

  /** Calls a method by name with checked arguments. */
  Tree methodOn(Tree receiver, String name, List<Tree> arguments, Span span) {
    Members.Found found = Members.find(body.session, receiver.type(), name);
    FunctionSymbol extension = found == null ? extensions.method(receiver, name) : null;
    if (extension != null) {
      return body.arguments.callChecked(
          new Arguments.Target(extension, null, receiver, List.of()), arguments, span);
    }
    if (found == null || !(found.symbol() instanceof FunctionSymbol method)) {
      body.error(DiagnosticCode.UNKNOWN_MEMBER, span, receiver.type(), name);
      return body.trees.error(span);
    }
    return body.arguments.callChecked(
        new Arguments.Target(method, found.owner(), receiver, List.of()), arguments, span);
  }

  boolean hasExtension(Tree receiver, String name) {
    return extensions.exists(receiver, name);
  }

  Set<String> extensionNames(Tree receiver) {
    return extensions.names(receiver.type());
  }

  @Nullable Tree extensionProperty(Tree receiver, Expr.Member node) {
    return extensions.property(receiver, node);
  }

  private Tree superCall(Expr.Member member, Site site) {
    Members.Found found = superMember(member);
    if (found == null || !(found.symbol() instanceof FunctionSymbol method)) {
      body.arguments.checkLoose(site.node().arguments());
      return body.trees.error(site.span());
    }
    Tree receiver = body.names.self(member.receiver().span());
    return body.arguments.call(
        new Arguments.Target(method, found.owner(), receiver, site.typeArguments(), true),
        site.node().arguments(),
        site.span(),
        site.expected());
  }

  Tree superProperty(Expr.Member member) {
    Members.Found found = superMember(member);
    if (found == null) {
      return body.trees.error(member.span());
    }
    Tree receiver = body.names.self(member.receiver().span());
    if (found.symbol() instanceof FunctionSymbol method && method.isProperty()) {
      return body.arguments.call(
          new Arguments.Target(method, found.owner(), receiver, List.of(), true),
          List.of(),
          member.span(),
          null);
    }
    return body.access.read(receiver, found, member.span(), null);
  }

  private Members.@Nullable Found superMember(Expr.Member member) {
    LocalSymbol self = body.self();
    if (self == null || !(self.type() instanceof Ty.Class type)) {
      body.error(DiagnosticCode.SUPER_ALONE, member.receiver().span());
      return null;
    }
    Members.Found found = Members.inherited(body.session, type.symbol(), member.name());
    if (found == null) {
      body.error(DiagnosticCode.UNKNOWN_MEMBER, member.nameSpan(), "super", member.name());
    } else if (found.symbol() instanceof FunctionSymbol method && method.isAbstract()) {
      body.error(DiagnosticCode.ABSTRACT_SUPER_CALL, member.nameSpan(), member.name());
      return null;
    }
    return found;
  }
}
