package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.EnumCase;
import dev.cayo.compiler.ast.FieldKind;
import dev.cayo.compiler.ast.HeaderParameter;
import dev.cayo.compiler.ast.Modifier;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Third phase, for one class: fields, constructor, methods. */
final class MemberDeclarer {
  private final Session session;
  private final ClassBody body;
  private final ClassSymbol symbol;
  private final TypeResolver resolver;
  private final SignatureDeclarer signatures;
  private final Bodies bodies;

  MemberDeclarer(Session session, ClassBody body) {
    this.session = session;
    this.body = body;
    this.symbol = body.symbol();
    this.resolver = new TypeResolver(session, body.scope());
    this.signatures = new SignatureDeclarer(session);
    this.bodies = session.bodies();
  }

  void run() {
    header();
    for (EnumCase node : body.node().cases()) {
      ClassSymbol each = symbol.cases().get(node.name());
      if (each != null && each.constructor() == null) {
        enumCase(each, node);
      }
    }
    for (Decl member : body.node().members()) {
      member(member);
    }
    Derivation.addTo(session, symbol);
  }

  private boolean hasConstructor() {
    return symbol.kind() == TypeKind.CLASS || symbol.kind() == TypeKind.RECORD;
  }

  private void header() {
    List<HeaderParameter> nodes = body.node().header();
    if (nodes != null && !hasConstructor()) {
      session.error(DiagnosticCode.NO_CONSTRUCTOR_HERE, body.node().nameSpan(), symbol.name());
    }
    if (nodes == null && symbol.kind() == TypeKind.RECORD) {
      session.error(DiagnosticCode.RECORD_NEEDS_HEADER, body.node().nameSpan(), symbol.name());
    }
    List<ParameterSymbol> parameters = new ArrayList<>();
    for (HeaderParameter node : nodes == null ? List.<HeaderParameter>of() : nodes) {
      Ty type = resolver.resolveOrError(node.type());
      parameters.add(new ParameterSymbol(node.name(), type, node.defaultValue() != null));
      headerField(node, type);
    }
    if (hasConstructor()) {
      setConstructor(symbol, parameters);
    }
  }

  private void headerField(HeaderParameter node, Ty type) {
    boolean record = symbol.kind() == TypeKind.RECORD;
    if (node.field() == FieldKind.NONE && !record) {
      return;
    }
    Set<Flag> flags = EnumSet.of(Flag.COMPONENT);
    NameDeclarer.addFlags(flags, node.modifiers());
    if (node.field() == FieldKind.VAR) {
      if (record) {
        session.error(DiagnosticCode.RECORD_FIELD_MUTABLE, node.span(), node.name());
      }
      flags.add(Flag.MUTABLE);
    }
    if (node.privateSet()) {
      flags.add(Flag.PRIVATE_SET);
    }
    addField(new FieldSymbol(symbol, node.name(), type, flags), node.span());
  }

  private static void setConstructor(ClassSymbol of, List<ParameterSymbol> parameters) {
    FunctionSymbol constructor =
        new FunctionSymbol(
            of.module(),
            FunctionSymbol.Kind.CONSTRUCTOR,
            of.simpleName(),
            dev.cayo.bytecode.Names.constructor(of.fileName()),
            of);
    constructor.setTypeParameters(of.typeParameters());
    constructor.setParameters(parameters);
    ClassSymbol enumeration = of.enumeration();
    constructor.setResult(enumeration == null ? of.selfType() : enumeration.selfType());
    if (of.has(Flag.PRIVATE)) {
      constructor.flags().add(Flag.PRIVATE);
    }
    of.setConstructor(constructor);
  }

  private void enumCase(ClassSymbol each, EnumCase node) {
    for (Parameter part : node.parts()) {
      Ty type = resolver.resolveOrError(part.type());
      each.fields()
          .put(part.name(), new FieldSymbol(each, part.name(), type, EnumSet.of(Flag.COMPONENT)));
    }
    setConstructor(each, signatures.parameters(node.parts(), resolver));
  }

  private void member(Decl member) {
    if (member instanceof Decl.Function node) {
      FunctionSymbol method = method(node.name());
      if (addMethod(method, node.nameSpan())) {
        body.methods().add(signatures.function(method, node, body.scope()));
        checkModifiers(method, node.nameSpan());
      }
    } else if (member instanceof Decl.Property node) {
      FunctionSymbol method = method(node.name());
      if (addMethod(method, node.nameSpan())) {
        body.methods().add(signatures.property(method, node, body.scope()));
        checkModifiers(method, node.nameSpan());
      }
    } else if (member instanceof Decl.Variable node) {
      variable(node);
    } else if (member instanceof Decl.Init && hasConstructor()) {
      symbol.markInit();
    } else {
      session.error(DiagnosticCode.NOT_A_MEMBER, member.span());
    }
  }

  private void checkModifiers(FunctionSymbol method, Span span) {
    boolean extensible =
        symbol.has(Flag.OPEN) || symbol.has(Flag.ABSTRACT) || symbol.builtin() != null;
    if (method.has(Flag.OPEN) && !extensible) {
      session.error(DiagnosticCode.OPEN_IN_FINAL, span, method.name(), symbol.name());
    }
    if (method.has(Flag.PRIVATE) && !method.has(Flag.OPERATOR)) {
      session.unused().ofFile(method, span);
    }
  }

  private FunctionSymbol method(String name) {
    FunctionSymbol method =
        new FunctionSymbol(
            symbol.module(),
            FunctionSymbol.Kind.METHOD,
            name,
            symbol.fileName() + "." + name,
            symbol);
    method.setReceiver(symbol.selfType());
    return method;
  }

  private boolean addMethod(FunctionSymbol method, Span span) {
    if (symbol.methods().containsKey(method.name()) || symbol.fields().containsKey(method.name())) {
      session.error(DiagnosticCode.DUPLICATE_MEMBER, span, symbol.name(), method.name());
      return false;
    }
    symbol.methods().put(method.name(), method);
    return true;
  }

  private void addField(FieldSymbol field, Span span) {
    if (symbol.methods().containsKey(field.name()) || symbol.fields().containsKey(field.name())) {
      session.error(DiagnosticCode.DUPLICATE_MEMBER, span, symbol.name(), field.name());
    } else {
      symbol.fields().put(field.name(), field);
      if (field.has(Flag.PRIVATE) && symbol.kind() == TypeKind.CLASS) {
        session.unused().ofFile(field, span);
      }
    }
  }

  private void variable(Decl.Variable node) {
    if (symbol.kind() != TypeKind.CLASS && symbol.kind() != TypeKind.RECORD) {
      session.error(DiagnosticCode.NOT_A_MEMBER, node.span());
      return;
    }
    if (!(node.pattern() instanceof Pattern.Binding binding)) {
      session.error(DiagnosticCode.FIELD_PATTERN, node.pattern().span());
      return;
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    NameDeclarer.addFlags(flags, node.modifiers());
    if (node.mutable()) {
      if (symbol.kind() == TypeKind.RECORD) {
        session.error(DiagnosticCode.RECORD_FIELD_MUTABLE, node.span());
      }
      flags.add(Flag.MUTABLE);
    }
    if (node.privateSet()) {
      flags.add(Flag.PRIVATE_SET);
    }
    boolean late = node.modifiers().has(Modifier.LATE);
    if (node.initialiser() == null && !late) {
      session.error(DiagnosticCode.FIELD_NEEDS_VALUE, node.span(), binding.name());
    }
    FieldSymbol field = new FieldSymbol(symbol, binding.name(), Ty.Null.NULL, flags);
    if (node.type() != null) {
      field.setType(resolver.resolve(node.type()));
    } else if (node.initialiser() != null) {
      session.inferLater(field, () -> bodies.inferField(body, field));
    } else {
      session.error(DiagnosticCode.NEEDS_TYPE, node.span(), binding.name());
      field.setType(Ty.Error.ERROR);
    }
    addField(field, node.span());
  }
}
