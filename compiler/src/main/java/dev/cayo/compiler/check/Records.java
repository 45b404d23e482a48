package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.ast.Argument;
import dev.cayo.compiler.diagnostics.Diagnostic;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Hint;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code record.with(field: value)}: the constructor, with the other fields taken from the record.
 */
final class Records {
  /** What it takes to keep a field: the record, its field, the argument. */
  private static final int NODES_OF_A_FIELD = 3;

  private Records() {}

  static boolean isRecord(Ty type) {
    return Types.resolve(type) instanceof Ty.Class named
        && named.symbol().kind() == TypeKind.RECORD;
  }

  static Tree with(Body body, Tree receiver, Calls.Site site) {
    Ty.Class type = (Ty.Class) Types.resolve(receiver.type());
    ClassSymbol record = type.symbol();
    FunctionSymbol constructor = record.constructor();
    if (constructor == null) {
      return body.trees.error(site.span());
    }
    Span span = site.span();
    LocalSymbol holder = body.trees.temporary("record", type);
    var map = Types.bindings(type);
    List<dev.cayo.compiler.tree.Argument> arguments = new ArrayList<>();
    for (Argument written : site.node().arguments()) {
      int index = index(constructor, written.name());
      if (index < 0) {
        wrongName(body, record, constructor, written);
        return body.trees.error(span);
      }
      ParameterSymbol parameter = constructor.parameters().get(index);
      if (arguments.stream().anyMatch(a -> a.parameter() == index)) {
        body.error(DiagnosticCode.ARGUMENT_TWICE, written.span(), parameter.name());
        return body.trees.error(span);
      }
      Ty wanted = Types.substitute(parameter.type(), map);
      arguments.add(
          new dev.cayo.compiler.tree.Argument(index, body.checkAs(written.value(), wanted)));
    }
    keepOthers(body, record, constructor, holder, map, arguments, span);
    Tree call =
        new Tree.Call(span, type, constructor, type.arguments(), null, List.copyOf(arguments));
    return body.trees.sequence(span, List.of(body.trees.declare(span, holder, receiver)), call);
  }

  private static void wrongName(
      Body body, ClassSymbol record, FunctionSymbol constructor, Argument written) {
    List<String> names = constructor.parameters().stream().map(ParameterSymbol::name).toList();
    Diagnostic wrong =
        Session.diagnostic(DiagnosticCode.WITH_NEEDS_NAMES, written.span(), record.name());
    String name = written.name();
    Hint close = name == null ? null : Suggestions.nearest(body.session, name, names);
    Hint all = Hint.of("it has `" + String.join("`, `", names) + "`");
    body.session.report(wrong.suggesting(close != null ? close : all));
  }

  private static void keepOthers(
      Body body,
      ClassSymbol record,
      FunctionSymbol constructor,
      LocalSymbol holder,
      Map<dev.cayo.compiler.symbols.TypeParameterSymbol, Ty> map,
      List<dev.cayo.compiler.tree.Argument> arguments,
      Span span) {
    List<ParameterSymbol> parameters = constructor.parameters();
    body.session.budget().steps(NODES_OF_A_FIELD * (long) parameters.size());
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      FieldSymbol field = record.fields().get(parameters.get(i).name());
      boolean given = arguments.stream().anyMatch(a -> a.parameter() == index);
      if (!given && field != null && field.has(Flag.COMPONENT)) {
        Ty type = Types.substitute(field.type(), map);
        Tree read = new Tree.GetField(span, type, body.trees.get(span, holder), field);
        arguments.add(new dev.cayo.compiler.tree.Argument(index, read));
      }
    }
  }

  private static int index(FunctionSymbol constructor, @Nullable String name) {
    for (int i = 0; i < constructor.parameters().size(); i++) {
      if (constructor.parameters().get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
