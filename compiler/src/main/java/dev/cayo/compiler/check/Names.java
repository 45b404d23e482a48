package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves simple names: locals, members of {@code this}, then the file's. */
final class Names {
  private final Body body;

  Names(Body body) {
    this.body = body;
  }

  /** What a simple name stands for. */
  sealed interface Resolved {}

  record Local(LocalSymbol symbol) implements Resolved {}

  record LocalFunction(FunctionSymbol symbol) implements Resolved {}

  /** A member of {@code this}. */
  record OfSelf(Members.Found found) implements Resolved {}

  record TopLevel(Declared symbol) implements Resolved {}

  @Nullable Resolved resolve(String name) {
    Scope.Entry entry = body.scope().find(name);
    if (entry != null) {
      if (entry.symbol() instanceof LocalSymbol local) {
        if (entry.level() < body.scope().level()) {
          local.markCaptured();
        }
        return new Local(local);
      }
      body.session.unused().use(entry.symbol());
      return entry.symbol() instanceof FunctionSymbol function
          ? new LocalFunction(function)
          : new TopLevel(entry.symbol());
    }
    LocalSymbol self = body.self();
    if (self != null) {
      Members.Found found = Members.find(body.session, self.type(), name);
      if (found != null && !sees(found.symbol())) {
        found = null;
      }
      if (found != null && body.module.find(name) == null) {
        return new OfSelf(found);
      }
      if (found != null && !found.owner().equals(body.prelude.anyType())) {
        return new OfSelf(found);
      }
      ClassSymbol bare = enumCase(self.type(), name);
      if (bare != null) {
        return new TopLevel(bare);
      }
    }
    Declared top = body.module.find(name);
    return top == null ? null : new TopLevel(top);
  }

  private boolean sees(Declared member) {
    return member instanceof FieldSymbol field
        ? Visibility.sees(body.module.module(), field)
        : Visibility.sees(body.module.module(), (FunctionSymbol) member);
  }

  private static @Nullable ClassSymbol enumCase(Ty self, String name) {
    return self instanceof Ty.Class type ? type.symbol().cases().get(name) : null;
  }

  Tree self(Span span) {
    LocalSymbol self = body.self();
    if (self == null) {
      body.error(DiagnosticCode.NO_THIS, span);
      return body.trees.error(span);
    }
    if (body.scope().level() > 0) {
      self.markCaptured();
    }
    return narrowed(new Tree.GetLocal(span, self.type(), self));
  }

  Tree read(Expr.Name node, @Nullable Ty expected) {
    Resolved found = resolve(node.name());
    if (found == null) {
      Tree extension = extensionOfSelf(node);
      return extension == null ? unknown(node.name(), node.span()) : extension;
    }
    if (found instanceof Local local) {
      return read(local.symbol(), node.span());
    }
    if (found instanceof LocalFunction function) {
      return body.lambdas.value(function.symbol(), List.of(), null, node.span(), expected);
    }
    if (found instanceof OfSelf member) {
      return body.access.read(self(node.span()), member.found(), node.span(), expected);
    }
    return topLevel(((TopLevel) found).symbol(), node.span(), expected);
  }

  /** A property that an extension gives {@code this}. */
  private @Nullable Tree extensionOfSelf(Expr.Name node) {
    if (body.self() == null) {
      return null;
    }
    Span span = node.span();
    Expr.Member member = new Expr.Member(span, new Expr.This(span), node.name(), span, false);
    return body.calls.extensionProperty(self(span), member);
  }

  Tree read(LocalSymbol local, Span span) {
    body.session.unused().use(local);
    if (body.flow().unset().contains(local) && body.flow().reachable()) {
      Diagnostic unset = Session.diagnostic(DiagnosticCode.UNSET_LOCAL, span, local.name());
      body.session.report(unset.withHint("give it a value on every way to here"));
    }
    return narrowed(new Tree.GetLocal(span, local.type(), local));
  }

  /** A read as the type that is known here. */
  Tree narrowed(Tree read) {
    Ty known = body.flow().typeOf(body.access.pathOf(read));
    if (known == null || body.types.same(known, read.type())) {
      return read;
    }
    boolean unwraps = body.types.same(body.types.nonNull(read.type()), known);
    if (unwraps) {
      return new Tree.Unwrap(read.span(), known, read);
    }
    return new Tree.Cast(read.span(), known, body.conditions.reference(read));
  }

  /** A top-level name as a value. */
  Tree topLevel(Declared symbol, Span span, @Nullable Ty expected) {
    if (symbol instanceof GlobalSymbol global) {
      return narrowed(new Tree.GetGlobal(span, body.session.typeOf(global, span), global));
    }
    if (symbol instanceof FunctionSymbol function) {
      return body.lambdas.value(function, List.of(), null, span, expected);
    }
    if (symbol instanceof ClassSymbol type) {
      if (type.enumeration() != null) {
        return body.access.caseValue(type, List.of(), span, expected);
      }
      body.error(DiagnosticCode.TYPE_AS_VALUE, span, type.name());
    } else {
      body.error(DiagnosticCode.NOT_A_VALUE, span, symbol.name());
    }
    return body.trees.error(span);
  }

  Tree read(Members.Found found, Tree receiver, Span span) {
    FieldSymbol field = (FieldSymbol) found.symbol();
    Ty type = Types.substitute(body.session.typeOf(field, span), Types.bindings(found.owner()));
    Tree object = body.coercions.coerce(receiver, found.owner());
    return narrowed(new Tree.GetField(span, type, object, field));
  }

  Tree unknown(String name, Span span) {
    if (body.module.hides(name)) {
      body.session.report(hidden(name, span));
      return body.trees.error(span);
    }
    Diagnostic unknown = Session.diagnostic(DiagnosticCode.UNKNOWN_NAME, span, name);
    body.session.report(unknown.suggesting(body.suggestions.forName(name)));
    return body.trees.error(span);
  }

  /** A local class uses what belongs to a call of the function around it. */
  static Diagnostic hidden(String name, Span span) {
    return Session.diagnostic(DiagnosticCode.HIDDEN_LOCAL, span, name)
        .withHint("a local class captures nothing: pass it in as a header parameter");
  }
}
