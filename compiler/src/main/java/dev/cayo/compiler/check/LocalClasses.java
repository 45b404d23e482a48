package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Block;
import dev.cayo.compiler.ast.CompilationUnit;
import dev.cayo.compiler.ast.Decl;
import dev.cayo.compiler.ast.Node;
import dev.cayo.compiler.ast.Pattern;
import dev.cayo.compiler.ast.Stmt;
import dev.cayo.compiler.symbols.TypeParameterSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Declares the classes, records, enums and interfaces of a block. They are visible in all of the
 * block, capture nothing, and become classes of the module; their bodies are checked after the
 * others.
 */
final class LocalClasses {
  private final Body body;

  LocalClasses(Body body) {
    this.body = body;
  }

  void declare(Block block) {
    List<Node> classes = new ArrayList<>();
    for (Stmt statement : block.statements()) {
      if (statement instanceof Stmt.Declaration node
          && node.declaration() instanceof Decl.Class type) {
        classes.add(type);
      }
    }
    if (!classes.isEmpty()) {
      declare(new CompilationUnit(block.span().source(), List.of(), classes), hidden(block));
    }
  }

  private void declare(CompilationUnit classes, Set<String> hidden) {
    BlockScope scope = BlockScope.ofClasses(classes, body.module, hidden);
    body.module = scope.ofBlock();
    Session session = body.session;
    ModuleUnit unit = new ModuleUnit(scope);
    new NameDeclarer(session.diagnostics(), session.budget(), unit).run();
    HeaderDeclarer headers = new HeaderDeclarer(session, unit);
    headers.classes();
    headers.cutCycles();
    headers.cutTowers();
    unit.classes().forEach(c -> new MemberDeclarer(session, c).run());
    headers.checkSupertypes();
    scope.localClasses().addAll(unit.classes());
  }

  /** What stands around, and beside the classes, but belongs to a call of the function. */
  private Set<String> hidden(Block block) {
    Set<String> names = new HashSet<>(body.scope().allNames());
    for (TypeParameterSymbol parameter : body.typeScope().parameters()) {
      names.add(parameter.name());
    }
    for (Stmt statement : block.statements()) {
      if (statement instanceof Stmt.Local local) {
        PatternNames.bindings(local.pattern()).stream()
            .map(Pattern.Binding::name)
            .forEach(names::add);
      } else if (statement instanceof Stmt.Declaration node
          && node.declaration() instanceof Decl.Function function) {
        names.add(function.name());
      }
    }
    body.session.budget().steps(names.size());
    return names;
  }
}
