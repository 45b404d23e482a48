package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.HeaderParameter;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.SuperType;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the construction of a class: header, initialisers, superclass arguments, init blocks. */
final class ClassBodies {
  private final Session session;
  private final ClassBody source;
  private final ClassSymbol symbol;
  private final Body body;
  private final List<LocalSymbol> header = new ArrayList<>();
  private final List<@Nullable Tree> defaults = new ArrayList<>();
  private final List<ClassTree.FieldInitialiser> initialisers = new ArrayList<>();
  private boolean headerDone;
  private int next;

  ClassBodies(Session session, ClassBody source) {
    this.session = session;
    this.source = source;
    this.symbol = source.symbol();
    this.body =
        new Body(
            session, source.scope(), null, Frame.ofValue(), Names.constructor(symbol.fileName()));
  }

  private List<HeaderParameter> headerNodes() {
    List<HeaderParameter> nodes = source.node().header();
    return nodes == null ? List.of() : nodes;
  }

  private void header() {
    if (headerDone) {
      return;
    }
    headerDone = true;
    FunctionSymbol constructor = symbol.constructor();
    if (constructor == null) {
      return;
    }
    for (int i = 0; i < headerNodes().size(); i++) {
      HeaderParameter node = headerNodes().get(i);
      Ty type = constructor.parameters().get(i).type();
      defaults.add(node.defaultValue() == null ? null : body.checkAs(node.defaultValue(), type));
      LocalSymbol local = new LocalSymbol(node.name(), type, false);
      body.scope().declare(node.name(), local);
      header.add(local);
    }
    for (int i = 0; i < header.size(); i++) {
      LocalSymbol local = header.get(i);
      FieldSymbol field = symbol.fields().get(local.name());
      if (field != null && field.has(Flag.COMPONENT)) {
        Span span = headerNodes().get(i).span();
        LocalSymbol holder = new LocalSymbol(local.name(), field.type(), false);
        initialisers.add(
            new ClassTree.FieldInitialiser(field, holder, body.trees.get(span, local)));
      }
    }
  }

  /** Checks field initialisers in order, up to that field. */
  void inferUpTo(@Nullable FieldSymbol wanted) {
    header();
    List<Decl> members = source.node().members();
    while (next < members.size()) {
      Decl member = members.get(next++);
      if (member instanceof Decl.Variable node
          && node.pattern() instanceof Pattern.Binding binding) {
        FieldSymbol field = symbol.fields().get(binding.name());
        if (field != null && !field.has(Flag.COMPONENT)) {
          initialise(field, node);
          if (field == wanted) {
            return;
          }
        }
      }
    }
  }

  private void initialise(FieldSymbol field, Decl.Variable node) {
    Expr initialiser = node.initialiser();
    Tree value = null;
    if (initialiser != null) {
      body.assignedInClosures().addAll(AssignedNames.inClosures(initialiser));
      if (node.type() != null) {
        value = body.checkAs(initialiser, field.type());
      } else {
        value = body.check(initialiser, null);
        setType(field, node, value);
      }
    }
    LocalSymbol local = new LocalSymbol(field.name(), field.type(), false);
    if (value != null) {
      body.scope().declare(field.name(), local);
    }
    initialisers.add(new ClassTree.FieldInitialiser(field, local, value));
  }

  private void setType(FieldSymbol field, Decl.Variable node, Tree value) {
    if (field.type() != Ty.Null.NULL) {
      return;
    }
    Ty type = Types.zonk(value.type());
    if (type == Ty.Null.NULL) {
      session.error(
          dev.cayo.compiler.diagnostics.DiagnosticCode.NEEDS_TYPE, node.span(), field.name());
      type = Ty.Error.ERROR;
    }
    field.setType(type);
  }

  ClassTree tree(List<FunctionTree> methods) {
    inferUpTo(null);
    markFieldsUsed();
    LocalSymbol self = new LocalSymbol("this", symbol.selfType(), false);
    List<Argument> superArguments = superArguments();
    return new ClassTree(
        source.node().span(),
        symbol,
        List.copyOf(header),
        java.util.Collections.unmodifiableList(defaults),
        inOrder(),
        superArguments,
        self,
        inits(self),
        methods);
  }

  /** Initialisers read header parameters and earlier fields through locals. */
  private void markFieldsUsed() {
    for (ClassTree.FieldInitialiser each : initialisers) {
      if (session.unused().uses(each.local())) {
        session.unused().use(each.field());
      }
    }
    for (LocalSymbol parameter : header) {
      FieldSymbol field = symbol.fields().get(parameter.name());
      if (field != null && session.unused().uses(parameter)) {
        session.unused().use(field);
      }
    }
  }

  /** Initialisers in the order in which the fields stand in the class. */
  private List<ClassTree.FieldInitialiser> inOrder() {
    Map<FieldSymbol, ClassTree.FieldInitialiser> byField = new HashMap<>();
    initialisers.forEach(i -> byField.put(i.field(), i));
    return symbol.fields().values().stream()
        .filter(byField::containsKey)
        .map(byField::get)
        .toList();
  }

  private List<Argument> superArguments() {
    Ty.Class superclass = symbol.superclass();
    if (superclass == null || superclass.symbol().constructor() == null) {
      return List.of();
    }
    FunctionSymbol constructor = superclass.symbol().constructor();
    for (SuperType node : source.node().supertypes()) {
      Ty type = new TypeResolver(session, source.scope(), false).resolve(node.type());
      if (type instanceof Ty.Class named && named.symbol() == superclass.symbol()) {
        List<dev.cayo.compiler.ast.Argument> written =
            node.arguments() == null ? List.of() : node.arguments();
        Tree call =
            body.arguments.call(
                new Arguments.Target(constructor, null, null, superclass.arguments()),
                written,
                node.span(),
                null);
        return call instanceof Tree.Call made ? made.arguments() : List.of();
      }
    }
    return List.of();
  }

  private List<Tree> inits(LocalSymbol self) {
    List<Tree> trees = new ArrayList<>();
    Body inner =
        new Body(
            session,
            source.scope(),
            self,
            new Frame(session.prelude().unitType(), false),
            Names.initBlocks(symbol.fileName()));
    for (LocalSymbol parameter : header) {
      FieldSymbol field = symbol.fields().get(parameter.name());
      if (field == null || !field.has(Flag.COMPONENT)) {
        inner.scope().declare(parameter.name(), parameter);
      }
    }
    for (Decl member : source.node().members()) {
      if (member instanceof Decl.Init init) {
        inner.assignedInClosures().addAll(AssignedNames.inClosures(init.body()));
        trees.add(inner.statements.block(init.body()));
      }
    }
    return trees;
  }
}
