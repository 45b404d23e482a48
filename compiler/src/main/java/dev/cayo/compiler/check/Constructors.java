package dev.cayo.compiler.check;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.compiler.symbols.Builtin;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.FieldPatternTree;
import dev.cayo.compiler.tree.PatternTree;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways in which values of a type are built, as exhaustiveness sees them. */
final class Constructors {
  private final Body body;

  Constructors(Body body) {
    this.body = body;
  }

  /**
   * One way to build a value.
   *
   * @param key equal for equal ways: an enum case, a literal, {@code "null"}, a length of a list, …
   * @param types of its parts
   */
  record Head(Object key, String name, List<Ty> types) {
    String text(List<String> parts) {
      if (key instanceof Length length) {
        return "[" + String.join(", ", parts) + (length.more() ? ", .." : "") + "]";
      }
      if (name.equals("not null")) {
        return parts.get(0).equals("_") ? name : parts.get(0);
      }
      return types.isEmpty() ? name : name + "(" + String.join(", ", parts) + ")";
    }
  }

  /** A length of a list; the longest stands for all that are longer. */
  record Length(int size, boolean more) {}

  static boolean isWild(PatternTree pattern) {
    return pattern instanceof PatternTree.Wildcard || pattern instanceof PatternTree.Bind;
  }

  /**
   * What a pattern asks for at its head, or null where it asks for nothing or for what cannot be
   * counted.
   */
  @Nullable Head headOf(PatternTree pattern) {
    if (pattern instanceof PatternTree.IsNull) {
      return nullHead();
    }
    if (pattern instanceof PatternTree.NotNull present) {
      return presentHead(present.inner().type());
    }
    if (pattern instanceof PatternTree.Case each) {
      return caseHead(each.symbol(), each.caseType());
    }
    if (pattern instanceof PatternTree.Parts parts && parts.type() instanceof Ty.Class type) {
      return recordHead(type);
    }
    if (pattern instanceof PatternTree.Elements list && !list.open()) {
      return lengthHead(list.before().size(), false, list.type());
    }
    return pattern instanceof PatternTree.Equal equal
            && equal.value() instanceof Tree.Constant constant
        ? new Head(constant.value(), constant.value().toString(), List.of())
        : null;
  }

  private static Head nullHead() {
    return new Head("null", "null", List.of());
  }

  private static Head presentHead(Ty inner) {
    return new Head("not null", "not null", List.of(inner));
  }

  private static Head caseHead(ClassSymbol symbol, Ty.Class type) {
    return new Head(symbol, symbol.simpleName(), partTypes(symbol, type));
  }

  private static Head recordHead(Ty.Class type) {
    String name = type.symbol().isTuple() ? "" : type.symbol().name();
    return new Head(type.symbol(), name, partTypes(type.symbol(), type));
  }

  private static List<Ty> partTypes(ClassSymbol symbol, Ty.Class type) {
    return components(symbol).stream()
        .map(f -> Types.zonk(Types.substitute(f.type(), Types.bindings(type))))
        .toList();
  }

  private static List<FieldSymbol> components(ClassSymbol symbol) {
    return symbol.fields().values().stream().filter(f -> f.has(Flag.COMPONENT)).toList();
  }

  private static Head lengthHead(int size, boolean more, Ty list) {
    Ty element = ((Ty.Class) list).arguments().get(0);
    List<Ty> types = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      types.add(element);
    }
    return new Head(new Length(size, more), "", types);
  }

  /** All ways to build a value of the type; null where they cannot be listed. */
  @Nullable List<Head> allOf(Ty type, List<PatternTree> column) {
    if (type instanceof Ty.Nullable nullable) {
      return List.of(nullHead(), presentHead(nullable.inner()));
    }
    if (!(type instanceof Ty.Class named)) {
      return null;
    }
    ClassSymbol symbol = named.symbol();
    if (symbol.builtin() == Builtin.BOOL) {
      return List.of(new Head(true, "true", List.of()), new Head(false, "false", List.of()));
    }
    if (symbol.kind() == TypeKind.ENUM) {
      return symbol.cases().values().stream()
          .map(c -> caseHead(c, new Ty.Class(c, named.arguments())))
          .toList();
    }
    if (symbol.kind() == TypeKind.RECORD) {
      return List.of(recordHead(named));
    }
    return body.prelude.is(type, "List") ? lengths(type, column) : null;
  }

  /** Every length that some pattern tells apart, and one beyond. */
  private static @Nullable List<Head> lengths(Ty type, List<PatternTree> column) {
    int longest = -1;
    for (PatternTree pattern : column) {
      if (pattern instanceof PatternTree.Elements list) {
        longest = Math.max(longest, list.before().size() + list.after().size());
      }
    }
    if (longest < 0) {
      return null;
    }
    List<Head> all = new ArrayList<>();
    for (int size = 0; size <= longest; size++) {
      all.add(lengthHead(size, false, type));
    }
    all.add(lengthHead(longest + 1, true, type));
    return all;
  }

  /** The patterns for the parts where a pattern covers values built this way, else null. */
  @Nullable List<PatternTree> partsFor(PatternTree pattern, Head head) {
    if (isWild(pattern)) {
      return head.types().stream()
          .map(t -> (PatternTree) new PatternTree.Wildcard(pattern.span(), t))
          .toList();
    }
    if (pattern instanceof PatternTree.Elements list && head.key() instanceof Length length) {
      return elements(list, length, head);
    }
    Head own = headOf(pattern);
    if (own == null || !own.key().equals(head.key())) {
      return null;
    }
    if (pattern instanceof PatternTree.NotNull present) {
      return List.of(present.inner());
    }
    if (pattern instanceof PatternTree.Case each) {
      return parts(each.fields(), each.symbol(), head, pattern);
    }
    if (pattern instanceof PatternTree.Parts record && record.type() instanceof Ty.Class type) {
      return parts(record.fields(), type.symbol(), head, pattern);
    }
    return List.of();
  }

  private static List<PatternTree> parts(
      List<FieldPatternTree> written, ClassSymbol symbol, Head head, PatternTree whole) {
    List<PatternTree> all = new ArrayList<>();
    List<FieldSymbol> fields = components(symbol);
    for (int i = 0; i < fields.size(); i++) {
      FieldSymbol field = fields.get(i);
      PatternTree found = new PatternTree.Wildcard(whole.span(), head.types().get(i));
      for (FieldPatternTree each : written) {
        found = each.field() == field ? each.pattern() : found;
      }
      all.add(found);
    }
    return all;
  }

  private static @Nullable List<PatternTree> elements(
      PatternTree.Elements list, Length length, Head head) {
    int fixed = list.before().size() + list.after().size();
    boolean fits = list.open() ? length.size() >= fixed : length.size() == fixed && !length.more();
    if (!fits) {
      return null;
    }
    List<PatternTree> all = new ArrayList<>(list.before());
    for (int i = fixed; i < length.size(); i++) {
      all.add(new PatternTree.Wildcard(list.span(), head.types().get(i)));
    }
    all.addAll(list.after());
    return all;
  }
}
