package dev.cayo.compiler.parser;

import dev.cayo.compiler.ast.Expr;
import dev.cayo.compiler.ast.TypeNode;
import dev.cayo.compiler.diagnostics.SourceFile;
import dev.cayo.compiler.diagnostics.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Prints a syntax tree for golden files: each record with its components, on one line where it
 * fits. Spans are left out, and so is what is empty, null or false.
 */
final class AstPrinter {
  private static final int WIDTH = 100;

  private final StringBuilder out = new StringBuilder();

  private AstPrinter() {}

  static String print(Object node) {
    AstPrinter printer = new AstPrinter();
    printer.line(new Part("", node), 0);
    return printer.out.toString();
  }

  /** A component of a record or an item of a list. */
  private record Part(String name, Object value) {
    String label() {
      return name.isEmpty() ? "" : name + ": ";
    }

    boolean isShown() {
      boolean empty = value instanceof Collection<?> items && items.isEmpty();
      boolean place = value instanceof Span || value instanceof SourceFile;
      return value != null && !empty && !place && !Boolean.FALSE.equals(value) && !isPlain();
    }

    /** Modifiers of which there are none. */
    private boolean isPlain() {
      return value instanceof Record record && name.equals("modifiers") && parts(record).isEmpty();
    }
  }

  private void line(Part part, int depth) {
    String inline = part.label() + inline(part.value());
    out.append("  ".repeat(depth));
    if (inline.length() + 2 * depth <= WIDTH || isAtom(part.value())) {
      out.append(inline).append('\n');
      return;
    }
    if (part.value() instanceof Collection<?> items) {
      out.append(part.name()).append(":\n");
      items.forEach(item -> line(new Part("", item), depth + 1));
    } else {
      Record record = (Record) part.value();
      out.append(part.label()).append(title(record)).append('\n');
      parts(record).forEach(component -> line(component, depth + 1));
    }
  }

  private static boolean isAtom(Object value) {
    return isBrief(value) || (!(value instanceof Collection<?>) && !(value instanceof Record));
  }

  /** What is printed as in source: types, names, integers. */
  private static boolean isBrief(Object value) {
    return value instanceof TypeNode
        || value instanceof Expr.Name
        || value instanceof Expr.IntLiteral;
  }

  private static String brief(Object value) {
    if (value instanceof Expr.Name name) {
      return name.name();
    }
    return value instanceof Expr.IntLiteral literal
        ? Long.toString(literal.value()) + (literal.bitPattern() ? " (bit pattern)" : "")
        : type((TypeNode) value);
  }

  private static String type(TypeNode type) {
    if (type instanceof TypeNode.Named named) {
      String arguments = named.arguments().isEmpty() ? "" : "<" + types(named.arguments()) + ">";
      return String.join(".", named.path()) + arguments;
    }
    if (type instanceof TypeNode.Function function) {
      return "((" + types(function.parameters()) + ") -> " + type(function.result()) + ")";
    }
    if (type instanceof TypeNode.Tuple tuple) {
      return "(" + types(tuple.elements()) + ")";
    }
    return type instanceof TypeNode.Optional optional ? type(optional.inner()) + "?" : "malformed";
  }

  private static String types(List<TypeNode> types) {
    return String.join(", ", types.stream().map(AstPrinter::type).toList());
  }

  private static String inline(Object value) {
    if (value instanceof Collection<?> items) {
      return "[" + String.join(", ", items.stream().map(AstPrinter::inline).toList()) + "]";
    }
    if (isBrief(value)) {
      return brief(value);
    }
    if (value instanceof Record record) {
      List<String> parts =
          parts(record).stream().map(part -> part.label() + inline(part.value())).toList();
      return title(record) + (parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")");
    }
    return value instanceof String text ? quote(text) : value.toString();
  }

  private static List<Part> parts(Record record) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Part part = new Part(component.getName(), read(component, record));
      if (part.isShown()) {
        parts.add(part);
      }
    }
    return parts;
  }

  private static String title(Record record) {
    Class<?> owner = record.getClass().getDeclaringClass();
    String name = record.getClass().getSimpleName();
    return owner == null || owner.getSimpleName().equals("Expr")
        ? name
        : owner.getSimpleName() + "." + name;
  }

  private static Object read(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String quote(String text) {
    return "\""
        + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\"", "\\\"")
        + "\"";
  }
}
