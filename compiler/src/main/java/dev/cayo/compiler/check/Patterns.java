package dev.cayo.compiler.check;

import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.FieldPattern;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ModuleSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.FieldPatternTree;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks patterns against the type that they look at; their bindings enter the current scope. */
final class Patterns {
  private final Body body;

  Patterns(Body body) {
    this.body = body;
  }

  PatternTree check(Pattern pattern, Ty type, boolean mutable) {
    return new Checker(mutable).check(pattern, Types.zonk(type));
  }

  /** Declares the bindings of a pattern whose subject is already wrong. */
  void checkLoose(Pattern pattern) {
    for (Pattern.Binding binding : PatternNames.bindings(pattern)) {
      body.declare(
          binding.name(), new LocalSymbol(binding.name(), Ty.Error.ERROR, false), binding.span());
    }
  }

  /** Statements that take a value apart by an irrefutable pattern. */
  List<Tree> destructure(Pattern pattern, Tree value, boolean mutable) {
    if (pattern instanceof Pattern.Binding binding) {
      LocalSymbol local = new LocalSymbol(binding.name(), Types.zonk(value.type()), mutable);
      body.declare(binding.name(), local, binding.span());
      return List.of(body.trees.declare(pattern.span(), local, value));
    }
    if (Types.isError(value.type())) {
      checkLoose(pattern);
      return List.of(value);
    }
    PatternTree tree = check(pattern, value.type(), mutable);
    if (!irrefutable(tree)) {
      Diagnostic refutable = Session.diagnostic(DiagnosticCode.REFUTABLE_PATTERN, pattern.span());
      body.session.report(
          refutable.withHint("say what else: `let … else { … }`, `if let` or `match`"));
    }
    Tree test = new Tree.Matches(pattern.span(), body.prelude.boolType(), value, tree);
    return List.of(body.trees.statement(test));
  }

  /** A pattern of a tuple as its number of parts. */
  static String tupleText(Pattern.Tuple pattern) {
    List<String> parts = java.util.Collections.nCopies(pattern.elements().size(), "_");
    return "(" + String.join(", ", parts) + ")";
  }

  static boolean irrefutable(PatternTree tree) {
    if (tree instanceof PatternTree.Parts parts) {
      return parts.fields().stream().allMatch(f -> irrefutable(f.pattern()));
    }
    if (tree instanceof PatternTree.Case each) {
      ClassSymbol enumeration = each.symbol().enumeration();
      return enumeration != null
          && enumeration.cases().size() == 1
          && each.fields().stream().allMatch(f -> irrefutable(f.pattern()));
    }
    return tree instanceof PatternTree.Wildcard || tree instanceof PatternTree.Bind;
  }

  /**
   * The type that a value is known to have once the pattern fits, or null where nothing new is
   * known.
   */
  static @Nullable Ty knownType(PatternTree tree) {
    if (tree instanceof PatternTree.Narrow narrow) {
      boolean open =
          narrow.target() instanceof Ty.Class named
              && named.arguments().size() < named.symbol().typeParameters().size();
      return open ? null : narrow.target();
    }
    if (tree instanceof PatternTree.NotNull present) {
      Ty inner = knownType(present.inner());
      return inner == null ? present.inner().type() : inner;
    }
    return null;
  }

  private final class Checker implements Pattern.Visitor<PatternTree> {
    private final boolean mutable;
    private final Map<String, LocalSymbol> bound = new HashMap<>();
    private Ty type = Ty.Error.ERROR;
    private int alternative;

    Checker(boolean mutable) {
      this.mutable = mutable;
    }

    PatternTree check(Pattern pattern, Ty looksAt) {
      Ty outer = type;
      type = Types.resolve(looksAt);
      PatternTree tree = pattern.accept(this);
      type = outer;
      return tree;
    }

    /** Goes on with what is not null where the pattern cannot fit null. */
    private PatternTree present(Span span, java.util.function.Supplier<PatternTree> inner) {
      if (!Types.isNullable(type)) {
        return inner.get();
      }
      Ty whole = type;
      type = body.types.nonNull(type);
      PatternTree tree = inner.get();
      type = whole;
      return new PatternTree.NotNull(span, whole, tree);
    }

    private PatternTree wild(Span span) {
      return new PatternTree.Wildcard(span, type);
    }

    @Override
    public PatternTree visitWildcard(Pattern.Wildcard node) {
      return wild(node.span());
    }

    @Override
    public PatternTree visitBinding(Pattern.Binding node) {
      LocalSymbol local = bind(node.name(), node.span());
      return new PatternTree.Bind(node.span(), type, local);
    }

    private LocalSymbol bind(String name, Span span) {
      LocalSymbol before = bound.get(name);
      if (before != null && alternative > 0) {
        if (!body.types.same(before.type(), type)) {
          body.error(DiagnosticCode.ALTERNATIVE_TYPES, span, name, before.type(), type);
        }
        return before;
      }
      LocalSymbol local = new LocalSymbol(name, type, mutable);
      body.declare(name, local, span);
      bound.put(name, local);
      return local;
    }

    @Override
    public PatternTree visitLiteral(Pattern.Literal node) {
      if (node.value() instanceof Expr.NullLiteral) {
        if (!body.types.mayBeNull(type) && !Types.isError(type)) {
          body.error(DiagnosticCode.PATTERN_MISMATCH, node.span(), type, "Null");
        }
        return new PatternTree.IsNull(node.span(), type);
      }
      return present(node.span(), () -> equal(node));
    }

    private PatternTree equal(Pattern.Literal node) {
      Tree value = body.check(node.value(), type);
      Tree fitting = body.coercions.tryCoerce(value, type);
      if (fitting == null) {
        body.error(DiagnosticCode.PATTERN_MISMATCH, node.span(), type, value.type());
        return wild(node.span());
      }
      return new PatternTree.Equal(node.span(), type, fitting);
    }

    @Override
    public PatternTree visitRange(Pattern.Range node) {
      return present(node.span(), () -> range(node));
    }

    private PatternTree range(Pattern.Range node) {
      boolean ordered =
          (Types.isPrimitive(type) && !Types.isBuiltin(type, Builtin.BOOL))
              || Types.isBuiltin(type, Builtin.STRING)
              || Types.isError(type);
      if (!ordered) {
        body.error(DiagnosticCode.PATTERN_MISMATCH, node.span(), type, "range");
        return wild(node.span());
      }
      Tree start = node.start() == null ? null : body.checkAs(node.start(), type);
      Tree end = node.end() == null ? null : body.checkAs(node.end(), type);
      return new PatternTree.Between(node.span(), type, start, end, node.inclusive());
    }

    @Override
    public PatternTree visitTypeTest(Pattern.TypeTest node) {
      if (node.type() instanceof TypeNode.Named named && namesCase(named.path())) {
        return visitConstructor(
            new Pattern.Constructor(node.span(), named.path(), named.arguments(), null, false));
      }
      ClassSymbol open = openTest(node.type());
      if (open != null) {
        Ty.Class raw = new Ty.Class(open, List.of());
        return new PatternTree.Narrow(
            node.span(), type, raw, new PatternTree.Wildcard(node.span(), raw));
      }
      Ty target = body.resolve(node.type());
      if (Types.isError(type) || Types.isError(target)) {
        return wild(node.span());
      }
      if (!body.types.same(type, target) && !body.conditions.testable(type, target, node.span())) {
        return wild(node.span());
      }
      return narrow(node.span(), target, new PatternTree.Wildcard(node.span(), target));
    }

    /**
     * {@code is List<_>}: the class, whatever its arguments; nothing more is known of the value
     * then.
     */
    private @Nullable ClassSymbol openTest(TypeNode written) {
      boolean open =
          written instanceof TypeNode.Named named
              && !named.arguments().isEmpty()
              && named.arguments().stream()
                  .allMatch(a -> a instanceof TypeNode.Named n && n.path().equals(List.of("_")));
      return open
              && written instanceof TypeNode.Named named
              && body.module.find(named.path().get(0)) instanceof ClassSymbol symbol
          ? symbol
          : null;
    }

    /** {@code shape is Empty}: a case of an enum rather than a type. */
    private boolean namesCase(List<String> path) {
      String last = path.get(path.size() - 1);
      boolean bare =
          path.size() == 1
              && body.types.nonNull(type) instanceof Ty.Class named
              && named.symbol().cases().containsKey(last);
      return bare
          || (path.size() == 2
              && body.module.find(path.get(0)) instanceof ClassSymbol symbol
              && symbol.cases().containsKey(last));
    }

    private PatternTree narrow(Span span, Ty target, PatternTree inner) {
      if (body.types.same(type, target)) {
        return inner;
      }
      if (Types.isNullable(type) && body.types.same(body.types.nonNull(type), target)) {
        return new PatternTree.NotNull(span, type, inner);
      }
      return new PatternTree.Narrow(span, type, target, inner);
    }

    @Override
    public PatternTree visitConstructor(Pattern.Constructor node) {
      if (Types.isError(type)) {
        Patterns.this.checkLoose(node);
        return wild(node.span());
      }
      return present(node.span(), () -> constructor(node));
    }

    private PatternTree constructor(Pattern.Constructor node) {
      ClassSymbol found = resolve(node);
      if (found == null) {
        Patterns.this.checkLoose(node);
        return wild(node.span());
      }
      ClassSymbol enumeration = found.enumeration();
      ClassSymbol declaring = enumeration == null ? found : enumeration;
      Ty.Class target = targetType(declaring, node);
      if (!body.types.same(type, target)) {
        return narrowed(node, found, target);
      }
      return parts(node, found, target);
    }

    private PatternTree narrowed(Pattern.Constructor node, ClassSymbol found, Ty.Class target) {
      if (!body.conditions.testable(type, target, node.span())) {
        Patterns.this.checkLoose(node);
        return wild(node.span());
      }
      Ty outer = type;
      type = target;
      PatternTree inner = parts(node, found, target);
      type = outer;
      return new PatternTree.Narrow(node.span(), type, target, inner);
    }

    /**
     * The type that the pattern tests for; its arguments follow from the subject where they can.
     */
    private Ty.Class targetType(ClassSymbol symbol, Pattern.Constructor node) {
      if (!node.typeArguments().isEmpty()) {
        return new Ty.Class(
            symbol, node.typeArguments().stream().map(t -> body.resolve(t)).toList());
      }
      if (type instanceof Ty.Class subject) {
        if (subject.symbol() == symbol) {
          return subject;
        }
        Map<dev.cayo.compiler.symbols.TypeParameterSymbol, Ty> map = new HashMap<>();
        symbol.typeParameters().forEach(p -> map.put(p, new Ty.Variable(p)));
        Ty.Class open = (Ty.Class) Types.substitute(symbol.selfType(), map);
        Ty.Class upward = body.types.asSuper(open, subject.symbol());
        if (upward != null) {
          new Inference(body.types).unify(upward, subject);
          return (Ty.Class) Types.zonk(open);
        }
      }
      return symbol.selfType();
    }

    private @Nullable ClassSymbol resolve(Pattern.Constructor node) {
      String last = node.path().get(node.path().size() - 1);
      ClassSymbol subject = type instanceof Ty.Class named ? named.symbol() : null;
      if (node.path().size() == 1 && subject != null) {
        ClassSymbol each = subject.cases().get(last);
        if (each != null) {
          return each;
        }
      }
      Declared found = body.module.find(node.path().get(0));
      for (int i = 1; i < node.path().size() && found != null; i++) {
        found = step(found, node.path().get(i));
      }
      if (found != null && Aliases.classOf(body.session, found) instanceof ClassSymbol symbol) {
        return symbol;
      }
      unknown(node, last, subject);
      return null;
    }

    private @Nullable Declared step(Declared from, String name) {
      if (from instanceof ModuleSymbol module) {
        return ModuleScope.findIn(module, name, false);
      }
      return Aliases.classOf(body.session, from) instanceof ClassSymbol symbol
          ? symbol.cases().get(name)
          : null;
    }

    private void unknown(Pattern.Constructor node, String name, @Nullable ClassSymbol subject) {
      Diagnostic unknown =
          Session.diagnostic(
              DiagnosticCode.UNKNOWN_CASE,
              node.span(),
              subject == null ? type : subject.name(),
              name);
      body.session.report(
          unknown.suggesting(
              subject == null
                  ? null
                  : Suggestions.nearest(
                      body.session, name, new ArrayList<>(subject.cases().keySet()))));
    }

    private PatternTree parts(Pattern.Constructor node, ClassSymbol symbol, Ty.Class target) {
      boolean isCase = symbol.enumeration() != null;
      if (!isCase && symbol.kind() != TypeKind.RECORD) {
        body.error(DiagnosticCode.NOT_A_PATTERN_TYPE, node.span(), symbol.name());
        Patterns.this.checkLoose(node);
        return wild(node.span());
      }
      List<FieldPatternTree> fields = fields(node, symbol, Types.bindings(target));
      Ty.Class caseType = new Ty.Class(symbol, target.arguments());
      return isCase
          ? new PatternTree.Case(node.span(), target, symbol, caseType, fields)
          : new PatternTree.Parts(node.span(), target, fields);
    }

    private List<FieldPatternTree> fields(
        Pattern.Constructor node,
        ClassSymbol symbol,
        Map<dev.cayo.compiler.symbols.TypeParameterSymbol, Ty> map) {
      List<FieldPattern> written = node.fields();
      List<FieldSymbol> components =
          symbol.fields().values().stream()
              .filter(f -> f.has(dev.cayo.bytecode.Flag.COMPONENT))
              .toList();
      if (written == null) {
        return List.of();
      }
      boolean named = written.stream().anyMatch(f -> f.name() != null);
      boolean wrong =
          written.size() > components.size()
              || (written.size() < components.size() && !node.rest() && !named);
      if (wrong) {
        body.error(
            DiagnosticCode.PATTERN_PARTS,
            node.span(),
            symbol.simpleName(),
            components.size(),
            written.size());
        Patterns.this.checkLoose(node);
        return List.of();
      }
      List<FieldPatternTree> trees = new ArrayList<>();
      for (int i = 0; i < written.size(); i++) {
        FieldSymbol field = component(symbol, components, written.get(i), i);
        if (field != null) {
          Ty fieldType = Types.zonk(Types.substitute(field.type(), map));
          trees.add(
              new FieldPatternTree(field, fieldType, check(written.get(i).pattern(), fieldType)));
        }
      }
      return List.copyOf(trees);
    }

    private @Nullable FieldSymbol component(
        ClassSymbol symbol, List<FieldSymbol> components, FieldPattern written, int index) {
      String name = written.name();
      if (name == null) {
        return components.get(index);
      }
      FieldSymbol found = symbol.fields().get(name);
      if (found == null) {
        body.error(DiagnosticCode.UNKNOWN_MEMBER, written.span(), symbol.simpleName(), name);
        Patterns.this.checkLoose(written.pattern());
      }
      return found;
    }

    @Override
    public PatternTree visitTuple(Pattern.Tuple node) {
      return present(node.span(), () -> tuple(node));
    }

    private PatternTree tuple(Pattern.Tuple node) {
      boolean fits =
          type instanceof Ty.Class named
              && named.symbol().isTuple()
              && named.arguments().size() == node.elements().size();
      if (!fits) {
        if (!Types.isError(type)) {
          body.error(DiagnosticCode.PATTERN_MISMATCH, node.span(), type, tupleText(node));
        }
        Patterns.this.checkLoose(node);
        return wild(node.span());
      }
      Ty.Class tuple = (Ty.Class) type;
      List<FieldPatternTree> fields = new ArrayList<>();
      int index = 0;
      for (FieldSymbol field : tuple.symbol().fields().values()) {
        Ty part = tuple.arguments().get(index);
        fields.add(new FieldPatternTree(field, part, check(node.elements().get(index), part)));
        index++;
      }
      return new PatternTree.Parts(node.span(), tuple, List.copyOf(fields));
    }

    @Override
    public PatternTree visitElements(Pattern.Elements node) {
      return present(node.span(), () -> elements(node));
    }

    private PatternTree elements(Pattern.Elements node) {
      if (!body.prelude.is(type, "List")) {
        if (!Types.isError(type)) {
          body.error(DiagnosticCode.PATTERN_MISMATCH, node.span(), type, "List");
        }
        Patterns.this.checkLoose(node);
        return wild(node.span());
      }
      Ty element = ((Ty.Class) type).arguments().get(0);
      List<PatternTree> before = new ArrayList<>();
      List<PatternTree> after = new ArrayList<>();
      LocalSymbol rest = null;
      boolean open = false;
      for (Pattern each : node.elements()) {
        if (each instanceof Pattern.Rest r) {
          if (open) {
            body.error(DiagnosticCode.REPEATED_REST, each.span());
          }
          open = true;
          rest = r.name() == null ? rest : bind(r.name(), r.span());
        } else {
          (open ? after : before).add(check(each, element));
        }
      }
      Prelude prelude = body.prelude;
      return new PatternTree.Elements(
          node.span(),
          type,
          List.copyOf(before),
          open,
          rest,
          List.copyOf(after),
          prelude.method("List", "size"),
          prelude.method("List", "get"),
          prelude.method("List", "part"));
    }

    @Override
    public PatternTree visitRest(Pattern.Rest node) {
      return wild(node.span()); // the grammar has it in lists only, which look at it themselves
    }

    @Override
    public PatternTree visitOr(Pattern.Or node) {
      List<PatternTree> trees = new ArrayList<>();
      List<String> names = names(node.alternatives().get(0));
      int outer = alternative;
      for (int i = 0; i < node.alternatives().size(); i++) {
        alternative = outer + i;
        Pattern each = node.alternatives().get(i);
        if (!names(each).equals(names)) {
          body.error(DiagnosticCode.ALTERNATIVE_NAMES, each.span());
        }
        trees.add(check(each, type));
      }
      alternative = outer;
      return new PatternTree.Any(node.span(), type, List.copyOf(trees));
    }

    private static List<String> names(Pattern pattern) {
      return PatternNames.bindings(pattern).stream().map(Pattern.Binding::name).sorted().toList();
    }
  }
}
