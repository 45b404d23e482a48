package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Declared;
import dev.cayo.compiler.symbols.GlobalSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import dev.cayo.compiler.tree.Tree;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of one body (of a function, an initialiser, a script): what is in scope and what is
 * known at this point, and the parts that check each kind of construct.
 */
final class Body {
  final Session session;
  final Types types;
  final Prelude prelude;
  final Trees trees;
  final Coercions coercions;
  final Expressions expressions;
  final Statements statements;
  final Names names;
  final Calls calls;
  final Arguments arguments;
  final Operators operators;
  final Conditions conditions;
  final Patterns patterns;
  final Lambdas lambdas;
  final Loops loops;
  final Assignments assignments;
  final Access access;
  final Collections collections;
  final Branches branches;
  final Closures closures;
  final Suggestions suggestions;

  /** Names that are no locals. */
  ModuleScope module;

  private List<TypeParameterSymbol> typeParameters;
  private final @Nullable LocalSymbol self;
  private final String functionName;
  private Scope scope = new Scope(null, 0);
  private Flow flow = Flow.START;
  private Frame frame;
  private int localFunctions;

  Body(
      Session session,
      TypeScope typeScope,
      @Nullable LocalSymbol self,
      Frame frame,
      String functionName) {
    this.session = session;
    this.types = session.types();
    this.prelude = session.prelude();
    this.trees = new Trees(prelude);
    this.module = typeScope.module();
    this.typeParameters = typeScope.parameters();
    this.self = self;
    this.frame = frame;
    this.functionName = functionName;
    this.coercions = new Coercions(session, trees);
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
    this.names = new Names(this);
    this.calls = new Calls(this);
    this.arguments = new Arguments(this);
    this.operators = new Operators(this);
    this.conditions = new Conditions(this);
    this.patterns = new Patterns(this);
    this.lambdas = new Lambdas(this);
    this.loops = new Loops(this);
    this.assignments = new Assignments(this);
    this.access = new Access(this);
    this.collections = new Collections(this);
    this.branches = new Branches(this);
    this.closures = new Closures();
    this.suggestions = new Suggestions(this);
  }

  /** {@code this}, where there is one. */
  @Nullable LocalSymbol self() {
    return self;
  }

  /** The name in the file of the function around, for names of local functions. */
  String functionName() {
    return functionName;
  }

  int nextLocalFunction() {
    return ++localFunctions;
  }

  TypeScope typeScope() {
    return new TypeScope(module, typeParameters);
  }

  Ty resolve(TypeNode node) {
    return new TypeResolver(session, typeScope()).resolve(node);
  }

  Scope scope() {
    return scope;
  }

  Flow flow() {
    return flow;
  }

  void setFlow(Flow known) {
    flow = known;
  }

  Frame frame() {
    return frame;
  }

  /** Enters a function inside: its own level of scope, its own returns and loops. */
  Frame enterFunction(Frame inner) {
    Frame outer = frame;
    frame = inner;
    scope = new Scope(scope, scope.level() + 1);
    return outer;
  }

  void leaveFunction(Frame outer) {
    frame = outer;
    leaveScope();
  }

  /** Brings type parameters into scope; gives those to return to. */
  List<TypeParameterSymbol> enterTypeParameters(List<TypeParameterSymbol> own) {
    List<TypeParameterSymbol> outer = typeParameters;
    typeParameters = typeScope().with(own).parameters();
    return outer;
  }

  void leaveTypeParameters(List<TypeParameterSymbol> outer) {
    typeParameters = outer;
  }

  void enterScope() {
    scope = new Scope(scope, scope.level());
  }

  void leaveScope() {
    Scope outer = scope.parent();
    if (outer != null) {
      scope = outer;
    }
  }

  /** Declares a local name that somebody should use. */
  void declare(String name, Declared symbol, Span span) {
    session.unused().local(symbol, span);
    declareQuietly(name, symbol, span);
  }

  /** Says that the names bound by a pattern may go unused. */
  void needNoUse(Pattern pattern) {
    for (Pattern.Binding binding : PatternNames.bindings(pattern)) {
      Scope.Entry entry = scope.find(binding.name());
      if (entry != null) {
        session.unused().use(entry.symbol());
      }
    }
  }

  /** Declares a local name; a second one in the same block is an error. */
  void declareQuietly(String name, Declared symbol, Span span) {
    if (scope.declares(name)) {
      session.error(DiagnosticCode.DUPLICATE_NAME, span, name);
    }
    scope.declare(name, symbol);
  }

  /** Checks an expression; {@code expected} only guides inference. */
  Tree check(Expr node, @Nullable Ty expected) {
    return expressions.check(node, expected);
  }

  /** Checks an expression as a value of a type. */
  Tree checkAs(Expr node, Ty expected) {
    return coercions.coerce(check(node, expected), expected);
  }

  /** Checks the default of a parameter, which is no part of the body. */
  Tree checkDefault(Expr node, Ty expected) {
    Frame outer = frame;
    frame = Frame.ofValue();
    Tree value = checkAs(node, expected);
    frame = outer;
    return value;
  }

  Set<String> assignedInClosures() {
    return closures.names();
  }

  /**
   * Whether what a test says of a top-level variable goes on to hold: it is a {@code let}, or one
   * that only the statements at the top level assign, which are checked here.
   */
  boolean isStable(GlobalSymbol global) {
    return !global.has(Flag.MUTABLE)
        || (global.module() == module.module()
            && functionName.equals(dev.cayo.bytecode.Names.INITIALISER)
            && !module.assignedInFunctions().contains(global.name()));
  }

  /** Forgets what is known of the variables that a loop or a {@code try} may assign. */
  Flow forgetAssigned(Flow known, Node node) {
    Flow fewer = known;
    for (String name : AssignedNames.in(node)) {
      Scope.Entry entry = scope.find(name);
      Declared variable = entry == null ? module.module().globals().get(name) : entry.symbol();
      if (variable != null) {
        fewer = fewer.forget(variable);
        if (variable instanceof LocalSymbol local && fewer.unset().contains(local)) {
          fewer = fewer.begin(local);
        }
      }
    }
    return fewer;
  }

  void error(DiagnosticCode code, Span span, Object... arguments) {
    session.error(code, span, arguments);
  }
}
