package dev.cayo.compiler.check;

import dev.cayo.bytecode.Names;
import dev.cayo.compiler.ast.EnumCase;
import dev.cayo.compiler.ast.Parameter;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.tree.ClassTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the classes of enum cases. */
final class CaseBodies {

  private CaseBodies() {}

  static ClassTree tree(Session session, ClassBody source, ClassSymbol symbol, EnumCase node) {
    Body body =
        new Body(
            session, source.scope(), null, Frame.ofValue(), Names.constructor(symbol.fileName()));
    List<LocalSymbol> header = new ArrayList<>();
    List<@Nullable Tree> defaults = new ArrayList<>();
    List<ClassTree.FieldInitialiser> initialisers = new ArrayList<>();
    for (Parameter part : node.parts()) {
      FieldSymbol field = symbol.fields().get(part.name());
      if (field == null) {
        continue;
      }
      defaults.add(
          part.defaultValue() == null ? null : body.checkAs(part.defaultValue(), field.type()));
      LocalSymbol local = new LocalSymbol(part.name(), field.type(), false);
      body.scope().declare(part.name(), local);
      header.add(local);
      LocalSymbol holder = new LocalSymbol(part.name(), field.type(), false);
      initialisers.add(
          new ClassTree.FieldInitialiser(field, holder, body.trees.get(part.span(), local)));
    }
    return new ClassTree(
        node.span(),
        symbol,
        List.copyOf(header),
        java.util.Collections.unmodifiableList(defaults),
        List.copyOf(initialisers),
        List.of(),
        new LocalSymbol("this", symbol.selfType(), false),
        List.of(),
        List.of());
  }
}
