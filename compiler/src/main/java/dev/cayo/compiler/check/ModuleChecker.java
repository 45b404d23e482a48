package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.compiler.ast.EnumCase;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.FunctionTree;
import dev.cayo.compiler.tree.ModuleTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Last phase: all bodies of a file. */
final class ModuleChecker {
  private final Session session;
  private final ModuleUnit unit;
  private final Bodies bodies;

  ModuleChecker(Session session, ModuleUnit unit) {
    this.session = session;
    this.unit = unit;
    this.bodies = session.bodies();
  }

  ModuleTree check() {
    List<FunctionTree> functions = new ArrayList<>();
    for (FunctionBody each : unit.functions()) {
      FunctionTree tree = bodies.check(each);
      if (tree != null) {
        functions.add(tree);
      }
    }
    List<ClassTree> classes = new ArrayList<>();
    for (ClassBody each : unit.classes()) {
      addClass(each, classes);
    }
    InitialiserBodies initialiser = bodies.of(unit);
    List<Tree> statements = initialiser.all();
    List<ModuleTree.TestTree> tests = initialiser.tests();
    List<ClassBody> local = unit.scope().localClasses();
    for (int i = 0; i < local.size(); i++) { // those of their methods join them
      addClass(local.get(i), classes);
    }
    InputValue value = unit.value();
    if (value != null) {
      functions.add(value.printer(session.prelude(), statements.get(statements.size() - 1).span()));
    }
    return new ModuleTree(
        unit.scope().module(),
        session.prelude().module(),
        unit.scope().unit().source().name(),
        List.copyOf(unit.dependencies()),
        classes,
        functions,
        statements,
        tests);
  }

  private void addClass(ClassBody source, List<ClassTree> classes) {
    List<FunctionTree> methods = new ArrayList<>();
    for (FunctionBody each : source.methods()) {
      FunctionTree tree = bodies.check(each);
      if (tree != null) {
        methods.add(tree);
      }
    }
    ClassSymbol symbol = source.symbol();
    ClassBodies construction = bodies.of(source);
    construction.inferUpTo(null);
    new Overrides(session, source).check();
    new Inheritance(session, source).check();
    for (FieldSymbol field : symbol.fields().values()) {
      if (field.has(Flag.OVERRIDE)) {
        methods.add(getter(source, field));
      }
    }
    classes.add(construction.tree(methods));
    for (EnumCase node : source.node().cases()) {
      ClassSymbol each = symbol.cases().get(node.name());
      if (each != null) {
        classes.add(CaseBodies.tree(session, source, each, node));
      }
    }
  }

  /** {@code override let id}: a property of that name that reads the field. */
  private FunctionTree getter(ClassBody source, FieldSymbol field) {
    ClassSymbol owner = source.symbol();
    FunctionSymbol symbol =
        new FunctionSymbol(
            owner.module(),
            FunctionSymbol.Kind.METHOD,
            field.name(),
            owner.fileName() + "." + field.name(),
            owner);
    symbol.setReceiver(owner.selfType());
    symbol.setResult(field.type());
    symbol.flags().addAll(List.of(Flag.OVERRIDE, Flag.PROPERTY, Flag.SYNTHETIC));
    owner.methods().put(field.name(), symbol);
    LocalSymbol self = new LocalSymbol("this", owner.selfType(), false);
    var span = source.node().nameSpan();
    Tree read =
        new Tree.GetField(span, field.type(), new Tree.GetLocal(span, self.type(), self), field);
    return new FunctionTree(span, symbol, self, List.of(), List.of(), read);
  }
}
