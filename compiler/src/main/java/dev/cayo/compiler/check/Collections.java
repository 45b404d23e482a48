package dev.cayo.compiler.check;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.MapEntry;
import dev.cayo.compiler.diagnostics.DiagnosticCode;
import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks literals of lists, sets, maps, tuples and ranges. */
final class Collections {
  private final Body body;

  Collections(Body body) {
    this.body = body;
  }

  Tree list(Expr.ListLiteral node, @Nullable Ty expected) {
    if (isUnknown(node, expected)) {
      return body.trees.error(node.span());
    }
    String kind = collectionKind(expected);
    Ty wanted = kind == null || expected == null ? null : argument(expected, 0);
    List<Tree> elements = elements(node.elements(), wanted);
    Ty type = elementType(wanted, elements, node.span());
    if (type == null) {
      return body.trees.error(node.span());
    }
    List<Tree> fitting = fitting(elements, type);
    return "Set".equals(kind)
        ? make("Set", type, fitting, node.span())
        : listOf(type, fitting, node.span());
  }

  /** An empty literal of a type that is wrong: nothing more can be said of it. */
  private static boolean isUnknown(Expr node, @Nullable Ty expected) {
    return expected != null && Types.isError(expected) && isEmptyLiteral(node);
  }

  /** The elements as values of a type; only the first that does not fit is reported. */
  private List<Tree> fitting(List<Tree> elements, Ty type) {
    List<Tree> fitting = new ArrayList<>();
    boolean wrong = false;
    for (Tree element : elements) {
      Tree value = wrong ? body.trees.error(element.span()) : body.coercions.coerce(element, type);
      wrong |= Types.isError(value.type()) && !Types.isError(element.type());
      fitting.add(value);
    }
    return fitting;
  }

  /** Checks elements; empty literals take the type that the others have. */
  private List<Tree> elements(List<Expr> nodes, @Nullable Ty wanted) {
    List<Tree> others = new ArrayList<>();
    for (Expr node : nodes) {
      if (!isEmptyLiteral(node)) {
        others.add(body.check(node, wanted));
      }
    }
    if (others.size() == nodes.size()) {
      return others;
    }
    Ty joined = wanted != null || others.isEmpty() ? wanted : body.coercions.join(others);
    List<Tree> elements = new ArrayList<>();
    int next = 0;
    for (Expr node : nodes) {
      elements.add(isEmptyLiteral(node) ? body.check(node, joined) : others.get(next++));
    }
    return elements;
  }

  /** {@code []} and {@code [:]}: what they hold is known from their place only. */
  static boolean isEmptyLiteral(Expr node) {
    return node instanceof Expr.ListLiteral list && list.elements().isEmpty()
        || node instanceof Expr.MapLiteral map && map.entries().isEmpty();
  }

  /** The collection that a list literal is to be: a List unless a Set is expected. */
  private @Nullable String collectionKind(@Nullable Ty expected) {
    if (expected == null) {
      return null;
    }
    Ty type = body.types.nonNull(expected);
    for (String kind : List.of("List", "Set", "Iterable", "Array")) {
      if (body.prelude.is(type, kind)) {
        return kind;
      }
    }
    return null;
  }

  private @Nullable Ty argument(Ty expected, int index) {
    Ty.Class type = (Ty.Class) body.types.nonNull(expected);
    Ty found = Types.zonk(type.arguments().get(index));
    return Types.hasVariables(found) ? null : found;
  }

  private @Nullable Ty elementType(@Nullable Ty wanted, List<Tree> elements, Span span) {
    if (wanted != null) {
      return wanted;
    }
    Ty joined = body.coercions.join(elements);
    if (joined == null) {
      body.error(DiagnosticCode.MIXED_ELEMENTS, span, elements.get(0).type(), other(elements));
      return null;
    }
    if (elements.stream().anyMatch(e -> Types.isError(e.type()))) {
      return null;
    }
    if (Types.isNever(joined) || joined == Ty.Null.NULL) {
      boolean isNull = joined == Ty.Null.NULL;
      body.error(isNull ? DiagnosticCode.UNTYPED_NULL : DiagnosticCode.EMPTY_LITERAL, span);
      return null;
    }
    return joined;
  }

  private Ty other(List<Tree> elements) {
    Ty first = elements.get(0).type();
    for (Tree element : elements) {
      if (body.types.join(first, element.type()) == null) {
        return element.type();
      }
    }
    return elements.get(elements.size() - 1).type();
  }

  Tree listOf(Ty element, List<Tree> elements, Span span) {
    return make("List", element, elements, span);
  }

  /** A List or Set of elements: from an array of them where there are any. */
  private Tree make(String kind, Ty element, List<Tree> elements, Span span) {
    Ty type = body.prelude.type(kind, element);
    if (elements.isEmpty()) {
      return call(span, "empty" + kind, type, element);
    }
    LocalSymbol array = body.trees.temporary("array", body.prelude.type("Array", element));
    List<Tree> statements = arrayOf(array, element, elements, span);
    Tree held = body.trees.get(span, array);
    String from = kind.equals("Set") ? "setFromArray" : "listFromArray";
    Tree made = call(span, from, type, element, held);
    return body.trees.sequence(span, statements, made);
  }

  /**
   * Puts an array of elements into a local. No element may ever be unset: one of primitives or
   * nullables begins with zeros or nulls, any other with its first element throughout.
   */
  private List<Tree> arrayOf(LocalSymbol array, Ty element, List<Tree> elements, Span span) {
    boolean zeroed = Types.isPrimitive(element) || Types.isNullable(element);
    Tree size = body.trees.integer(span, elements.size());
    Tree made =
        zeroed
            ? call(span, "unsafeArray", array.type(), element, size)
            : call(span, "filledArray", array.type(), element, size, elements.get(0));
    FunctionSymbol set = body.prelude.method("Array", "set");
    List<Tree> statements = new ArrayList<>();
    statements.add(body.trees.declare(span, array, made));
    for (int i = zeroed ? 0 : 1; i < elements.size(); i++) {
      statements.add(
          body.trees.call(
              elements.get(i).span(),
              set,
              body.prelude.unitType(),
              List.of(element),
              body.trees.get(span, array),
              body.trees.integer(span, i),
              elements.get(i)));
    }
    return statements;
  }

  private Tree call(Span span, String function, Ty type, Ty element, Tree... arguments) {
    return body.trees.call(
        span, body.prelude.function(function), type, List.of(element), null, arguments);
  }

  Tree map(Expr.MapLiteral node, @Nullable Ty expected) {
    if (isUnknown(node, expected)) {
      return body.trees.error(node.span());
    }
    boolean known = expected != null && body.prelude.is(body.types.nonNull(expected), "Map");
    Ty wantedKey = known && expected != null ? argument(expected, 0) : null;
    Ty wantedValue = known && expected != null ? argument(expected, 1) : null;
    List<Tree> keys = new ArrayList<>();
    List<Tree> values = new ArrayList<>();
    for (MapEntry entry : node.entries()) {
      keys.add(body.check(entry.key(), wantedKey));
      values.add(body.check(entry.value(), wantedValue));
    }
    Ty key = elementType(wantedKey, keys, node.span());
    Ty value = key == null ? null : elementType(wantedValue, values, node.span());
    if (key == null || value == null) {
      return body.trees.error(node.span());
    }
    return fill(node.span(), key, value, keys, values);
  }

  private Tree fill(Span span, Ty key, Ty value, List<Tree> keys, List<Tree> values) {
    Ty.Class type = body.prelude.type("Map", key, value);
    Tree size = body.trees.integer(span, keys.size());
    Tree made =
        body.trees.call(
            span, body.prelude.function("mapWith"), type, List.of(key, value), null, size);
    LocalSymbol holder = body.trees.temporary("map", type);
    List<Tree> statements = new ArrayList<>();
    statements.add(body.trees.declare(span, holder, made));
    FunctionSymbol set = body.prelude.method("Map", "set");
    for (int i = 0; i < keys.size(); i++) {
      statements.add(
          body.trees.call(
              span,
              set,
              body.prelude.unitType(),
              List.of(key, value),
              body.trees.get(span, holder),
              body.coercions.coerce(keys.get(i), key),
              body.coercions.coerce(values.get(i), value)));
    }
    return body.trees.sequence(span, statements, body.trees.get(span, holder));
  }

  Tree tuple(Expr.Tuple node, @Nullable Ty expected) {
    int size = node.elements().size();
    if (size > 8) {
      body.error(DiagnosticCode.TUPLE_SIZE, node.span(), size);
      return body.trees.error(node.span());
    }
    Ty.Class wanted =
        expected != null
                && body.types.nonNull(expected) instanceof Ty.Class type
                && type.symbol().isTuple()
                && type.arguments().size() == size
            ? type
            : null;
    List<Tree> elements = new ArrayList<>();
    List<Ty> types = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Ty part = wanted == null ? null : Types.zonk(wanted.arguments().get(i));
      boolean guided = part != null && !Types.hasVariables(part);
      Tree element =
          guided && part != null
              ? body.checkAs(node.elements().get(i), part)
              : body.check(node.elements().get(i), null);
      elements.add(element);
      types.add(guided && part != null ? part : Types.zonk(element.type()));
    }
    int untyped = types.indexOf(Ty.Null.NULL);
    if (untyped >= 0) {
      body.error(DiagnosticCode.UNTYPED_NULL, node.elements().get(untyped).span());
      return body.trees.error(node.span());
    }
    Ty.Class type = body.prelude.tuple(types);
    FunctionSymbol constructor = type.symbol().constructor();
    if (constructor == null) {
      return body.trees.error(node.span());
    }
    return body.trees.call(
        node.span(), constructor, type, type.arguments(), null, elements.toArray(Tree[]::new));
  }

  Tree range(Expr.Range node, @Nullable Ty expected) {
    if (node.start() == null || node.end() == null) {
      body.error(DiagnosticCode.OPEN_RANGE, node.span());
      return body.trees.error(node.span());
    }
    Ty hint =
        expected != null && body.prelude.is(body.types.nonNull(expected), "Range")
            ? argument(expected, 0)
            : null;
    Tree start = body.check(node.start(), hint);
    Tree end = body.check(node.end(), start.type());
    return rangeOf(start, end, node.inclusive(), node.span());
  }

  Tree rangeOf(Tree start, Tree end, boolean inclusive, Span span) {
    Ty type = start.type();
    boolean discrete =
        Types.isBuiltin(type, Builtin.INT)
            || Types.isBuiltin(type, Builtin.CHAR)
            || Types.isBuiltin(type, Builtin.BYTE);
    if (Types.isError(type) || Types.isError(end.type())) {
      return body.trees.error(span);
    }
    if (!discrete || !body.types.same(type, end.type())) {
      body.error(DiagnosticCode.OPERATOR_MISMATCH, span, "..", type, end.type());
      return body.trees.error(span);
    }
    return body.trees.call(
        span,
        body.prelude.function("rangeOf"),
        body.prelude.type("Range", type),
        List.of(type),
        null,
        start,
        end,
        body.trees.bool(span, inclusive));
  }
}
