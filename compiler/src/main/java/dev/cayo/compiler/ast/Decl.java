package dev.cayo.compiler.ast;

import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration, at top level, as a member, or (functions and classes) local. */
public sealed interface Decl extends Node {

  <R> R accept(Visitor<R> visitor);

  /** {@code fun}; no body where abstract or native. */
  record Function(
      Span span,
      Modifiers modifiers,
      String name,
      Span nameSpan,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      @Nullable TypeNode result,
      @Nullable Block body,
      boolean expressionBody)
      implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitFunction(this);
    }
  }

  /** {@code let} or {@code var} at top level or as a field. */
  record Variable(
      Span span,
      Modifiers modifiers,
      Pattern pattern,
      @Nullable TypeNode type,
      @Nullable Expr initialiser,
      boolean mutable,
      boolean privateSet)
      implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitVariable(this);
    }
  }

  /** {@code get name: T = expr}; abstract without a body. */
  record Property(
      Span span,
      Modifiers modifiers,
      String name,
      Span nameSpan,
      @Nullable TypeNode type,
      @Nullable Block body,
      boolean expressionBody)
      implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitProperty(this);
    }
  }

  /** A class, interface, record or enum. */
  record Class(
      Span span,
      Modifiers modifiers,
      ClassKind kind,
      String name,
      Span nameSpan,
      List<TypeParameter> typeParameters,
      @Nullable List<HeaderParameter> header,
      List<SuperType> supertypes,
      List<EnumCase> cases,
      List<Decl> members)
      implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitClass(this);
    }
  }

  /** {@code init { … }}. */
  record Init(Span span, Block body) implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitInit(this);
    }
  }

  /** {@code extend<T> List<T> { … }}. */
  record Extension(
      Span span,
      Modifiers modifiers,
      List<TypeParameter> typeParameters,
      TypeNode receiver,
      List<Decl> members)
      implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitExtension(this);
    }
  }

  /** {@code type Pair<A> = (A, A)}. */
  record Alias(
      Span span,
      Modifiers modifiers,
      String name,
      Span nameSpan,
      List<TypeParameter> typeParameters,
      TypeNode type)
      implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitAlias(this);
    }
  }

  /** {@code test "name" { … }}. */
  record Test(Span span, String name, Span nameSpan, Block body) implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitTest(this);
    }
  }

  /** {@code host name { … }}: functions that the host does. */
  record Host(Span span, String name, Span nameSpan, List<Decl> members) implements Decl {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visitHost(this);
    }
  }

  /**
   * One method for each kind, none with a default: a new kind is a compile error where it is not
   * handled.
   */
  interface Visitor<R> {
    R visitFunction(Function node);

    R visitVariable(Variable node);

    R visitProperty(Property node);

    R visitClass(Class node);

    R visitInit(Init node);

    R visitExtension(Extension node);

    R visitAlias(Alias node);

    R visitTest(Test node);

    R visitHost(Host node);
  }
}
